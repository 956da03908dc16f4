import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { StandingState } from '../../core/obligations/obligation'
import { MARK_SHAPES } from '../../core/wheel/mark-shapes'
import { STATES_BY_WEIGHT } from '../../core/wheel/pressing-state'

/** What a mark's drawing is made of; the elements below are painted by these classes alone. */
const useStyles = makeStyles({
  mark: { '--kvitter-mark': tokens.colorNeutralForeground3, printColorAdjust: 'exact', '@media print': { '--kvitter-mark': '#000' } },
  overdue: { '--kvitter-mark': tokens.colorStatusDangerForeground1 },
  'due-soon': { '--kvitter-mark': tokens.colorStatusWarningForeground1 },
  open: { '--kvitter-mark': tokens.colorBrandForeground1 },
  upcoming: { '--kvitter-mark': tokens.colorNeutralForeground3 },
  fulfilled: { '--kvitter-mark': tokens.colorStatusSuccessForeground1 },
  'shown-only': { '--kvitter-mark': tokens.colorNeutralForeground3 },
  excluded: { '--kvitter-mark': tokens.colorNeutralForeground3 },
  outline: { stroke: 'var(--kvitter-mark)', strokeWidth: '2.2px', strokeLinejoin: 'round', fill: tokens.colorNeutralBackground1, '@media print': { fill: '#fff' } },
  filled: { fill: 'var(--kvitter-mark)', '@media print': { fill: 'var(--kvitter-mark)' } },
  dashed: { strokeDasharray: '3 2.4' },
  sign: { stroke: 'var(--kvitter-mark)', strokeWidth: '2.4px', strokeLinecap: 'round', strokeLinejoin: 'round', fill: 'none' },
  // The colour of the ground stands out from the mark as much as the mark does from the ground.
  upon: { stroke: tokens.colorNeutralBackground1, '@media print': { stroke: '#fff' } },
  dot: { strokeWidth: '6.5px' },
  count: { fill: 'var(--kvitter-mark)', fontSize: '12px', fontWeight: tokens.fontWeightBold, textAnchor: 'middle', fontFamily: tokens.fontFamilyBase },
  countUpon: { fill: tokens.colorNeutralBackground1, '@media print': { fill: '#fff' } },
})

export type MarkClass = { mark: string; outline: string; sign: string; count: string }
export type MarkClasses = Record<StandingState, MarkClass>

/** Of all states, joined once for a thousand marks. */
export function useMarkClasses(): MarkClasses {
  const styles = useStyles()
  return useMemo(() => Object.fromEntries(STATES_BY_WEIGHT.map((state) => [state, joinClasses(styles, state)])) as MarkClasses, [styles])
}

/** Of one state, for one sign. */
export function useMarkClass(state: StandingState): MarkClass {
  return joinClasses(useStyles(), state)
}

function joinClasses(styles: ReturnType<typeof useStyles>, state: StandingState): MarkClass {
  const { isFilled, isDashed } = MARK_SHAPES[state]
  return {
    mark: mergeClasses(styles.mark, styles[state]),
    outline: mergeClasses(styles.outline, isFilled && styles.filled, isDashed && styles.dashed),
    sign: mergeClasses(styles.sign, isFilled && styles.upon, state === 'open' && styles.dot),
    count: mergeClasses(styles.count, isFilled && styles.countUpon),
  }
}
