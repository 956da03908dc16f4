import { makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import type { unitPeople } from '../../core/api/unit-questions'
import type { ProgrammeStanding } from '../../core/api/training-leader-questions'
import { formatDay } from '../../core/language/language'
import { useSpeech } from '../frame/speech'
import type { UnitPerson } from './filter-people'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  small: { display: 'block', color: tokens.colorNeutralForeground2 },
})

export type Programmes = AnswerOf<typeof unitPeople>['programmes']

/** Where somebody is in each programme: «5 av 8», how that is known, and what is next or late. */
export function TrainingCell({ person: { programmes: standings }, programmes }: { person: UnitPerson; programmes: Programmes }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const shown = programmes.flatMap(({ requirementId, title }) => {
    const standing = standings.find((each) => each.requirementId === requirementId)
    return standing ? [{ title, standing }] : []
  })
  if (shown.length === 0) return <>{words.trainingLeader.unit.nothing}</>
  return (
    <ul className={styles.list}>
      {shown.map(({ title, standing }) => (
        <ProgrammeLine key={standing.requirementId} title={title} standing={standing} />
      ))}
    </ul>
  )
}

function ProgrammeLine({ title, standing }: { title: Programmes[number]['title']; standing: ProgrammeStanding }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { unit, evidence: classes, figures } = words.trainingLeader
  const { done, total, overdue, evidence, next, exemption } = standing
  const name = title[language]
  if (exemption) return <li>{unit.exempted(name)}</li>
  // That people answered themselves goes without saying.
  const isMixed = evidence.meeting + evidence.registered + evidence.imported > 0
  const known = !isMixed ? [] : (['own', 'meeting', 'registered', 'imported'] as const).filter((each) => evidence[each] > 0).map((each) => figures.by(String(evidence[each]), classes[each]))
  const due = [...(overdue > 0 ? [unit.overdue(overdue)] : []), ...(next ? [unit.next(next.title[language], formatDay(next.dueOn, language))] : [])]
  return (
    <li>
      {unit.doneOf(name, done, total)}
      {known.length > 0 && <span className={styles.small}>{known.join(' · ')}</span>}
      {due.length > 0 && <span className={styles.small}>{due.join(' · ')}</span>}
    </li>
  )
}
