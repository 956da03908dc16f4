import type { previewCampaign } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { ScrollingTable } from '../frame/scrolling-table'
import { useSpeech } from '../frame/speech'
import { describeReason } from '../prompts/describe-reason'
import { LongTable } from './long-table'

const FIRST_SHOWN = 20

/** Whom Teams does not reach: why and how many, then by name as far as they are named. */
export function PreviewUnreachable({ unreachable: { total, byReason, people } }: Pick<AnswerOf<typeof previewCampaign>, 'unreachable'>) {
  const { words, formatNumber } = useSpeech()
  const texts = words.campaigns.preview
  return (
    <>
      <ScrollingTable
        caption={texts.unreachableBy}
        columns={[{ name: texts.reason }, { name: texts.peopleColumn, isNumber: true }]}
        rows={byReason.map(({ reason, people: count }) => ({ key: reason, cells: [describeReason(reason, words), formatNumber(count)] }))}
      />
      <LongTable
        caption={texts.unreachable}
        first={FIRST_SHOWN}
        columns={[{ name: texts.name }, { name: texts.columns.unit }, { name: texts.reason }]}
        rows={people.map(({ name, unitName, reason }, index) => ({ key: String(index), cells: [name, unitName, describeReason(reason, words)] }))}
      />
      {people.length < total && <p>{texts.unreachableMore(formatNumber(people.length), formatNumber(total))}</p>}
    </>
  )
}
