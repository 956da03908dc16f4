import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Open20Regular } from '@fluentui/react-icons/svg/open'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import type { ShownLesson } from './lesson-text'

const useStyles = makeStyles({ action: { alignSelf: 'flex-start', minHeight: '44px' }, hint: { color: tokens.colorNeutralForeground2 } })

/** The way to a course that lives in another system, and how it becomes known here that it was taken. */
export function Elsewhere({ elsewhere: { system, url } }: { elsewhere: NonNullable<ShownLesson['elsewhere']> }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { page } = words.learning
  return (
    <Panel title={page.elsewhere(system)} raised>
      <Button as="a" appearance="primary" size="large" icon={<Open20Regular />} className={styles.action} href={url} target="_blank" rel="noreferrer noopener">
        {page.openElsewhere(system)}
      </Button>
      <p className={styles.hint}>{page.elsewhereHint}</p>
    </Panel>
  )
}
