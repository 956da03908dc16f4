import { Badge } from '@fluentui/react-components'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle16Regular } from '@fluentui/react-icons/svg/circle'
import { Clock16Regular } from '@fluentui/react-icons/svg/clock'
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle'
import { Document16Regular } from '@fluentui/react-icons/svg/document'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import type { ObligationView } from '../../core/api/views'
import { useSpeech } from '../frame/speech'

type State = ObligationView['state']

const SIGNS = {
  upcoming: { Icon: Clock16Regular, color: 'informative' },
  open: { Icon: Circle16Regular, color: 'brand' },
  'due-soon': { Icon: Clock16Regular, color: 'warning' },
  overdue: { Icon: Warning16Regular, color: 'danger' },
  fulfilled: { Icon: CheckmarkCircle16Regular, color: 'success' },
  excluded: { Icon: SubtractCircle16Regular, color: 'informative' },
  'shown-only': { Icon: Circle16Regular, color: 'informative' },
} as const satisfies Record<State, unknown>

/** A state in a word, a sign and a colour. */
export function StateBadge({ state, isOnOthersWord = false, children }: { state: State; /** Done, as somebody else says. */ isOnOthersWord?: boolean; children: string }) {
  const { Icon, color } = isOnOthersWord ? { Icon: Document16Regular, color: 'success' as const } : SIGNS[state]
  return (
    <Badge appearance="tint" color={color} size="large" icon={<Icon aria-hidden />}>
      {children}
    </Badge>
  )
}

/** Where an obligation is, in a word, a sign and a colour. What a leader registered on paper is never taken for a signature. */
export function StandingBadge({ obligation: { state, fulfilledBy } }: { obligation: Pick<ObligationView, 'state' | 'fulfilledBy'> }) {
  const { words } = useSpeech()
  const isOnPaper = fulfilledBy?.kind === 'paper-signature'
  return (
    <StateBadge state={state} isOnOthersWord={isOnPaper}>
      {isOnPaper ? words.states.onPaper : words.states[state]}
    </StateBadge>
  )
}
