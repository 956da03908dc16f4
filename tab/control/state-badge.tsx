import { Badge } from '@fluentui/react-components'
import type { SampleState } from '../../core/control/judge-spot-check'
import type { InspectionState } from '../../core/control/inspection-state'
import { useSpeech } from '../frame/speech'

const INSPECTION_COLORS = { announced: 'subtle', open: 'informative', overdue: 'danger', closed: 'success' } as const
const SAMPLE_COLORS = { waiting: 'informative', shown: 'important', holds: 'success', fails: 'danger', 'not-shown': 'danger', void: 'warning' } as const

/** Where an inspection or a finding is: in words, with a colour beside. */
export function InspectionBadge({ state }: { state: InspectionState }) {
  const { words } = useSpeech()
  return (
    <Badge appearance="tint" color={INSPECTION_COLORS[state]}>
      {words.inspections.states[state]}
    </Badge>
  )
}

export function SampleBadge({ state }: { state: SampleState }) {
  const { words } = useSpeech()
  return (
    <Badge appearance="tint" color={SAMPLE_COLORS[state]}>
      {words.spotChecks.states[state]}
    </Badge>
  )
}
