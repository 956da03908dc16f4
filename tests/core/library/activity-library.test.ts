import { readdirSync } from 'node:fs'
import { listTextProblems } from '../../../core/documents/document-text'
import { LANGUAGES } from '../../../core/language/language'
import { ACTIVITY_LIBRARY, LIBRARY_BASES, LIBRARY_EDITION, LIBRARY_EDITIONS } from '../../../core/library/activity-library'
import { SECTORS, type LibraryAct, type LibraryActivity } from '../../../core/library/library-activity'
import { THEMES } from '../../../core/obligations/activity'
import { listForeignWords, listTexts } from '../../house/compare-words'

const ACTS = ACTIVITY_LIBRARY.filter((activity): activity is LibraryAct => activity.kind === 'act')
const basisIdsOf = (activity: LibraryActivity) => (activity.kind === 'act' ? activity.basis.map(({ basisId }) => basisId) : [])
const find = (activityId: string) => ACTS.find((activity) => activity.activityId === activityId)

test('every activity that was written is in the library, once', () => {
  const written = readdirSync('core/library/activities').map((file) => file.replace(/\.json$/, ''))
  expect(ACTIVITY_LIBRARY.map(({ activityId }) => activityId).sort()).toEqual(written.sort())
  expect(ACTIVITY_LIBRARY.length).toBeGreaterThanOrEqual(35)
})

/** What the library was asked to hold at least. */
test.each([
  ['corruption and misconduct risk assessment, in every service, yearly', 'corruption-risk'],
  ['management review of internal control and risk, each tertial', 'management-review'],
  ['leader agreement checklist on ethics, values and anti-corruption', 'leader-agreement-ethics'],
  ['ethical reflection in the unit', 'ethical-reflection'],
  ['risk groups with a next evaluation some months after the last', 'risk-group-evaluation'],
  ['annual revision of the unit’s documents', 'document-revision'],
  ['reading list for a document', 'reading-list'],
  ['risk assessment of service delivery', 'service-delivery-risk'],
  ['risk assessment of the working environment', 'working-environment-risk'],
  ['privacy: record of processing', 'processing-record'],
  ['privacy: risk assessment', 'privacy-risk'],
  ['information security self-control', 'security-self-control'],
  ['HSE round', 'hse-round'],
  ['fire safety', 'fire-safety'],
  ['violence and threats risk', 'violence-and-threats'],
  ['emergency plan exercise', 'emergency-exercise'],
  ['contract follow-up, step 1', 'a-krim-1-self-report'],
  ['contract follow-up, step 2', 'a-krim-2-documents'],
  ['contract follow-up, step 3', 'a-krim-3-on-site'],
  ['board-post register for leaders', 'board-posts-leaders'],
  ['board-post register for elected members', 'board-posts-elected'],
  ['delegated authority review', 'delegated-authority'],
  ['follow-up of the County Governor’s letter of expectations', 'expectation-letter'],
  ['a new leader’s first weeks', 'new-leader'],
  ['a newly hired person’s first weeks', 'new-employee'],
  ['employee survey follow-up', 'employee-survey'],
  ['the yearly report to the council itself', 'council-report'],
])('it has %s', (_, activityId) => expect(ACTIVITY_LIBRARY.map((activity) => activity.activityId)).toContain(activityId))

test('each sector has activities of its own', () => {
  for (const sector of SECTORS) expect(ACTIVITY_LIBRARY.some(({ sectors }) => sectors?.includes(sector))).toBe(true)
})

test('health and care is reviewed each year under its own regulations, and not under kommuneloven § 25-1', () => {
  const review = find('health-management-review')
  expect(review).toMatchObject({ sectors: ['health-care'], schedule: { every: 'year' }, form: { isReview: true } })
  expect(review && basisIdsOf(review)).toEqual(['kvalitetsforbedring-6', 'kvalitetsforbedring-7', 'kvalitetsforbedring-8', 'kvalitetsforbedring-9'])
  expect(find('service-delivery-risk')?.basis.find(({ basisId }) => basisId.startsWith('kommuneloven'))?.exceptSectors).toEqual(['health-care'])
})

test('what the source documents do in another system is shown only, and what is shown only says where it is done', () => {
  const shownOnly = ACTS.filter(({ evidence }) => evidence === 'none')
  expect(Object.fromEntries(shownOnly.map(({ activityId, doneIn }) => [activityId, doneIn?.system]))).toEqual({
    'corruption-risk': 'Kvalitetsportalen',
    'leader-agreement-ethics': 'Framsikt',
    'expectation-letter': 'Kvalitetsportalen',
    'service-delivery-risk': 'Kvalitetsportalen',
    'working-environment-risk': 'Kvalitetsportalen',
    'deviation-follow-up': 'Kvalitetsportalen',
    'contract-register': 'Mercell (KAV)',
    'procurement-corruption-risk': 'Kvalitetsportalen',
  })
  for (const { form } of shownOnly) expect(form).toBeUndefined()
  for (const { evidence, form } of ACTS) expect(form === undefined).toBe(evidence === 'none')
})

test('only the yearly report and the letter of expectations demand a report', () => {
  expect(LIBRARY_BASES.filter(({ mustReport }) => mustReport).map(({ basisId }) => basisId)).toEqual(['kommuneloven-25-2', 'forventningsbrev'])
})

describe('what it rests on', () => {
  test('stands in one place each, with a safe link to the law itself', () => {
    expect(new Set(LIBRARY_BASES.map(({ basisId }) => basisId)).size).toBe(LIBRARY_BASES.length)
    for (const { kind, url } of LIBRARY_BASES)
      if (kind === 'law' || kind === 'regulation') expect(url).toMatch(/^https:\/\/lovdata\.no\/dokument\/(NL\/lov|SF\/forskrift)\/\d{4}-\d{2}-\d{2}-\d+$/)
      else expect(url).toBeUndefined()
  })

  test('is known, and used by something', () => {
    const used = new Set(ACTIVITY_LIBRARY.flatMap(basisIdsOf))
    expect([...used].sort()).toEqual(LIBRARY_BASES.map(({ basisId }) => basisId).sort())
  })
})

test('the editions are numbered from one, the newest is the library’s, and no activity is from a later one', () => {
  expect(LIBRARY_EDITIONS.map(({ edition }) => edition)).toEqual(LIBRARY_EDITIONS.map((_, index) => index + 1))
  expect(LIBRARY_EDITION).toBe(LIBRARY_EDITIONS.length)
  for (const { edition } of ACTIVITY_LIBRARY) expect(edition).toBeLessThanOrEqual(LIBRARY_EDITION)
})

describe.each(ACTIVITY_LIBRARY.map((activity) => [activity.activityId, activity] as const))('%s', (activityId, activity) => {
  const form = activity.kind === 'act' ? activity.form : undefined

  test('has guidance of a few paragraphs in each language', () => {
    for (const language of LANGUAGES) {
      expect(listTextProblems(activity.guidance[language])).toEqual([])
      expect(activity.guidance[language].split('\n').filter((line) => line !== '').length).toBeGreaterThanOrEqual(2)
    }
    expect(THEMES).toContain(activity.theme)
  })

  test.each(['nb', 'nn'] as const)('is %s where it says so', (language) => {
    const texts = listTexts(activity).filter(({ path }) => path.split('.').includes(language))
    expect(listForeignWords(language, texts.map(({ says }) => says))).toEqual([])
  })

  test('asks each question once, and asks further only about a choice that can be answered so', () => {
    const fields = form?.fields ?? []
    expect(new Set(fields.map(({ fieldId }) => fieldId)).size).toBe(fields.length)
    const conditions = [...fields.flatMap(({ askedWhen }) => askedWhen ?? []), ...(form?.followUps ?? []).flatMap(({ when }) => when ?? [])]
    for (const { fieldId, isOneOf } of conditions) {
      const asked = fields.find((field) => field.fieldId === fieldId)
      expect(asked?.kind === 'choice' ? asked.options.map(({ optionId }) => optionId) : []).toEqual(expect.arrayContaining(isOneOf))
    }
  })

  test('opens only what is in the library, about the same, and waits to be opened', () => {
    for (const { requirementId } of form?.followUps ?? []) {
      const opened = find(requirementId)
      expect(opened?.schedule).toEqual({ kind: 'follow-up' })
      expect(opened?.audience).toEqual(activity.audience)
    }
    if (activity.schedule?.kind === 'follow-up') expect(ACTS.some((other) => other.form?.followUps.some(({ requirementId }) => requirementId === activityId))).toBe(true)
  })
})
