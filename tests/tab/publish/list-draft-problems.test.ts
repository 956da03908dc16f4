import type { Draft } from '../../../tab/publish/draft'
import { listDraftProblems } from '../../../tab/publish/list-draft-problems'

const text = { title: 'Etisk standard', markdown: 'Vi er ærlige.' }
const draft: Draft = { startedFrom: '2.0', level: 'major', effectiveOn: '2026-12-01', reason: 'Årlig', texts: { nb: text, nn: text, en: text } }
const problems = (changes: Partial<Draft>) => listDraftProblems({ ...draft, ...changes }, '2026-11-21').map(({ path, problem }) => `${path}: ${problem}`)
const nn = (changes: object) => ({ texts: { ...draft.texts, nn: { ...text, ...changes } } })

test('a whole draft has none', () => expect(problems({})).toEqual([]))

test.each([
  [nn({ markdown: ' ' }), 'texts.nn.markdown: empty'],
  [nn({ markdown: '<b>x</b>' }), 'texts.nn.markdown: raw-html'],
  [nn({ markdown: '{{DATE}}' }), 'texts.nn.markdown: macro'],
  [nn({ markdown: 'x'.repeat(60_001) }), 'texts.nn.markdown: too-long'],
  [nn({ title: '' }), 'texts.nn.title: title-missing'],
  [nn({ title: 'x'.repeat(121) }), 'texts.nn.title: title-too-long'],
  [{ effectiveOn: '' as const }, 'effectiveOn: day-missing'],
  [{ effectiveOn: '2026-11-20' }, 'effectiveOn: effective-before-today'],
  [{ reason: ' x ' }, 'reason: reason-missing'],
])('names the field and what is wrong: %#', (changes, problem) => expect(problems(changes)).toEqual([problem]))

test('finds everything at once', () => expect(problems({ ...nn({ title: '', markdown: '' }), effectiveOn: '', reason: '' })).toHaveLength(4))
