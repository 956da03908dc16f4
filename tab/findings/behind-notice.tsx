import type { findings } from '../../core/api/findings-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatMoment } from '../../core/language/language'
import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'

export type Behind = NonNullable<AnswerOf<typeof findings>['behind']>

/** Rows wait for SharePoint. Calm, for nothing is lost and everybody can sign. */
export function BehindNotice({ behind: { waiting, since, because } }: { behind: Behind }) {
  const { words, language, formatNumber } = useSpeech()
  const { title, text, listTitle, listText, since: sinceText } = words.findings.behind
  const isList = because === 'list'
  return (
    <Notice tone={isList ? 'warning' : 'info'} title={isList ? listTitle : title}>
      <p>{(isList ? listText : text)(waiting, formatNumber(waiting))}</p>
      <p>{sinceText(formatMoment(since, language))}</p>
    </Notice>
  )
}
