import { ReasonData, SignManyClick, SignOffClick, TaskData } from '../../../bot/cards/task-data'
import { SAMPLE_TASK } from '../../../bot/cards/samples'

const KEY = 'a'.repeat(64)

describe('a click on an activity', () => {
  it('carries its key, and nothing else that a client adds', () => expect(TaskData.parse({ ...SAMPLE_TASK.data, personId: 'p-1' })).toEqual(SAMPLE_TASK.data))

  it('brings its answers by question, as texts, and drops the rest', () =>
    expect(SignOffClick.parse({ ...SAMPLE_TASK.data, requirementVersion: 2, doneOn: '2026-11-20', 'a-risk': 'high', 'a-sure': true, 'a-cost': 3, 'a-odd': { x: 1 }, oid: 'me' })).toEqual({ ...SAMPLE_TASK.data, requirementVersion: 2, doneOn: '2026-11-20', answers: { risk: 'high', sure: 'true', cost: '3' } }))

  it('can bring no more answers than a form has questions, nor endless ones', () => {
    const flood = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`a-${index}`, 'x'.repeat(50_000)]))
    const { answers } = SignOffClick.parse({ ...SAMPLE_TASK.data, requirementVersion: 1, ...flood })
    expect([Object.keys(answers).length, Math.max(...Object.values(answers).map(({ length }) => length))]).toEqual([20, 20_000])
  })

  it('cannot take the place of what the button carries', () => expect(SignOffClick.safeParse({ ...SAMPLE_TASK.data, obligationKey: 'x', requirementVersion: 1, 'a-obligationKey': KEY }).success).toBe(false))

  it.each([0, 1.5, '1', undefined])('with the version %p is none of ours', (requirementVersion) => expect(SignOffClick.safeParse({ ...SAMPLE_TASK.data, requirementVersion }).success).toBe(false))
})

describe('a click on several', () => {
  const parse = (chosen: string) => SignManyClick.parse({ requirementId: 'safety-round', language: 'nb', requirementVersion: 1, chosen }).chosen

  it('brings those that were chosen, each once', () => expect(parse(`${KEY}, ${'b'.repeat(64)},${KEY},x,,`)).toEqual([KEY, 'b'.repeat(64)]))

  it('brings no more than a card has', () => expect(parse(Array.from({ length: 70 }, (_, index) => index.toString(16).padStart(64, '0')).join(',')).length).toBe(50))
})

it('a reason is given for what needs one, and for nothing else', () => {
  expect(ReasonData.safeParse({ deed: 'return', key: KEY, step: 0, language: 'nb' }).success).toBe(true)
  expect(ReasonData.safeParse({ deed: 'confirm', key: KEY, step: 0, language: 'nb' }).success).toBe(false)
})
