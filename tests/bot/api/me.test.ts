import { chooseLanguage, me } from '../../../core/api/own-questions'
import { openFrontDoor, type FrontDoor } from '../web/front-door'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

describe('who I am', () => {
  it('is an employee with the directory’s name and what I lead', async () => {
    expect((await door.ask(me, {}, { as: 'leader' })).answer).toMatchObject({
      displayName: 'Navn leader',
      isEmployee: true,
      roles: [],
      ledUnits: [{ unitId: 'u-kindergarten', name: 'Solbakken barnehage' }],
      whistleblowingUrl: 'https://varsling.test/',
      logNumber: 3,
      hasTasks: true,
    })
    expect((await door.ask(me, {}, { as: 'employee' })).answer?.hasTasks).toBe(false)
  })

  it('is somebody from outside with a role, by the name of the token', async () => {
    expect((await door.ask(me, {}, { as: 'outsider', roles: ['Auditor'] })).answer).toMatchObject({ displayName: 'Navn Navnesen', isEmployee: false, roles: ['Auditor'], ledUnits: [] })
  })

  it('speaks the browser’s language until another is chosen', async () => {
    const language = async (preferred: string) => (await door.ask(me, {}, { as: 'employee', headers: { 'accept-language': preferred } })).answer?.language
    expect([await language('en-GB,en;q=0.9'), await language('nn-NO'), await language('*'), await language('de')]).toEqual(['en', 'nn', 'nb', 'nb'])
    await door.ask(chooseLanguage, { language: 'nn' }, { as: 'employee' })
    expect(await language('en-GB')).toBe('nn')
  })
})
