import { feedbackOf, verdictOf } from '../../../bot/cards/feedback'
import { SAMPLE_RIGHT, SAMPLE_STATEMENT_ANSWER, SAMPLE_WRONG } from '../../../bot/cards/samples'
import { WORDS } from '../../../bot/words'
import { textOf } from '../chat/play-chat'

const said = (given: Parameters<typeof feedbackOf>[0]) => [verdictOf(given, WORDS.nb), textOf({ body: feedbackOf(given, WORDS.nb) })].join('\n')

describe('what an answer was worth', () => {
  it('is said in words, with the explanation', () => {
    expect(said(SAMPLE_RIGHT)).toMatch(/^Det er riktig[\s\S]*Du svarte: [\s\S]*Det haster · En ukjent avsender[\s\S]*Forklaring/)
    expect(said(SAMPLE_RIGHT)).not.toContain('Riktig svar')
  })

  it('is after a wrong answer also the right one', () => {
    expect(said(SAMPLE_WRONG)).toMatch(/^Det er ikke riktig[\s\S]*En hyggelig hilsen[\s\S]*Riktig svar: [\s\S]*Det haster · En ukjent avsender/)
    expect(said(SAMPLE_STATEMENT_ANSWER)).toMatch(/Du svarte: \nGalt[\s\S]*Riktig svar: \nRiktig/)
  })
})
