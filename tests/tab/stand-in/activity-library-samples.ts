import type { LibraryView } from '../../../core/api/library-questions'

const law = { kind: 'regulation' as const, title: 'Forskrift om utførelse av arbeid', section: 'kapittel 23 A', url: 'https://lovdata.no/dokument/SF/forskrift/2011-12-06-1357', mustReport: false }
const activity = (activityId: string, title: string, changes: Partial<LibraryView> = {}): LibraryView => ({
  activityId,
  title,
  reason: `Hvorfor: ${title.toLowerCase()}.`,
  guidance: 'Sett av en time.\n\n1. Se etter.\n2. Skriv ned.',
  theme: 'hse',
  sectors: [],
  level: 'units',
  isShownOnly: false,
  laws: [law],
  state: 'new-in-library',
  changedHere: [],
  toFollow: [],
  since: [],
  ...changes,
})

/** One of each state, and of what may be said of one. */
export const LIBRARY: LibraryView[] = [
  activity('hse-round', 'Vernerunde'),
  activity('medication-control', 'Legemidler', { theme: 'quality', sectors: ['health-care'], laws: [{ ...law, kind: 'own-rule', title: 'Egen regel', section: undefined, url: undefined }] }),
  activity('corruption-risk', 'Risiko for korrupsjon', { theme: 'ethics', isShownOnly: true, doneIn: 'Kvalitetsportalen', laws: [{ ...law, mustReport: true }] }),
  activity('ethical-reflection', 'Etisk refleksjon', { theme: 'ethics', state: 'unchanged', here: { requirementId: 'ethical-reflection', isPublished: false, hasDraft: true } }),
  activity('fire-safety', 'Brannvern', { state: 'changed-here', changedHere: ['title', 'form'], here: { requirementId: 'fire-safety', isPublished: true, hasDraft: true } }),
  activity('violence-and-threats', 'Vold og trusler', {
    state: 'changed-in-library',
    changedHere: ['minutes'],
    toFollow: ['basis'],
    since: [{ edition: 2, text: 'Forskriften krever mer.', laws: [law] }],
    here: { requirementId: 'violence-and-threats', isPublished: true, hasDraft: false },
  }),
  activity('old-round', 'Gammel runde', { theme: undefined, level: undefined, laws: [], guidance: '', state: 'gone-from-library', since: [{ edition: 2, text: 'Tatt inn i vernerunden.', laws: [] }], here: { requirementId: 'old-round', isPublished: true, hasDraft: false } }),
]
