import { Badge, makeStyles } from '@fluentui/react-components'
import type { CampaignLine } from '../../core/api/campaign-questions'
import { useSpeech } from '../frame/speech'

const COLORS = { planned: 'informative', pilot: 'brand', running: 'brand', paused: 'warning', cancelled: 'subtle', ended: 'success' } as const satisfies Record<CampaignLine['state'], string>

/** As wide as its words: in a narrow column they would break out of it. */
const useStyles = makeStyles({ badge: { whiteSpace: 'nowrap', flexShrink: 0 } })

/** Where a campaign is: in words, with a colour beside. */
export function CampaignBadge({ state }: Pick<CampaignLine, 'state'>) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <Badge className={styles.badge} appearance="tint" color={COLORS[state]}>
      {words.campaigns.states[state]}
    </Badge>
  )
}
