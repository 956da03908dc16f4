import { activity, delegate } from '../../../core/api/wheel-questions'
import type { FrontDoor, Who } from '../web/front-door'
import { LEADER, openActivity, openWheel, sendSignOff } from './play-wheel'

let door: FrontDoor
beforeEach(async () => void (door = await openWheel()))
afterEach(() => door.close())

const mayOf = async (who: Who) => Object.entries((await openActivity(door, who)).answer?.may ?? {}).flatMap(([right, has]) => (has ? [right] : []))

describe('an activity', () => {
  it('says what it is, why it is owed here, and what the leader may do', async () => {
    const { answer } = await openActivity(door, LEADER)
    expect(answer).toMatchObject({ task: { requirementId: 'safety-round', state: 'open', dueOn: '2026-12-01', about: { kind: 'unit', name: 'Solbakken barnehage' } }, answererNames: ['Navn leader'], isConfirmedByLeader: true })
    // A law of another sector is not told here.
    expect(answer?.basis.map(({ title }) => title.nb)).toEqual(['Arbeidsmiljøloven'])
    expect(await mayOf(LEADER)).toEqual(['signOff', 'delegate', 'askForTime'])
    expect(answer?.colleagues.map(({ name }) => name)).toContain('Navn employee')
  })

  it('is read by the leader above and those who see all figures, who may do nothing with it', async () => {
    for (const who of [{ as: 'director' }, { as: 'outsider', roles: ['Controller'] }, { as: 'outsider', roles: ['Auditor'] }] as Who[]) {
      const { status, answer } = await openActivity(door, who)
      expect([status, answer?.colleagues]).toEqual([200, []])
      expect(await mayOf(who)).toEqual([])
    }
  })

  it('is nobody else’s to see', async () => {
    for (const who of [{ as: 'employee' }, { as: 'colleague' }] as Who[]) expect((await openActivity(door, who)).problem?.code).toBe('not-found')
    expect((await door.ask(activity, { requirementId: 'nothing', subject: 'unit/u-kindergarten', round: '2026' }, LEADER)).problem?.code).toBe('not-found')
  })

  it('tells each step: delegated, signed off by the delegate, waiting to be confirmed', async () => {
    await door.ask(delegate, { requirementId: 'safety-round', subject: 'unit/u-kindergarten', round: '2026', toPersonId: 'p-colleague', isStanding: false, note: 'Ta bilder' }, LEADER)
    expect(await mayOf({ as: 'colleague' })).toEqual(['signOff', 'returnDelegation'])
    await sendSignOff(door, { as: 'colleague' })
    const { answer } = await openActivity(door, LEADER)
    expect(answer?.steps.map(({ kind, byName, toName }) => [kind, byName, toName])).toEqual([['delegation', 'Navn leader', 'Navn colleague'], ['sign-off', 'Navn colleague', undefined]])
    expect(answer).toMatchObject({ task: { waitsForConfirmation: true, state: 'open' }, signOff: { as: 'delegate', needsConfirmation: true } })
    expect(await mayOf(LEADER)).toEqual(['confirm'])
  })

  it('names those who were present to the unit’s leader only; the leader above hears how many', async () => {
    await sendSignOff(door, LEADER, { answers: [{ kind: 'confirm', fieldId: 'walked', isConfirmed: true }, { kind: 'choice', fieldId: 'risk', optionIds: ['medium'] }, { kind: 'present', fieldId: 'present', personIds: ['p-employee'], others: 1 }] })
    expect((await openActivity(door, LEADER)).answer?.signOff?.presentNames).toEqual(['Navn employee'])
    const above = (await openActivity(door, { as: 'director' })).answer?.signOff
    expect([above?.presentNames, above?.answers.at(-1)]).toEqual([[], { kind: 'present', fieldId: 'present', personIds: [], others: 2 }])
  })
})
