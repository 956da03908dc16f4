import type { DelegationView } from '../../core/api/wheel-views'
import { formatDay } from '../../core/language/language'
import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'

/** Who does it instead of the leader, and what was said about it. */
export function DelegationNotice({ delegation }: { delegation: DelegationView }) {
  const { words, language } = useSpeech()
  const { delegation: texts } = words.activity
  const { toName, byName, isStanding, byOn, note, givenOn, isMine, hasLeft } = delegation
  if (hasLeft)
    return (
      <Notice tone="warning">
        <p>{texts.hasLeft(toName)}</p>
      </Notice>
    )
  const more = [...(byOn === undefined ? [] : [texts.byOn(formatDay(byOn, language))]), ...(isStanding ? [texts.standing] : [])].join(' ')
  return (
    <Notice tone="info" title={isMine ? texts.isMine(byName) : texts.given(toName, byName, formatDay(givenOn, language))}>
      {more !== '' && <p>{more}</p>}
      {note !== '' && <p>{texts.note(note)}</p>}
    </Notice>
  )
}
