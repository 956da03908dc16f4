import { chooseLanguage, me } from '../../../core/api/own-questions'
import { oidOf } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

describe('choosing a language', () => {
  it('is kept for the account of the token and nobody else', async () => {
    expect((await door.ask(chooseLanguage, { language: 'nn' }, { as: 'employee' })).answer).toEqual({ language: 'nn' })
    expect(await door.parts.api.tables.choices.list('language')).toEqual([{ row: oidOf('employee'), values: { language: 'nn' } }])
    expect((await door.ask(me, {}, { as: 'colleague' })).answer?.language).toBe('nb')
  })

  it('takes one of the three', async () => {
    const before = await door.everythingKept()
    expect((await door.ask(chooseLanguage, { language: 'de' as 'nb' }, { as: 'employee' })).status).toBe(400)
    expect(await door.everythingKept()).toEqual(before)
  })
})
