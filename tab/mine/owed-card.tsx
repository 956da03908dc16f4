import type { ObligationView } from '../../core/api/views'
import { formatDay } from '../../core/language/language'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { OwedArticle } from './owed-article'
import { StandingBadge } from './standing-badge'

/** One thing I owe my signature to. */
export function OwedCard({ obligation }: { obligation: ObligationView }) {
  const { words, language } = useSpeech()
  const { obligationKey, title, reason, why, version, inForceSince, opensOn, dueOn, minutes, state } = obligation
  const day = formatDay(dueOn, language)
  return (
    <OwedArticle
      title={title[language]}
      badge={<StandingBadge obligation={obligation} />}
      isOverdue={state === 'overdue'}
      due={state === 'overdue' ? words.mine.wasDueOn(day) : words.mine.dueOn(day)}
      text={`${reason[language]} ${words.mine.why[why]}`}
      small={`${words.mine.version(version, formatDay(inForceSince, language))} · ${words.mine.minutes(minutes[language])}`}
      action={state === 'upcoming' ? words.mine.opensOn(formatDay(opensOn, language)) : { href: hrefOf({ page: 'sign', obligationKey }), name: words.mine.readAndSign }}
    />
  )
}
