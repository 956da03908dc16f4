import { createQuestions } from '../../../bot/chat/questions'
import { createWaiting } from '../../../bot/chat/waiting'
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

async function play() {
  const questions = createQuestions(createMemoryRows(), sha256)
  return { questions, question: await questions.ask(QUESTION), waiting: createWaiting(questions) }
}

describe('for whom something waits', () => {
  it('is read from storage as it stands, whichever instance put it there', async () => {
    const { questions, question, waiting } = await play()
    expect(waiting.has('p-leader')).toBe(false)
    await waiting.refresh()
    expect([waiting.listPeople(), waiting.listUnanswered('p-leader')]).toEqual([['p-leader'], [question.questionId]])
    await questions.claim('p-leader', { card: 'question', question })
    await waiting.refresh()
    expect([waiting.listPeople(), waiting.listUnanswered('p-leader')]).toEqual([[], [question.questionId]])
    await questions.answer(question, { answer: 'Ja.', answeredAt: '2026-11-21T10:00:00.000Z' })
    await waiting.refresh()
    expect([waiting.listPeople(), waiting.listUnanswered('p-leader')]).toEqual([['p-asker'], []])
    const [answer] = await questions.listUnsent('p-asker')
    if (answer) await questions.claim('p-asker', answer)
    await waiting.refresh()
    expect(waiting.listPeople()).toEqual([])
  })

  it('is known at once where it happens', async () => {
    const { question, waiting } = await play()
    waiting.asked(question)
    expect([waiting.has('p-leader'), waiting.listUnanswered('p-leader')]).toEqual([true, [question.questionId]])
    waiting.remove('p-leader')
    waiting.answered(question)
    expect([waiting.listPeople(), waiting.listUnanswered('p-leader')]).toEqual([['p-asker'], []])
    waiting.add('p-leader')
    expect(waiting.has('p-leader')).toBe(true)
  })
})
