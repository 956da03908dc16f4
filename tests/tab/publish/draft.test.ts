import { dropDraft, findKeptDraft, keepDraft, toPublication, type Draft, type DraftStore } from '../../../tab/publish/draft'

const text = { title: 'Etisk standard', markdown: 'Vi er ærlige.' }
const draft: Draft = { startedFrom: '2.0', level: 'major', effectiveOn: '2026-12-01', reason: ' Årlig ', texts: { nb: text, nn: text, en: text } }

function createStore(): DraftStore {
  const kept = new Map<string, string>()
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) }
}

test('a draft survives a reload, also half done', () => {
  const store = createStore()
  const halfDone = { ...draft, effectiveOn: '', texts: { ...draft.texts, nn: { title: '', markdown: '' } } }
  keepDraft(store, 'ethics-standard', halfDone)
  expect(findKeptDraft(store, 'ethics-standard')).toEqual(halfDone)
})

test('each document has its own, and it is gone when it is dropped', () => {
  const store = createStore()
  keepDraft(store, 'ethics-standard', draft)
  expect(findKeptDraft(store, 'another')).toBeUndefined()
  dropDraft(store, 'ethics-standard')
  expect(findKeptDraft(store, 'ethics-standard')).toBeUndefined()
})

test.each(['{', '{}', '"text"', JSON.stringify({ ...draft, level: 'huge' }), JSON.stringify({ ...draft, more: 1 })])('what is no draft is not taken for one: %s', (kept) => {
  const store = createStore()
  store.setItem('kvitter.draft.ethics-standard', kept)
  expect(findKeptDraft(store, 'ethics-standard')).toBeUndefined()
})

test('what is sent is the draft without what it started from', () => {
  const { startedFrom: _, ...rest } = draft
  expect(toPublication('ethics-standard', draft)).toEqual({ documentId: 'ethics-standard', ...rest, reason: 'Årlig' })
})
