import { findOwnStanding, findStandingBehind, nameOf, readOwnState, type Self } from '../../../bot/chat/self'
import { NOW, oidOf, PEOPLE, publication, TODAY, type SamplePerson } from '../../sample/sample-log'
import { conversationOf, playChat, type PlayedChat } from './play-chat'

function selfOf(chat: PlayedChat, person: SamplePerson, isAutomatic = false): Self {
  const known = chat.state.organisation.people.get(PEOPLE[person])
  if (!known) throw new Error('no such person')
  return { oid: oidOf(person), person: known, language: 'nb', now: NOW, today: TODAY, activityId: 'a', conversation: conversationOf(person), isAutomatic }
}

describe('oneself', () => {
  it('sees what the journal holds before the log has numbered it, unless the card came into view by itself', async () => {
    const chat = await playChat()
    chat.setNumbering(false)
    const data = chat.obligationOf('employee')
    await chat.click('employee', 'sign', data)
    const stateOf = async (isAutomatic: boolean) => {
      const self = selfOf(chat, 'employee', isAutomatic)
      return findOwnStanding(chat.parts, await readOwnState(chat.parts, self), self, data.obligationKey)?.state
    }
    expect(await stateOf(false)).toBe('fulfilled')
    expect(await stateOf(true)).not.toBe('fulfilled')
  })

  it('is led from an old card to what took its place, but signs only what is current', async () => {
    const chat = await playChat()
    const { obligationKey } = chat.obligationOf('employee')
    await chat.record(publication(2, 0, '2026-11-20'))
    const self = selfOf(chat, 'employee')
    expect(findOwnStanding(chat.parts, chat.state, self, obligationKey)).toBeUndefined()
    expect(findStandingBehind(chat.parts, chat.state, self, obligationKey)?.obligation.majorVersion).toBe(2)
    expect(findStandingBehind(chat.parts, chat.state, selfOf(chat, 'colleague'), obligationKey)).toBeUndefined()
  })

  it('has a dash for a name that nobody knows', async () => {
    const { parts } = await playChat()
    expect(nameOf(parts.people, PEOPLE.employee)).toBe('Kari Nordmann')
    expect(nameOf(parts.people, 'p-nobody')).toBe('–')
  })
})
