import { createQuestions } from '../../../bot/chat/questions'
import { sha256 } from '../../../bot/hashing'
import { createMemoryRows } from '../../../bot/memory/memory-rows'

const QUESTION = {
  askerPersonId: 'p-asker',
  leaderPersonId: 'p-leader',
  obligationKey: 'a'.repeat(64),
  documentId: 'ethics-standard',
  documentVersion: '1.0',
  question: 'Gjelder dette julegaver?',
  askedAt: '2026-11-21T09:00:00.000Z',
}
const ANSWER = { answer: 'Ja.', answeredAt: '2026-11-21T10:00:00.000Z' }

describe('a question', () => {
  it('is found by the leader it was put to and by nobody else', async () => {
    const questions = createQuestions(createMemoryRows(), sha256)
    const { questionId } = await questions.ask(QUESTION)
    expect(await questions.findAskedOf('p-leader', questionId)).toMatchObject({ question: { question: QUESTION.question }, answer: undefined })
    for (const other of ['p-asker', 'p-other']) expect(await questions.findAskedOf(other, questionId)).toBeUndefined()
  })

  it('asked twice in the same words is one, also when the leader changed in between', async () => {
    const questions = createQuestions(createMemoryRows(), sha256)
    const first = await questions.ask(QUESTION)
    const second = await questions.ask({ ...QUESTION, leaderPersonId: 'p-new-leader', askedAt: '2026-11-22T09:00:00.000Z' })
    expect(second).toMatchObject({ questionId: first.questionId, leaderPersonId: 'p-leader' })
    expect(await questions.findAskedOf('p-new-leader', first.questionId)).toBeUndefined()
  })

  it('reaches its leader also when storage failed between its two rows', async () => {
    const rows = createMemoryRows()
    let calls = 0
    const failing = { ...rows, insert: (...given: Parameters<typeof rows.insert>) => ((calls += 1) === 2 ? Promise.reject(new Error('down')) : rows.insert(...given)) }
    const questions = createQuestions(failing, sha256)
    await expect(questions.ask(QUESTION)).rejects.toThrow('down')
    const { questionId } = await questions.ask(QUESTION)
    expect(await questions.findAskedOf('p-leader', questionId)).toBeDefined()
  })

  it('keeps the first answer', async () => {
    const questions = createQuestions(createMemoryRows(), sha256)
    const question = await questions.ask(QUESTION)
    expect(await questions.answer(question, ANSWER)).toEqual({ outcome: 'saved', answer: ANSWER })
    expect(await questions.answer(question, { ...ANSWER, answer: 'Nei.' })).toEqual({ outcome: 'exists', answer: ANSWER })
  })

  it('waits to be sent until somebody claims it, once', async () => {
    const questions = createQuestions(createMemoryRows(), sha256)
    const question = await questions.ask(QUESTION)
    const [unsent] = await questions.listUnsent('p-leader')
    if (!unsent) throw new Error('nothing waits')
    expect(unsent).toEqual({ card: 'question', question })
    const claims = await Promise.all([questions.claim('p-leader', unsent), questions.claim('p-leader', unsent)])
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await questions.listUnsent('p-leader')).toEqual([])
    await questions.release('p-leader', unsent)
    expect(await questions.listUnsent('p-leader')).toEqual([unsent])
  })

  it('that is answered waits for nobody, but its answer waits for the asker', async () => {
    const questions = createQuestions(createMemoryRows(), sha256)
    const question = await questions.ask(QUESTION)
    await questions.answer(question, ANSWER)
    expect(await questions.listUnsent('p-leader')).toEqual([])
    expect(await questions.listUnsent('p-asker')).toMatchObject([{ card: 'answer', answer: ANSWER }])
  })
})
