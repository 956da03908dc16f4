import { CARDS } from '../../../bot/cards'

describe('the table of cards', () => {
  it('knows each card by its own name, and each verb once', () => {
    for (const [name, card] of Object.entries(CARDS)) expect(card.name).toBe(name)
    const verbs = Object.values(CARDS).flatMap((card) => Object.keys(card.verbs))
    expect(new Set(verbs).size).toBe(verbs.length)
    expect(verbs.sort()).toEqual([
      'answer-lesson', 'choose-language', 'help', 'hold-talk', 'language', 'leader-lesson', 'next-question', 'open', 'read', 'read-lesson', 'receipts', 'refresh-lesson', 'refresh-sign', 'send-answer', 'send-objection', 'send-question', 'show-lesson', 'show-lesson-receipt', 'show-question', 'show-receipt', 'show-sign', 'sign', 'start-objection', 'start-question',
    ])
  })

  it('shows at least one face of each', () => {
    for (const card of Object.values(CARDS)) expect(Object.keys(card.samples).length).toBeGreaterThan(0)
  })
})
