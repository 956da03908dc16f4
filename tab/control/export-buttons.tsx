import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { exportInspections } from '../../core/api/inspection-questions'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { ProblemView } from '../frame/problem-view'
import { saveFile } from '../frame/save-file'
import { useSpeech } from '../frame/speech'
import type { InspectionFilter } from './inspection-filters'

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM } })

/** What is shown, as a file. */
export function ExportButtons({ filter }: { filter: InspectionFilter }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const announce = useAnnounce()
  const asking = useSend(exportInspections)
  const texts = words.inspections.exporting
  const take = (format: 'csv' | 'xlsx') =>
    asking.mutate(
      { ...filter, format, language },
      {
        onSuccess: (file) => {
          saveFile(file)
          announce(texts.done(file.fileName))
        },
      },
    )
  return (
    <>
      <div className={styles.actions}>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button key={format} icon={<ArrowDownload20Regular />} disabledFocusable={asking.isPending} onClick={() => take(format)}>
            {texts[format]}
          </Button>
        ))}
      </div>
      {asking.error && <ProblemView error={asking.error} />}
    </>
  )
}
