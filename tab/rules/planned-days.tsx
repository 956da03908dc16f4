import { makeStyles, tokens } from '@fluentui/react-components'
import { plannedDays } from '../../core/api/authoring-questions'
import type { InputOf } from '../../core/api/question'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '1.6em' },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** The next days of a plan as the engine reckons them; nothing while it is none. */
export function PlannedDays({ plan, names = [] }: { plan: InputOf<typeof plannedDays>; names?: readonly string[] }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const text = words.rules.requirement
  const { data } = useAnswer(plannedDays, plan)
  if (!data || data.days.length === 0) return null
  const isOwn = plan.cadence ? plan.cadence.kind !== 'calendar' : plan.schedule?.kind !== 'calendar' && plan.schedule?.kind !== 'one-off'
  return (
    <section aria-label={text.plannedTitle}>
      <h3 className={styles.title}>{text.plannedTitle}</h3>
      {isOwn && <p className={styles.small}>{text.whoBeginsToday}</p>}
      <ol className={styles.list}>
        {data.days.map(({ opensOn, dueOn }, index) => (
          <li key={index}>
            {names[index] !== undefined && `${names[index]}: `}
            {text.planned(formatDay(opensOn, language), formatDay(dueOn, language))}
          </li>
        ))}
      </ol>
    </section>
  )
}
