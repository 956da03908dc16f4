import type { campaign } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatMoment } from '../../core/language/language'
import { useSpeech } from '../frame/speech'
import { describeReason } from '../prompts/describe-reason'
import { LongTable } from './long-table'

const FIRST_SHOWN = 50

/** Those whom a campaign did not reach, and those of whom nobody knows, by name. */
export function MissedTable({ caption, missed }: { caption: string; missed: AnswerOf<typeof campaign>['unreached'] }) {
  const { words, language } = useSpeech()
  const { columns } = words.campaigns.progress
  return (
    <LongTable
      caption={caption}
      first={FIRST_SHOWN}
      columns={[{ name: columns.name }, { name: columns.unit }, { name: columns.outcome }, { name: columns.reason }, { name: columns.at }]}
      rows={missed.map(({ name, unitName, outcome, reason, at }, index) => ({ key: String(index), cells: [name, unitName, words.reaching.outcomes[outcome], describeReason(reason, words), formatMoment(at, language)] }))}
    />
  )
}
