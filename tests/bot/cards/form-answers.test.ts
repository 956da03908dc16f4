import { askedFieldsOf, readNumber, readWritten, tellAnswers, whereToAnswer } from '../../../bot/cards/form-answers'
import { WORDS } from '../../../bot/words'
import { WHEEL_WORDS } from '../../../bot/words/wheel'
import type { ActivityForm, FormField } from '../../../core/obligations/activity-form'

const says = (text: string) => ({ nb: text, nn: `${text} nn`, en: `${text} en` })
const option = (optionId: string) => ({ optionId, label: says(optionId.toUpperCase()) })
const asked = { isRequired: true }
const EVERY: FormField[] = [
  { kind: 'confirm', fieldId: 'sure', label: says('Sikker'), ...asked },
  { kind: 'text', fieldId: 'why', label: says('Hvorfor'), ...asked, help: says('Kort') },
  { kind: 'choice', fieldId: 'risk', label: says('Risiko'), ...asked, isMultiple: false, options: [option('low'), option('high')] },
  { kind: 'choice', fieldId: 'areas', label: says('Områder'), isRequired: false, isMultiple: true, options: [option('a'), option('b'), option('c')] },
  { kind: 'date', fieldId: 'next', label: says('Neste'), isRequired: false },
  { kind: 'number', fieldId: 'cost', label: says('Antall'), isRequired: false, least: 0, most: 10 },
  { kind: 'present', fieldId: 'there', label: says('Til stede'), isRequired: false },
]
const formOf = (...fields: FormField[]): ActivityForm => ({ fields, mayBeNotRelevant: true, followUps: [], isReview: false })
const FORM = formOf(...EVERY)

describe('a form on a card', () => {
  it('asks its questions in the reader’s language, and says when one is asked', () => {
    const dependent: FormField = { kind: 'text', fieldId: 'more', label: says('Mer'), ...asked, askedWhen: { fieldId: 'risk', isOneOf: ['high'] } }
    const fields = askedFieldsOf(formOf(...EVERY, dependent), 'nn')
    expect(fields.map(({ label }) => label).slice(0, 2)).toEqual(['Sikker nn', 'Hvorfor nn'])
    expect(fields.at(-1)).toMatchObject({ askedWhen: { question: 'Risiko nn', answers: ['HIGH nn'] } })
  })

  it('keeps what was answered, but no choice that is gone and no day that is none', () => {
    const kept = askedFieldsOf(FORM, 'nb', { why: 'Fordi', risk: 'gone', areas: 'a,c', next: '2026-02-30', cost: 'mange' })
    expect(Object.fromEntries(kept.map(({ fieldId, value }) => [fieldId, value]))).toEqual({ sure: undefined, why: 'Fordi', risk: undefined, areas: 'a,c', next: undefined, cost: 'mange', there: undefined })
  })

  it('belongs in the tab when it has files, is a review, or is long; whatever was answered', () => {
    const where = (form: ActivityForm, given = {}) => whereToAnswer(form, askedFieldsOf(form, 'nb', given), WORDS.nb)
    expect(where(FORM)).toBe('here')
    expect(where(FORM, { why: 'æ'.repeat(2_000) })).toBe('here')
    expect(where({ ...FORM, isReview: true })).toBe('review')
    expect(where(formOf({ kind: 'files', fieldId: 'scan', label: says('Vedlegg'), isRequired: false }))).toBe('files')
    expect(where(formOf(...Array.from({ length: 6 }, (_, index): FormField => ({ kind: 'text', fieldId: `t-${index}`, label: says('Spørsmål'), isRequired: false }))))).toBe('long')
  })
})

describe('what inputs send', () => {
  it('is read by the kind of each question', () =>
    expect(readWritten(FORM, { sure: 'true', why: ' Fordi ', risk: 'high', areas: 'a,c,a', next: '2027-01-10', cost: '3,5', there: '12' }, 'nb')).toEqual({
      problems: [],
      answers: [
        { kind: 'confirm', fieldId: 'sure', isConfirmed: true },
        { kind: 'text', fieldId: 'why', text: 'Fordi' },
        { kind: 'choice', fieldId: 'risk', optionIds: ['high'] },
        { kind: 'choice', fieldId: 'areas', optionIds: ['a', 'c'] },
        { kind: 'date', fieldId: 'next', on: '2027-01-10' },
        { kind: 'number', fieldId: 'cost', number: 3.5 },
        { kind: 'present', fieldId: 'there', personIds: [], others: 12 },
      ],
    }))

  it('is no answer where it is empty, and whoever ticked nothing confirmed nothing', () =>
    expect(readWritten(FORM, {}, 'nb')).toEqual({ problems: [], answers: [{ kind: 'confirm', fieldId: 'sure', isConfirmed: false }] }))

  it.each([
    ['why', 'x'.repeat(2_001), 'too-long'],
    ['risk', 'low,high', 'not-a-choice'],
    ['risk', 'other', 'not-a-choice'],
    ['next', '2026-02-29', 'not-a-day'],
    ['cost', 'mange', 'not-a-number'],
    ['there', '2,5', 'not-a-number'],
    ['there', '-1', 'out-of-range'],
  ])('of %s as %.20s is %s', (fieldId, value, what) => expect(readWritten(FORM, { [fieldId]: value }, 'nb').problems).toEqual([{ label: expect.any(String) as string, what }]))

  it.each([['1 250,5', 1250.5], ['−3', -3], ['0', 0], ['1e9', undefined], ['', undefined], ['12.345.678', undefined], ['Infinity', undefined]])('the number %p is %p', (text, number) => expect(readNumber(text)).toBe(number))
})

it('answers are told under the labels of their form', () => {
  const { answers } = readWritten(FORM, { sure: 'true', risk: 'high', areas: 'a,b', next: '2027-01-10', cost: '1250,5', there: '1' }, 'nb')
  const files = { kind: 'files' as const, fieldId: 'gone', files: [{ fileName: 'x.pdf', sha256: 'a'.repeat(64), webUrl: 'https://x.test' }] }
  expect(tellAnswers(FORM, [...answers, files], 'nb', WHEEL_WORDS.nb)).toEqual([
    { label: 'Sikker', value: 'Ja' },
    { label: 'Risiko', value: 'HIGH' },
    { label: 'Områder', value: 'A, B' },
    { label: 'Neste', value: '10. januar 2027' },
    { label: 'Antall', value: expect.stringMatching(/^1\s250,5$/) as string },
    { label: 'Til stede', value: '1 person' },
    { label: 'gone', value: '1 vedlegg' },
  ])
})
