import { makeStyles, tokens } from '@fluentui/react-components'
import { organisationProblems } from '../../core/api/organisation-questions'
import type { AnswerOf } from '../../core/api/question'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Notice } from '../frame/notice'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'

type Group = AnswerOf<typeof organisationProblems>['groups'][number]

const useStyles = makeStyles({
  summary: { cursor: 'pointer', minHeight: '32px', display: 'list-item', alignContent: 'center', fontWeight: tokens.fontWeightSemibold },
  small: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  lines: { margin: 0, paddingLeft: '1.6em' },
})

/** What in the organisation has to be mended, and where it is mended. */
export function WorkList() {
  const { words } = useSpeech()
  const answer = useAnswer(organisationProblems, {})
  const texts = words.organisation.workList
  return (
    <Panel title={texts.title} raised>
      <Loaded answer={answer} lines={4}>
        {({ groups, source }) => (
          <>
            <p>{texts.sources[source]}</p>
            {groups.length === 0 ? <Notice tone="good" title={texts.none} /> : groups.map((group) => <Problems key={group.kind} group={group} />)}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function Problems({ group: { kind, count, people, first } }: { group: Group }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const texts = words.organisation.workList
  const isOfUnits = first.some(({ unitId, personId }) => unitId !== undefined && personId === undefined)
  const { title, hint } = texts.kinds[kind]
  return (
    <details>
      <summary className={styles.summary}>
        {title}: {formatNumber(count)}
        {isOfUnits && people > 0 && ` (${texts.touched(people, formatNumber(people))})`}
      </summary>
      <p className={styles.small}>{hint}</p>
      <ul className={styles.lines}>
        {first.map(({ unitId, unitName, personId, name }, index) => (
          <li key={index}>{[personId, name ?? (personId === undefined && unitId === undefined ? words.frame.unknownName : undefined), unitName].filter((part) => part !== undefined).join(', ')}</li>
        ))}
      </ul>
      {count > first.length && <p className={styles.small}>{texts.more(formatNumber(first.length))}</p>}
    </details>
  )
}
