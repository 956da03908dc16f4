import { exempt, personTraining } from '../../../core/api/training-leader-questions'
import { unitPeople } from '../../../core/api/unit-questions'
import { PEOPLE } from '../../sample/sample-log'
import { PROGRAMME } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { openSchool } from './play-learning'
import { PUBLISHED } from './play-leader'

let door: FrontDoor
beforeEach(async () => void (door = await openSchool({ facts: PUBLISHED })))
afterEach(() => door.close())

const wish = { personId: PEOPLE.employee as string, requirementId: PROGRAMME.requirementId, exempts: true, reasonCode: 'equivalent-elsewhere' as const, reason: 'Har kurset fra før' }
const programmesOf = async () => (await door.ask(unitPeople, { unitId: 'u-kindergarten' }, { as: 'leader' })).answer?.people.find(({ personId }) => personId === PEOPLE.employee)?.programmes

describe('an exemption', () => {
  it('is given with a reason, shown with who gave it, and ends again', async () => {
    expect((await door.ask(exempt, wish, { as: 'leader' })).answer).toMatchObject({ exempts: true })
    expect(await programmesOf()).toMatchObject([{ total: 0, open: 0, exemption: { reasonCode: 'equivalent-elsewhere', reason: 'Har kurset fra før', since: '2026-11-21', byName: 'Navn leader' } }])
    expect((await door.ask(exempt, { ...wish, exempts: false }, { as: 'leader' })).answer).toMatchObject({ exempts: false })
    expect(await programmesOf()).toMatchObject([{ total: 2, open: 2 }])
    expect((await programmesOf())?.[0]).not.toHaveProperty('exemption')
  })

  it('may be from the signature too', async () => {
    await door.ask(exempt, { ...wish, requirementId: 'ethics-standard' }, { as: 'leader' })
    const { answer } = await door.ask(personTraining, { personId: PEOPLE.employee }, { as: 'leader' })
    expect(answer?.requirements[0]).toMatchObject({ requirementId: 'ethics-standard', exemption: { byName: 'Navn leader' } })
  })

  it('told twice is one', async () => {
    await door.ask(exempt, wish, { as: 'leader' })
    expect((await door.ask(exempt, wish, { as: 'leader' })).status).toBe(200)
    door.setNumbering(false)
    await door.ask(exempt, { ...wish, exempts: false }, { as: 'leader' })
    expect((await door.ask(exempt, { ...wish, exempts: false }, { as: 'leader' })).status).toBe(200)
    expect(await door.parts.api.journal.listAbout(PEOPLE.employee)).toHaveLength(2)
  })

  it.each([
    ['for oneself', { ...wish, personId: PEOPLE.leader }, 'leader', 404, 'not-found'],
    ['by the leader above', wish, 'director', 404, 'not-found'],
    ['by a colleague', wish, 'employee', 403, 'forbidden'],
    ['from what nobody owes', { ...wish, requirementId: 'leader-course' }, 'leader', 404, 'not-found'],
    ['without a reason', { ...wish, reason: '  ' }, 'leader', 400, 'bad-input'],
  ] as const)('is refused %s, and nothing is written', async (_, input, as, status, code) => {
    const before = await door.everythingKept()
    const answer = await door.ask(exempt, input, { as })
    expect([answer.status, answer.problem?.code]).toEqual([status, code])
    expect(await door.everythingKept()).toEqual(before)
  })
})
