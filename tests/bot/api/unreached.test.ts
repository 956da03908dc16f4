import { createConversations } from '../../../bot/chat/conversations'
import { sentTo, unreachedOfUnit } from '../../../core/api/campaign-questions'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { AUDITOR, PLANNED, sendSome } from './play-campaigns'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor({ facts: PLANNED })))
afterEach(() => door.close())

test('a leader sees whom Teams does not reach, why, and what they owe; the look is kept', async () => {
  await createConversations(door.parts.api.tables.conversations).markUnreachable(oidOf('colleague'), 'uninstalled')
  const { answer } = await door.ask(unreachedOfUnit, { unitId: 'u-kindergarten' }, { as: 'leader' })
  expect(answer).toMatchObject({ name: 'Solbakken barnehage', tabUrl: 'https://kvitter.test/tab/' })
  expect(answer?.people.map(({ name, reason, owes }) => [name, reason, owes.map(({ nb }) => nb)])).toEqual([
    ['Navn colleague', 'uninstalled', []],
    ['Navn disabled', 'account-disabled', ['Etisk standard']],
    ['Per Uten Konto', 'no-account', ['Etisk standard']],
  ])
  expect(JSON.stringify(await door.everythingKept())).toContain('"people":3')
})

test('no other unit is a leader\'s to look at', async () => expect((await door.ask(unreachedOfUnit, { unitId: 'u-education' }, { as: 'leader' })).problem?.code).toBe('not-found'))

describe('what somebody was sent', () => {
  it('is shown to themselves, their leader and an auditor', async () => {
    await sendSome(door)
    for (const who of [{ as: 'employee' }, { as: 'leader' }, AUDITOR] as const)
      expect((await door.ask(sentTo, { personId: PEOPLE.employee }, who)).answer?.deliveries).toMatchObject([{ day: '2026-11-21', kind: 'ask', about: [{ nb: 'Etisk standard' }], campaignTitle: 'Etisk standard i vinter', outcome: 'sent' }])
  })

  it('is shown to nobody else, and a look of somebody else is kept', async () => {
    await sendSome(door)
    expect((await door.ask(sentTo, { personId: PEOPLE.leader }, { as: 'employee' })).problem?.code).toBe('not-found')
    expect((await door.ask(sentTo, { personId: 'nobody' }, AUDITOR)).problem?.code).toBe('not-found')
    await door.ask(sentTo, { personId: PEOPLE.employee }, { as: 'leader' })
    expect(JSON.stringify(await door.everythingKept())).toContain('"unitId":"u-kindergarten","people":1')
  })
})
