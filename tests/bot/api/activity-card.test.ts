import { previewActivityCard } from '../../../core/api/authoring-questions'
import { draftOfRequirement } from '../../../core/publishing/requirement-draft'
import { TODAY } from '../../sample/sample-log'
import { YEARLY } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openRulesDoor()))
afterAll(() => door.close())

const CONTENT = draftOfRequirement(YEARLY, TODAY)
const preview = (content = CONTENT, who = CONTROLLER) => door.ask(previewActivityCard, { requirementId: 'risk-review', language: 'nb', content }, who)

it('draws the card of one of those it would concern, and stores nothing', async () => {
  const before = await door.everythingKept()
  const { answer } = await preview()
  expect(answer).toMatchObject({ problems: [], cards: [{ card: { type: 'AdaptiveCard', version: '1.5', lang: 'nb' } }] })
  expect(JSON.stringify(answer)).toContain('Gjennomgå risiko')
  expect(JSON.stringify(answer)).toContain('Solbakken barnehage')
  expect(await door.everythingKept()).toEqual(before)
})

it('draws nothing that could not be published, and says what is wrong', async () => {
  expect((await preview({ ...CONTENT, title: { ...CONTENT.title, nn: '' } })).answer).toEqual({ cards: [], problems: [{ path: 'title.nn', problem: 'empty' }] })
})

it('is refused to a leader whose wheel it is not', async () => expect((await preview(CONTENT, { as: 'leader' })).problem?.code).toBe('forbidden'))
