import { makeStyles } from '@fluentui/react-components'
import type { Day } from '../../core/days/day'
import { useSpeech } from '../frame/speech'
import type { Round } from './list-rounds'

const useStyles = makeStyles({
  list: { columns: '2', columnGap: '5mm', margin: 0, padding: 0, listStyleType: 'none', fontSize: '7pt', lineHeight: '9pt' },
  each: { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  days: { fontVariantNumeric: 'tabular-nums', fontWeight: 600 },
})

/** As many lines as stand beside a wheel on a sheet of A4, in two columns. */
const MOST_LINES = 64
const MOST_DAYS = 4

/** The activities beside the printed wheel, one line each with the days of its rounds. */
export function PrintList({ rounds }: { rounds: readonly Round[] }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const lines = new Map<string, { title: string; days: Day[] }>()
  for (const { activity, mark } of rounds) {
    const line = lines.get(activity.requirementId)
    if (line) line.days.push(mark.dueOn)
    else lines.set(activity.requirementId, { title: activity.title, days: [mark.dueOn] })
  }
  const shown = lines.size > MOST_LINES ? MOST_LINES - 1 : MOST_LINES
  return (
    <ul className={styles.list} data-print="only">
      {[...lines].slice(0, shown).map(([requirementId, { title, days }]) => (
        <li key={requirementId} className={styles.each}>
          <span className={styles.days}>{[...days.slice(0, MOST_DAYS).map(shortDay), ...(days.length > MOST_DAYS ? ['…'] : [])].join(' ')}</span> {title}
        </li>
      ))}
      {lines.size > shown && <li>{words.wheel.printedMore(formatNumber(lines.size - shown))}</li>}
    </ul>
  )
}

function shortDay(day: Day): string {
  return `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.`
}
