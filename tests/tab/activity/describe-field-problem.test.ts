import { describeFieldProblem } from '../../../tab/activity/describe-field-problem'
import { WORDS } from '../../../tab/words'

const say = (problem: string) => describeFieldProblem(problem, '2026-01-01', { words: WORDS.nb, language: 'nb' })

test('each problem has its own words, and the day says from when', () => {
  expect([say('missing'), say('not-confirmed'), say('unknown-person')]).toEqual(['Dette må fylles ut.', 'Kryss av for å bekrefte.', 'Noen av dem arbeider ikke i enheten lenger. Velg på nytt.'])
  expect([say('future'), say('too-early')]).toEqual(Array(2).fill('Velg en dag fra 1. januar 2026 og ikke fram i tid.'))
})

test('a problem this tab does not know is told all the same', () => expect([say('brand-new'), say('toString')]).toEqual(Array(2).fill('Svaret kan ikke brukes her. Svar på nytt.')))
