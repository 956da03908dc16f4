import { previewPublication } from '../../../core/api/publishing-questions'
import { sign } from '../../../core/api/signing-questions'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER, DRAFT, obligationOf } from './sample-questions'

let door: FrontDoor
beforeAll(async () => {
  door = await openFrontDoor()
  await door.ask(sign, obligationOf(door, 'employee'), { as: 'employee' })
})
afterAll(() => door.close())

describe('the preview of a publication', () => {
  it('says whom a major version reopens, by unit, and stores nothing', async () => {
    const before = await door.everythingKept()
    const { answer } = await door.ask(previewPublication, DRAFT, CONTROLLER)
    expect(answer).toMatchObject({ concerned: 9, reopened: 1, nextVersion: '2.0', problems: [], byUnit: [{ unitId: 'u-education', name: 'Oppvekst', concerned: 9, reopened: 1 }] })
    expect(await door.everythingKept()).toEqual(before)
  })

  it('says that a minor version reopens nothing', async () => {
    const { answer } = await door.ask(previewPublication, { ...DRAFT, level: 'minor' }, CONTROLLER)
    expect(answer).toMatchObject({ reopened: 0, nextVersion: '1.1' })
  })

  it('gives the same key for the same draft, whoever looks and however its JSON is ordered', async () => {
    const { reason, texts, ...rest } = DRAFT
    const reordered = { reason, texts: { en: texts.en, nn: texts.nn, nb: texts.nb }, ...rest }
    const keys = [
      (await door.ask(previewPublication, DRAFT, CONTROLLER)).answer?.previewKey,
      (await door.ask(previewPublication, reordered, { as: 'employee', roles: ['Controller'] })).answer?.previewKey,
    ]
    expect(keys[0]).toBe(keys[1])
  })
})
