import { overview } from '../../../core/api/overview-questions'
import { sign } from '../../../core/api/signing-questions'
import { openFrontDoor, type FrontDoor, type Who } from '../web/front-door'
import { obligationOf } from './sample-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

const MANAGEMENT: Who = { as: 'outsider', roles: ['Management'] }

describe('the overview', () => {
  it('begins at the top of what the caller may see, and shows the way there', async () => {
    const seen = async (who: Who) => {
      const { answer } = await door.ask(overview, {}, who)
      return [answer?.unit.unitId, answer?.path.map(({ unitId }) => unitId)]
    }
    expect(await seen(MANAGEMENT)).toEqual(['u-top', ['u-top']])
    expect(await seen({ as: 'director' })).toEqual(['u-education', ['u-education']])
    expect(await seen({ as: 'leader' })).toEqual(['u-kindergarten', ['u-kindergarten']])
    expect(await seen({ as: 'leader', roles: ['Auditor'] })).toEqual(['u-top', ['u-top']])
  })

  it('counts each person once in every unit above, and no names', async () => {
    const { answer } = await door.ask(overview, { unitId: 'u-education' }, MANAGEMENT)
    expect(answer).toMatchObject({
      unit: { signed: 0, outstanding: 8, overdue: 0, excluded: 1, hasChildren: true },
      path: [{ unitId: 'u-top' }, { unitId: 'u-education' }],
      children: [{ unitId: 'u-kindergarten', level: 'workplace', outstanding: 7, excluded: 1, hasChildren: true }],
      version: '1.0',
      asOf: '2026-11-21T09:00:00.000Z',
      logNumber: 3,
    })
    expect(JSON.stringify(answer)).not.toMatch(/Navn|p-/)
  })

  it('tells whom no figure counts where the whole is seen, and who has no leader', async () => {
    expect((await door.ask(overview, {}, MANAGEMENT)).answer?.touched).toEqual({ uncounted: 0, withoutLeader: 2 })
    expect((await door.ask(overview, {}, { as: 'leader' })).answer?.touched).toEqual({ uncounted: 0, withoutLeader: 2 })
  })

  it('follows the log', async () => {
    await door.ask(sign, obligationOf(door, 'employee'), { as: 'employee' })
    const { answer } = await door.ask(overview, { unitId: 'u-kindergarten' }, { as: 'leader' })
    expect(answer).toMatchObject({ unit: { signed: 1, outstanding: 6 }, logNumber: 4 })
  })

  it('of a unit above, beside or nowhere is not found for a leader', async () => {
    for (const unitId of ['u-top', 'u-education', 'u-nowhere', ''])
      expect((await door.ask(overview, { unitId }, { as: 'leader' })).status).toBe(404)
    expect((await door.ask(overview, { unitId: 'u-kindergarten' }, { as: 'director' })).status).toBe(200)
    expect((await door.ask(overview, { unitId: 'u-nowhere' }, MANAGEMENT)).status).toBe(404)
  })
})
