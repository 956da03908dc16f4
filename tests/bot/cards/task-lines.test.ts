import { answerLines, doneOnInput, namedLines, noticeLines } from '../../../bot/cards/task-lines'
import { WORDS } from '../../../bot/words'
import { nodesOf } from './card-contract'

const textsOf = (value: unknown) => nodesOf(value).flatMap(({ text }) => text ?? [])

it('names what it is and for whom, as plain text', () => expect(textsOf(namedLines({ title: '**Vernerunde**', about: '[x](https://evil.example)' }, WORDS.nb))).toEqual(['**Vernerunde**', 'Gjelder: ', '[x](https://evil.example)']))

it('tells answers under their labels', () => expect(textsOf(answerLines([{ label: 'Hvor stor er risikoen?', value: 'Høy' }]))).toEqual(['Hvor stor er risikoen: ', 'Høy']))

it('offers no day to come', () => expect(doneOnInput({ doneOn: '2026-11-20', today: '2026-11-24' }, WORDS.nb)).toMatchObject({ type: 'Input.Date', value: '2026-11-20', max: '2026-11-24' }))

describe('what was just said', () => {
  it('is nothing where nothing was', () => expect(noticeLines(undefined, WORDS.nb, 'nb')).toEqual([]))
  it('names the day and the leader who was asked', () => expect(textsOf(noticeLines({ kind: 'time-asked', day: '2026-12-20', leaderName: 'Per Berg' }, WORDS.nb, 'nb'))).toEqual([expect.stringContaining('Per Berg om tid til 20. desember 2026')]))
  it('names the colleague', () => expect(textsOf(noticeLines({ kind: 'delegated', name: 'Ola Hansen' }, WORDS.en, 'en'))).toEqual([expect.stringContaining('passed on to Ola Hansen')]))
  it('lists what is missing', () => expect(textsOf(noticeLines({ kind: 'incomplete', problems: [{ label: 'Risiko', what: 'missing' }] }, WORDS.nb, 'nb'))).toHaveLength(2))
})
