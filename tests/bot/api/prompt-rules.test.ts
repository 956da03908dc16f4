import { promptRules, publishPromptRules } from '../../../core/api/campaign-questions'
import { STANDARD_PROMPT_RULES } from '../../../core/prompts/prompt-rules'
import { ALWAYS } from '../../sample/sample-prompts'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { AUDITOR, CONTROLLER } from './play-campaigns'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor()))
afterEach(() => door.close())
const publish = (version: number, rules = ALWAYS) => door.ask(publishPromptRules, { version, rules, reason: 'Etter drøfting' }, CONTROLLER)

test('the standard rules hold until a controller publishes others; the auditor sees who did and why', async () => {
  expect((await door.ask(promptRules, {}, CONTROLLER)).answer).toMatchObject({ rules: STANDARD_PROMPT_RULES, nextVersion: 1, changes: [], mayPublish: true })
  expect((await publish(1)).answer).toMatchObject({ version: 1 })
  expect((await door.ask(promptRules, {}, AUDITOR)).answer).toMatchObject({ rules: ALWAYS, nextVersion: 2, changes: [{ version: 1, reason: 'Etter drøfting', isStopped: false }], mayPublish: false })
})

test('everything can be stopped, and begun again', async () => {
  await publish(1, { ...ALWAYS, isStopped: true })
  expect((await door.ask(promptRules, {}, CONTROLLER)).answer?.rules.isStopped).toBe(true)
  await publish(2)
  expect((await door.ask(promptRules, {}, CONTROLLER)).answer?.rules.isStopped).toBe(false)
})

test('two who publish at once do not both count, and a click that comes twice counts once', async () => {
  await publish(1)
  expect((await publish(1, { ...ALWAYS, mostPerDay: 5 })).problem?.code).toBe('out-of-date')
  door.setNumbering(false)
  await publish(2)
  expect((await publish(2)).status).toBe(200)
  expect((await publish(2, { ...ALWAYS, mostPerDay: 5 })).problem?.code).toBe('out-of-date')
})

test('what cannot be is told at its field', async () =>
  expect((await publish(1, { ...ALWAYS, hours: { ...ALWAYS.hours, fromHour: 9, untilHour: 9 } })).problem).toMatchObject({ code: 'not-ready', fields: [{ path: 'hours.untilHour', problem: 'before-start' }] }))
