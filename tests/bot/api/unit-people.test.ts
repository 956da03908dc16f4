import { registerPaperSignature, unitPeople } from '../../../core/api/unit-questions'
import { StorageUnavailableError } from '../../../bot/ports'
import type { Fact } from '../../../core/facts/fact'
import { oidOf, PEOPLE, SAMPLE_FACTS } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { paperOf } from './sample-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

const peopleOf = async (unitId: string, as: 'leader' | 'director') => (await door.ask(unitPeople, { unitId }, { as })).answer?.people ?? []
const lookRows = async () => (await door.parts.api.tables.access.sweep('', 100)).map(({ row }) => row.values)

describe('the people of a unit', () => {
  it('are those with a post in it or its departments, by name, with where they stand', async () => {
    const people = await peopleOf('u-kindergarten', 'leader')
    expect(people.map(({ displayName }) => displayName)).toEqual([...people.map(({ displayName }) => displayName)].sort((a, b) => a.localeCompare(b, 'nb')))
    expect(Object.fromEntries(people.map(({ personId, unitName, obligation }) => [personId, [unitName, obligation?.state]]))).toEqual({
      [PEOPLE.employee]: ['Solbakken barnehage', 'due-soon'],
      [PEOPLE.colleague]: ['Solbakken barnehage', 'due-soon'],
      [PEOPLE.leader]: ['Solbakken barnehage', 'due-soon'],
      [PEOPLE.noAccount]: ['Solbakken barnehage', 'due-soon'],
      [PEOPLE.onLeave]: ['Solbakken barnehage', 'excluded'],
      [PEOPLE.disabled]: ['Solbakken barnehage', 'due-soon'],
      [PEOPLE.hiredIn]: ['Småbarn', 'due-soon'],
      [PEOPLE.newcomer]: ['Småbarn', 'open'],
    })
  })

  it('say why somebody is excluded, who has no account, and what leavers there are: none', async () => {
    const people = await peopleOf('u-kindergarten', 'leader')
    const of = (personId: string) => people.find((person) => person.personId === personId)
    expect(of(PEOPLE.onLeave)?.obligation?.excludedBecause).toBe('on-leave')
    expect(of(PEOPLE.noAccount)).toMatchObject({ hasAccount: false, displayName: 'Per Uten Konto' })
    expect(of(PEOPLE.disabled)?.hasAccount).toBe(false)
    expect(of(PEOPLE.leaver)).toBeUndefined()
  })

  it('of a department of the own unit are shown', async () => {
    expect((await peopleOf('u-nursery', 'leader')).map(({ personId }) => personId).sort()).toEqual([PEOPLE.hiredIn, PEOPLE.newcomer])
  })

  it.each([
    ['of a unit below is not for the leader above', 'u-kindergarten', 'director'],
    ['of a department below is not for the leader above', 'u-nursery', 'director'],
    ['of the unit above is not for the leader below', 'u-education', 'leader'],
    ['of a unit that does not exist', 'u-nowhere', 'leader'],
  ] as const)('%s: not found, not even with every role', async (_, unitId, as) => {
    const before = await lookRows()
    const { status } = await door.ask(unitPeople, { unitId }, { as, roles: ['Controller', 'Management', 'Auditor', 'Administrator'] })
    expect(status).toBe(404)
    expect(await lookRows()).toEqual(before)
  })

  it('looked at leave a trace of who looked where, without names', async () => {
    await peopleOf('u-education', 'director')
    const rows = await lookRows()
    expect(rows).toContainEqual({ by: PEOPLE.director, unitId: 'u-education', people: 1, at: '2026-11-21T09:00:00.000Z' })
    expect(JSON.stringify(rows)).not.toMatch(/Navn|Konto/)
  })

  it('are not shown when the look cannot be recorded', async () => {
    const insert = jest.spyOn(door.parts.api.tables.access, 'insert').mockRejectedValueOnce(new StorageUnavailableError('away'))
    const { status, answer } = await door.ask(unitPeople, { unitId: 'u-kindergarten' }, { as: 'leader' })
    insert.mockRestore()
    expect([status, answer]).toEqual([503, undefined])
  })

  it('who work elsewhere too are counted where the larger post is', async () => {
    const secondPost: Fact = {
      ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>),
      importId: 'second-post',
      changes: [{ change: 'post', personId: PEOPLE.director, postId: 'second', spellId: `${PEOPLE.director}-1`, unitId: 'u-nursery', percentage: 20, startsOn: '2026-01-01' }],
    }
    await door.close()
    door = await openFrontDoor({ facts: [secondPost] })
    const people = await peopleOf('u-kindergarten', 'leader')
    expect(people.filter(({ isCountedElsewhere }) => isCountedElsewhere).map(({ personId, unitName }) => [personId, unitName])).toEqual([[PEOPLE.director, 'Småbarn']])
    expect((await peopleOf('u-education', 'director')).map(({ isCountedElsewhere }) => isCountedElsewhere)).toEqual([false])
  })

  it('show what was registered on paper, with the reason', async () => {
    await door.ask(registerPaperSignature, paperOf(door, 'noAccount'), { as: 'leader' })
    const person = (await peopleOf('u-kindergarten', 'leader')).find(({ personId }) => personId === PEOPLE.noAccount)
    expect(person?.obligation?.fulfilledBy).toMatchObject({ kind: 'paper-signature', reason: 'Har ikke konto i kommunen', actorName: 'Navn leader' })
  })

  it('are the acting leader’s to see', async () => {
    const acting: Fact = {
      ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>),
      importId: 'acting',
      changes: [{ change: 'leader', unitId: 'u-kindergarten', personId: PEOPLE.colleague, acting: true, startsOn: '2026-11-20', endsOn: '2026-11-30' }],
    }
    await door.close()
    door = await openFrontDoor({ facts: [acting] })
    expect((await door.ask(unitPeople, { unitId: 'u-kindergarten' }, { as: 'colleague' })).status).toBe(200)
    door.setNow(new Date('2026-12-01T09:00:00.000Z'))
    const token = await door.issuer.mint(oidOf('colleague'), { exp: Date.parse('2026-12-01T10:00:00Z') / 1000 })
    const later = await door.send('/api/unit?unitId=u-kindergarten', { headers: { authorization: `Bearer ${token}` } })
    expect(later.status).toBe(403)
  })
})
