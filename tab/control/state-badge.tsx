import { Badge, makeStyles } from '@fluentui/react-components'
import type { SampleState } from '../../core/control/judge-spot-check'
import type { InspectionState } from '../../core/control/inspection-state'
import { useSpeech } from '../frame/speech'

const INSPECTION_COLORS = { announced: 'subtle', open: 'informative', overdue: 'danger', closed: 'success' } as const
const SAMPLE_COLORS = { waiting: 'informative', shown: 'important', holds: 'success', fails: 'danger', 'not-shown': 'danger', void: 'warning' } as const

/** As wide as its words: in a narrow column they would break out of it. */
const useStyles = makeStyles({ badge: { whiteSpace: 'nowrap', flexShrink: 0 } })

/** Where an inspection or a finding is: in words, with a colour beside. */
export function InspectionBadge({ state }: { state: InspectionState }) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <Badge className={styles.badge} appearance="tint" color={INSPECTION_COLORS[state]}>
      {words.inspections.states[state]}
    </Badge>
  )
}

export function SampleBadge({ state }: { state: SampleState }) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <Badge className={styles.badge} appearance="tint" color={SAMPLE_COLORS[state]}>
      {words.spotChecks.states[state]}
    </Badge>
  )
}
