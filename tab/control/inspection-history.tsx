import { makeStyles, tokens } from '@fluentui/react-components'
import type { inspection } from '../../core/api/inspection-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatMoment } from '../../core/language/language'
import { useSpeech } from '../frame/speech'

type History = AnswerOf<typeof inspection>['history']

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, paddingLeft: '1.2em' },
  small: { color: tokens.colorNeutralForeground2, display: 'block' },
})

/** Every revision, the latest first: nothing in the register is changed without a trace. */
export function InspectionHistory({ history }: { history: History }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { one } = words.inspections
  return (
    <ol reversed className={styles.list}>
      {history.map((each) => (
        <li key={each.revision}>
          {[one.revision(String(each.revision), formatMoment(each.recordedAt, language)), one.sources[each.source], each.byName === undefined ? undefined : one.byName(each.byName)].filter((part) => part !== undefined).join(', ')}
          <Changes of={each} className={styles.small} />
        </li>
      ))}
    </ol>
  )
}

function Changes({ of: { changed, findings }, className }: { of: History[number]; className: string }) {
  const { words, formatNumber } = useSpeech()
  const { one } = words.inspections
  const told = [
    changed.length > 0 ? one.changed(changed.map((part) => one.parts[part]).join(', ')) : undefined,
    findings.added > 0 ? one.findingsAdded(findings.added, formatNumber(findings.added)) : undefined,
    findings.changed > 0 ? one.findingsChanged(findings.changed, formatNumber(findings.changed)) : undefined,
    findings.removed > 0 ? one.findingsRemoved(findings.removed, formatNumber(findings.removed)) : undefined,
  ].filter((part) => part !== undefined)
  return told.length > 0 && <span className={className}>{told.join('. ')}</span>
}
