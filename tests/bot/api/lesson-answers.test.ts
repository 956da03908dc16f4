import { lessonAnswers } from '../../../core/api/authoring-questions'
import { sha256 } from '../../../bot/hashing'
import { canonicalJson } from '../../../core/facts/canonical-json'
import { sha256OfText } from '../../../core/facts/hashing'
import { sampleLesson } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'

const contentSha256 = sha256OfText(sha256, canonicalJson(sampleLesson()))
let door: FrontDoor
beforeEach(async () => void (door = await openRulesDoor()))
afterEach(() => door.close())

async function answerAs(people: number, chosen: string, content = contentSha256): Promise<void> {
  for (let index = 0; index < people; index += 1)
    await door.parts.api.progress.keep(`p-${chosen}-${index}`, { lessonId: 'phishing', obligationKey: '4'.repeat(64), questionId: 'sender', attempt: 0, chosen: [chosen], isRight: chosen === 'address', contentSha256: content, answeredAt: '2026-11-21T09:00:00.000Z' })
}
const ask = async (lessonId = 'phishing') => (await door.ask(lessonAnswers, { lessonId }, CONTROLLER)).answer?.questions

describe('the answers to a lesson', () => {
  it('are figures by question and option, never about a person', async () => {
    await answerAs(7, 'address')
    await answerAs(5, 'colour')
    const questions = await ask()
    expect(questions?.[0]).toMatchObject({ questionId: 'sender', people: 12, wrong: 5, options: [{ optionId: 'address', isRight: true, chosen: 7 }, { optionId: 'colour', text: { nb: 'Fargen' }, chosen: 5 }] })
    expect(JSON.stringify(questions)).not.toContain('p-colour')
  })

  it('of four people are not told', async () => {
    await answerAs(4, 'colour')
    expect((await ask())?.[0]).not.toHaveProperty('people')
  })

  it('to an earlier wording are not counted', async () => {
    await answerAs(6, 'colour', 'f'.repeat(64))
    expect((await ask())?.[0]).not.toHaveProperty('people')
  })

  it('of a lesson that is not there are not found', async () => expect(await ask('unknown')).toBeUndefined())
})
