import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { Copy20Regular } from '@fluentui/react-icons/svg/copy'
import { useState } from 'react'
import { useAnnounce } from '../frame/announcer'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center', '& > p': { margin: 0 } },
})

/** Takes everything along as JSON: as a file, or to the clipboard where a phone's web view saves no files. */
export function TakeAlong({ fileName, content }: { fileName: string; content: unknown }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const announce = useAnnounce()
  const [outcome, setOutcome] = useState<string>()
  const json = () => JSON.stringify(content, null, 2)
  const tell = (told: string) => {
    setOutcome(told)
    announce(told)
  }
  const download = () => {
    const address = URL.createObjectURL(new Blob([json()], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = fileName
    link.click()
    URL.revokeObjectURL(address)
    tell(words.everything.downloaded(fileName))
  }
  const copy = () => {
    // Teams may keep the clipboard from frames: then the raw facts below can still be marked and copied by hand.
    if (!('clipboard' in navigator)) return tell(words.everything.notCopied)
    navigator.clipboard.writeText(json()).then(
      () => tell(words.everything.copied),
      () => tell(words.everything.notCopied),
    )
  }
  return (
    <div className={styles.actions} data-print="never">
      <Button icon={<ArrowDownload20Regular />} onClick={download}>
        {words.everything.download}
      </Button>
      <Button icon={<Copy20Regular />} onClick={copy}>
        {words.everything.copy}
      </Button>
      {outcome !== undefined && <p>{outcome}</p>}
    </div>
  )
}
