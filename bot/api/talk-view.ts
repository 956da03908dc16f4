import type { TalkView } from '../../core/api/training-leader-questions'
import type { TalkRecord } from '../../core/facts/training-facts'
import type { People } from '../ports'

/** When the unit talked about it, and who said so. */
export function toTalkView({ heldOn, actor }: Pick<TalkRecord, 'heldOn' | 'actor'>, people: Pick<People, 'nameOfPerson'>): TalkView {
  const byName = people.nameOfPerson(actor)
  return { heldOn, ...(byName !== undefined && { byName }) }
}
