import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import { useId, useState } from 'react'
import { useSpeech } from '../frame/speech'
import { monthName } from './describe-round'
import { groupByMonth, type MonthOfRounds, type Round } from './list-rounds'
import { RoundRow } from './round-row'
import type { OpenRounds } from './round-title'

const useStyles = makeStyles({
  months: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  month: { scrollMarginTop: '16px' },
  name: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, '::first-letter': { textTransform: 'uppercase' } },
  fold: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, fontSize: 'inherit' },
  upper: { '::first-letter': { textTransform: 'uppercase' }, display: 'inline-block' },
  rows: { margin: 0, padding: 0, listStyleType: 'none' },
})

/** More than these, and the months are folded but for the one it is: a municipality's year has thousands. */
const MOST_UNFOLDED = 150
const ROWS_AT_A_TIME = 100

/** The year as a list, month by month: what the wheel shows, in words. */
export function RoundList({ rounds, month, onOpen }: { rounds: readonly Round[]; /** The one it is, in the year that is shown. */ month: number | undefined; onOpen: OpenRounds }) {
  const styles = useStyles()
  const months = groupByMonth(rounds)
  const isFolded = rounds.length > MOST_UNFOLDED
  const first = months.find((each) => month !== undefined && each.month >= month) ?? months[0]
  return (
    <div className={styles.months}>
      {months.map((each) => (isFolded ? <FoldedMonth key={each.month} of={each} isOpenAtFirst={each === first} onOpen={onOpen} /> : <Month key={each.month} of={each} onOpen={onOpen} />))}
    </div>
  )
}

function Month({ of: { month, rounds }, onOpen }: { of: MonthOfRounds; onOpen: OpenRounds }) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const id = useId()
  return (
    <section className={styles.month} aria-labelledby={id}>
      <h2 id={id} className={styles.name}>
        {words.wheel.monthCount(monthName(month, language), formatNumber(rounds.length))}
      </h2>
      <Rows rounds={rounds} onOpen={onOpen} />
    </section>
  )
}

function FoldedMonth({ of: { month, rounds }, isOpenAtFirst, onOpen }: { of: MonthOfRounds; isOpenAtFirst: boolean; onOpen: OpenRounds }) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  return (
    <section className={styles.month}>
      <h2 className={styles.name}>
        <Button appearance="transparent" className={styles.fold} aria-expanded={isOpen} icon={isOpen ? <ChevronDown20Regular /> : <ChevronRight20Regular />} onClick={() => setIsOpen(!isOpen)}>
          <span className={styles.upper}>{words.wheel.monthCount(monthName(month, language), formatNumber(rounds.length))}</span>
        </Button>
      </h2>
      {isOpen && <Rows rounds={rounds} onOpen={onOpen} />}
    </section>
  )
}

function Rows({ rounds, onOpen }: { rounds: MonthOfRounds['rounds']; onOpen: OpenRounds }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const [most, setMost] = useState(ROWS_AT_A_TIME)
  const left = rounds.length - most
  return (
    <>
      <ul role="list" className={styles.rows}>
        {rounds.slice(0, most).map((round) => (
          <RoundRow key={round.key} round={round} onOpen={onOpen} />
        ))}
      </ul>
      {left > 0 && (
        <Button onClick={() => setMost(most + ROWS_AT_A_TIME)} data-print="never">
          {words.wheel.showMore(formatNumber(Math.min(left, ROWS_AT_A_TIME)))}
        </Button>
      )}
    </>
  )
}
