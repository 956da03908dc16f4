import type { CampaignLine } from '../../core/api/campaign-questions'
import { formatDay } from '../../core/language/language'
import { hrefOf } from '../frame/route'
import { ScrollingTable } from '../frame/scrolling-table'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { CampaignBadge } from './campaign-badge'

/** Every campaign, one line each; the name leads to it. */
export function CampaignTable({ campaigns }: { campaigns: readonly CampaignLine[] }) {
  const { words, language, formatNumber } = useSpeech()
  const { title, columns, days } = words.campaigns.list
  return (
    <ScrollingTable
      caption={title}
      columns={[{ name: columns.title }, { name: columns.state }, { name: columns.days }, { name: columns.previewed, isNumber: true }, { name: columns.by }]}
      rows={campaigns.map(({ campaignId, plan, state, previewed, byName }) => ({
        key: campaignId,
        cells: [
          <TextLink key="title" href={hrefOf({ page: 'campaigns', campaignId })}>
            {plan.title}
          </TextLink>,
          <CampaignBadge key="state" state={state} />,
          days(formatDay(plan.startsOn, language), formatDay(plan.endsOn, language)),
          previewed === undefined ? '–' : formatNumber(previewed),
          byName,
        ],
      }))}
    />
  )
}
