import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { useState } from 'react'
import type { InputOf } from '../../core/api/question'
import { wheel } from '../../core/api/wheel-questions'
import { saveFile, useTakeFile } from '../api/use-file'
import { useAnnounce } from '../frame/announcer'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  told: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, '& > p': { margin: 0 } },
})

/** The wheel that is shown as a page of paper, or as a workbook. */
export function PdfButton({ shown }: { shown: InputOf<typeof wheel> }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const announce = useAnnounce()
  const taking = useTakeFile(wheel)
  const [saved, setSaved] = useState<string>()
  const take = (ending: 'pdf' | 'xlsx') => {
    setSaved(undefined)
    taking.mutate(
      { ending, input: shown },
      {
        onSuccess: (file) => {
          saveFile(file)
          setSaved(file.name)
          announce(words.calendar.saved(file.name))
        },
      },
    )
  }
  return (
    <div className={styles.told} data-print="never">
      <div className={styles.buttons}>
        {(['pdf', 'xlsx'] as const).map((ending) => (
          <Button key={ending} icon={<ArrowDownload20Regular />} disabledFocusable={taking.isPending} onClick={() => take(ending)}>
            {taking.isPending && taking.variables.ending === ending ? words.calendar.fetching : words.calendar[ending === 'pdf' ? 'pdf' : 'excel']}
          </Button>
        ))}
      </div>
      {saved !== undefined && <p>{words.calendar.saved(saved)}</p>}
      {saved !== undefined && <p>{words.calendar.ifNothing}</p>}
      {taking.error && <ProblemView error={taking.error} />}
    </div>
  )
}
