import { finishLesson, giveAnswer, lessonText, practise } from '../../../core/api/training-questions'
import { StorageUnavailableError } from '../../../bot/ports'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { PROGRAMME, requirementPublication, withdrawalOf } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { answerOf, lessonOf, openSchool, takeLesson } from './play-learning'

let door: FrontDoor
beforeEach(async () => void (door = await openSchool()))
afterEach(() => door.close())

const completionsOf = async (personId: string) => (await door.parts.api.journal.listAbout(personId)).map(({ fact }) => fact)

describe('an answer from the tab', () => {
  it('is met with whether it was right, which are, why, and what comes', async () => {
    const { answer } = await door.ask(giveAnswer, await answerOf(door, 'employee', ['colour']), { as: 'employee' })
    expect(answer).toEqual({
      outcome: 'answered',
      judged: { isRight: false, rightAnswers: ['address'], explanation: 'Adressen avslører mye.' },
      next: { step: 'question', questionId: 'signs', number: 2, of: 3, attempt: 0 },
    })
  })

  it('completes the lesson at the last one, of the person of the token, with no answer in the record', async () => {
    await door.ask(giveAnswer, await answerOf(door, 'employee', ['colour']), { as: 'employee' })
    const { record } = await takeLesson(door, 'employee')
    expect(record).toMatchObject({ kind: 'completion', lessonId: 'phishing', title: { nb: 'Kjenn igjen svindel' }, documentVersion: '1.0', isVoid: false })
    const [fact] = await completionsOf(PEOPLE.employee)
    expect(fact).toMatchObject({ kind: 'completion', subject: PEOPLE.employee, actorOid: oidOf('employee'), channel: 'tab', activityId: '', language: 'nb', hasRepeats: true })
    expect(JSON.stringify(fact)).not.toMatch(/colour|address|chosen/)
  })

  it('asks what was wrong again before it completes', async () => {
    await door.ask(giveAnswer, await answerOf(door, 'employee', ['colour']), { as: 'employee' })
    for (let asked = 0; asked < 2; asked++) await door.ask(giveAnswer, await answerOf(door, 'employee'), { as: 'employee' })
    expect(await answerOf(door, 'employee')).toMatchObject({ questionId: 'sender', attempt: 1 })
    expect(await completionsOf(PEOPLE.employee)).toEqual([])
  })

  it('sent again counts once, also the last one', async () => {
    const first = await answerOf(door, 'employee')
    const answers = await Promise.all([1, 2, 3].map(() => door.ask(giveAnswer, first, { as: 'employee' })))
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1)
    await door.ask(giveAnswer, await answerOf(door, 'employee'), { as: 'employee' })
    const last = await answerOf(door, 'employee')
    const [one, other] = await Promise.all([door.ask(giveAnswer, last, { as: 'employee' }), door.ask(giveAnswer, last, { as: 'employee' })])
    expect([one.answer?.outcome, other.answer?.outcome]).toEqual(['completed', 'completed'])
    expect((await door.ask(giveAnswer, last, { as: 'employee' })).answer).toMatchObject({ outcome: 'completed', record: { kind: 'completion' } })
    expect(await completionsOf(PEOPLE.employee)).toHaveLength(1)
  })

  it.each([
    ['for what somebody else owes', async () => ({ ...(await answerOf(door, 'colleague')) }), 409, 'out-of-date'],
    ['for what nobody owes', async () => ({ ...(await answerOf(door, 'employee')), obligationKey: 'f'.repeat(64), lessonId: 'no-such' }), 404, 'not-found'],
    ['to another content than the one in force', async () => ({ ...(await answerOf(door, 'employee')), contentSha256: 'f'.repeat(64) }), 409, 'out-of-date'],
    ['for another step', async () => ({ ...(await answerOf(door, 'employee')), step: 1 }), 409, 'out-of-date'],
    ['that is no option', async () => ({ ...(await answerOf(door, 'employee')), chosen: ['something'] }), 400, 'bad-input'],
    ['of two where one is asked for', async () => ({ ...(await answerOf(door, 'employee')), chosen: ['address', 'colour'] }), 400, 'bad-input'],
    ['to a question that does not come now', async () => ({ ...(await answerOf(door, 'employee')), questionId: 'report', chosen: ['true'] }), 409, 'out-of-date'],
  ])('is refused %s, and nothing is kept', async (_, input, status, code) => {
    const before = await door.everythingKept()
    const refusal = await door.ask(giveAnswer, await input(), { as: 'employee' })
    expect([refusal.status, refusal.problem?.code]).toEqual([status, code])
    expect(await door.everythingKept()).toEqual(before)
  })

  it('is refused once the programme is withdrawn', async () => {
    const input = await answerOf(door, 'employee')
    await door.parts.api.journal.save(withdrawalOf(PROGRAMME))
    expect((await door.ask(giveAnswer, input, { as: 'employee' })).problem?.code).toBe('out-of-date')
  })

  it('that met a storage that was away is said to have failed, and counts when it is sent again', async () => {
    for (let asked = 0; asked < 2; asked++) await door.ask(giveAnswer, await answerOf(door, 'employee'), { as: 'employee' })
    const last = await answerOf(door, 'employee')
    const save = jest.spyOn(door.parts.api.journal, 'save').mockRejectedValueOnce(new StorageUnavailableError('table storage answered 503'))
    expect((await door.ask(giveAnswer, last, { as: 'employee' })).problem?.code).toBe('unavailable')
    save.mockRestore()
    expect(door.log.splice(0).join('')).toContain('did not answer')
    // The answer is kept, the record is not: the page is told that nothing is left to ask.
    const { obligationKey, step } = await lessonOf(door, 'employee')
    const text = await door.ask(lessonText, { lessonId: 'phishing', language: 'nb', obligationKey }, { as: 'employee' })
    expect(text.answer?.next).toEqual({ step: 'done', right: 3, of: 3 })
    const finished = await door.ask(finishLesson, { lessonId: 'phishing', obligationKey, step, language: 'nb' }, { as: 'employee' })
    expect(finished.answer?.record).toMatchObject({ kind: 'completion' })
  })
})

describe('finishing a lesson', () => {
  it('is refused while questions are left', async () => {
    const { obligationKey, step } = await lessonOf(door, 'employee')
    expect((await door.ask(finishLesson, { lessonId: 'phishing', obligationKey, step, language: 'nb' }, { as: 'employee' })).problem?.code).toBe('out-of-date')
  })

  it('a second time gives the same record', async () => {
    const { obligationKey, step } = await lessonOf(door, 'employee')
    const { record } = await takeLesson(door, 'employee')
    expect((await door.ask(finishLesson, { lessonId: 'phishing', obligationKey, step, language: 'nb' }, { as: 'employee' })).answer?.record).toEqual(record)
  })
})

describe('practice', () => {
  const question = { lessonId: 'phishing', language: 'en', questionId: 'signs', chosen: ['link', 'haste'] } as const

  it('is judged like an answer, and nothing is kept of it', async () => {
    const before = await door.everythingKept()
    expect((await door.ask(practise, { ...question, chosen: [...question.chosen] }, { as: 'employee' })).answer).toEqual({ isRight: true, rightAnswers: ['haste', 'link'], explanation: 'Hastverk og lenker går igjen.' })
    expect((await door.ask(practise, { ...question, chosen: ['link'] }, { as: 'employee' })).answer?.isRight).toBe(false)
    expect(await door.everythingKept()).toEqual(before)
  })

  it('needs a question that is asked there', async () => {
    expect((await door.ask(practise, { ...question, questionId: 'no-such', chosen: ['link'] }, { as: 'employee' })).problem?.code).toBe('out-of-date')
    expect((await door.ask(practise, { ...question, lessonId: 'no-such', chosen: ['link'] }, { as: 'employee' })).status).toBe(404)
  })
})

test('a programme that is published while the page is open changes nothing in what is answered', async () => {
  const input = await answerOf(door, 'employee')
  await door.parts.api.journal.save(requirementPublication({ ...PROGRAMME, dueInDays: 30 }, { version: 2, effectiveOn: '2026-11-21' }))
  expect((await door.ask(giveAnswer, input, { as: 'employee' })).status).toBe(200)
})
