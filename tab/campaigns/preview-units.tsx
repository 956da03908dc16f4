import type { previewCampaign } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { useSpeech } from '../frame/speech'
import { LongTable } from './long-table'

/** The largest come first. */
const FIRST_SHOWN = 10

/** The audience unit by unit. */
export function PreviewUnits({ units }: { units: AnswerOf<typeof previewCampaign>['byUnit'] }) {
  const { words, formatNumber } = useSpeech()
  const { columns, byUnit } = words.campaigns.preview
  return (
    <LongTable
      caption={byUnit}
      first={FIRST_SHOWN}
      columns={[{ name: columns.unit }, ...[columns.people, columns.prompts, columns.fulfilled, columns.unreachable].map((name) => ({ name, isNumber: true }))]}
      rows={units.map(({ unitId, name, people, prompts, fulfilled, unreachable }) => ({ key: unitId, cells: [name, ...[people, prompts, fulfilled, unreachable].map(formatNumber)] }))}
    />
  )
}
