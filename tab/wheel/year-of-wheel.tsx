import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { useMe } from '../frame/me'
import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'
import { countChoices, filterActivities, keepYear, type WheelAnswer } from './filter-activities'
import { FilterBar } from './filter-bar'
import { listRounds } from './list-rounds'
import { MoveInDialog, type MovedRound } from './move-in-dialog'
import { OpenedRounds } from './opened-rounds'
import { OptionLinks } from './option-links'
import { RoundList } from './round-list'
import type { OpenRounds } from './round-title'
import { Timeline } from './timeline'
import type { WheelFilter, WheelOptions } from './wheel-options'
import { WheelWithKey } from './wheel-with-key'
import { goToActivity } from './activity-href'

const useStyles = makeStyles({
  sheet: {
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 640px)': { padding: tokens.spacingHorizontalXXL },
    '@media print': { padding: 0, border: 'none' },
  },
  shown: { margin: 0, color: tokens.colorNeutralForeground2 },
  take: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

type YearOfWheelProps = { answer: WheelAnswer; options: WheelOptions; /** As a list where the wheel has no room. */ isNarrow: boolean; name: string; hrefOf: (options: WheelOptions) => string; onFilter: (filter: WheelFilter) => void; /** More ways to take it along, beside the paper. */ children?: ReactNode }

/** One year of one wheel: what is left out, and the rest as wheel, list or timeline. */
export function YearOfWheel({ answer, options, isNarrow, name, hrefOf, onFilter, children }: YearOfWheelProps) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const [typed, setTyped] = useState(options.filter.typed)
  const [opened, setOpened] = useState<Parameters<OpenRounds>[0]>()
  const [moved, setMoved] = useState<MovedRound>()
  const mayMove = useMe().roles.includes('Controller')
  const filter = useMemo(() => ({ ...options.filter, typed }), [options.filter, typed])
  const soon = useDeferredValue(filter)
  const { bases, year, today, unitId } = answer
  const all = useMemo(() => keepYear(answer), [answer])
  const counts = useMemo(() => countChoices(all, bases), [all, bases])
  const activities = useMemo(() => filterActivities(all, bases, soon), [all, bases, soon])
  const rounds = useMemo(() => listRounds(activities), [activities])
  const open: OpenRounds = useCallback((chosen) => {
    const [only] = chosen
    if (chosen.length === 1 && only?.mark.subject !== undefined) goToActivity(only.activity, only.mark, only.mark.subject)
    else setOpened(chosen)
  }, [])

  if (all.length === 0) return <Notice tone="info" title={words.wheel.none.title}>{words.wheel.none.text}</Notice>
  const view = isNarrow && options.view === 'wheel' ? 'list' : options.view
  const by = options.by ?? (new Set(all.map(({ level }) => level)).size > 1 ? 'level' : 'theme')
  const month = today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) : undefined
  const change = (changed: WheelFilter) => {
    setTyped(changed.typed)
    onFilter(changed)
  }
  return (
    <>
      <FilterBar filter={filter} counts={counts} onType={setTyped} onChange={change}>
        <p role="status" className={styles.shown}>
          {words.wheel.shown(formatNumber(activities.length), formatNumber(all.length))}
        </p>
        {view === 'wheel' && <OptionLinks name={words.wheel.rings} options={(['level', 'theme'] as const).map((each) => ({ key: each, name: words.wheel.ringsBy[each], href: hrefOf({ ...options, filter, by: each }), isChosen: each === by }))} />}
      </FilterBar>
      <div className={styles.sheet}>
        {activities.length === 0 ? (
          <p className={styles.shown}>{words.wheel.noMatch}</p>
        ) : view === 'wheel' ? (
          <WheelWithKey answer={answer} activities={activities} rounds={rounds} by={by} month={month} name={name} onOpen={open} onMove={mayMove ? setMoved : undefined} />
        ) : view === 'list' ? (
          <RoundList rounds={rounds} month={month} onOpen={open} />
        ) : (
          <Timeline activities={activities} month={month} name={words.wheel.timelineName} onOpen={open} />
        )}
      </div>
      <div className={styles.take} data-print="never">
        <Button icon={<Print20Regular />} onClick={() => window.print()}>
          {words.frame.print}
        </Button>
        {children}
      </div>
      {opened && (
        <OpenedRounds
          rounds={opened}
          unitId={unitId}
          year={year}
          onOpen={open}
          onMove={
            mayMove
              ? (round) => {
                  setOpened(undefined)
                  setMoved({ round })
                }
              : undefined
          }
          onClose={() => setOpened(undefined)}
        />
      )}
      {moved && <MoveInDialog moved={moved} unitId={unitId} year={year} onClose={() => setMoved(undefined)} />}
    </>
  )
}
