import { CARDS } from '../../../bot/cards'

describe('the table of cards', () => {
  it('knows each card by its own name, and each verb once', () => {
    for (const [name, card] of Object.entries(CARDS)) expect(card.name).toBe(name)
    const verbs = Object.values(CARDS).flatMap((card) => Object.keys(card.verbs))
    expect(new Set(verbs).size).toBe(verbs.length)
    expect(verbs.sort()).toEqual([
      'answer-lesson', 'choose-language', 'confirm-done', 'grant-time', 'help', 'hold-talk', 'language', 'leader-lesson', 'next-question', 'open', 'read', 'read-lesson', 'receipts', 'refresh-activity', 'refresh-lesson', 'refresh-sign', 'refresh-week', 'send-answer', 'send-delegation', 'send-more-time', 'send-objection', 'send-question', 'send-task-reason', 'show-activity', 'show-done', 'show-lesson', 'show-lesson-receipt', 'show-many', 'show-question', 'show-receipt', 'show-sign', 'show-time-request', 'sign', 'sign-many', 'sign-off', 'snooze', 'start-delegation', 'start-more-time', 'start-objection', 'start-question', 'start-task-reason', 'week',
    ])
  })

  it('shows at least one face of each', () => {
    for (const card of Object.values(CARDS)) expect(Object.keys(card.samples).length).toBeGreaterThan(0)
  })
})
