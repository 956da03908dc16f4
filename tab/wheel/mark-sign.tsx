import { makeStyles } from '@fluentui/react-components'
import type { StandingState } from '../../core/obligations/obligation'
import { MARK_SHAPES } from '../../core/wheel/mark-shapes'
import { useMarkClass } from './mark-styles'

const useStyles = makeStyles({ sign: { width: '18px', height: '18px', flexShrink: 0, overflow: 'visible', verticalAlign: '-4px' } })

/** The mark of a state beside its word, so that list, timeline and key show what the wheel shows. */
export function MarkSign({ state }: { state: StandingState }) {
  const styles = useStyles()
  const { mark, outline, sign } = useMarkClass(state)
  const shape = MARK_SHAPES[state]
  return (
    <svg viewBox="-12 -12 24 24" className={styles.sign} aria-hidden focusable={false}>
      <g className={mark}>
        <path className={outline} d={shape.outline} />
        {shape.sign !== undefined && <path className={sign} d={shape.sign} />}
      </g>
    </svg>
  )
}
