import { Basis, DoneIn, Theme } from '../../../core/obligations/activity'

const title = { nb: 'Kommuneloven', nn: 'Kommunelova', en: 'The Local Government Act' }

test('a basis is cited in all three languages and links only over https', () => {
  expect(Basis.safeParse({ kind: 'law', title, section: '§ 25-1', url: 'https://lovdata.no/lov/2018-06-22-83/§25-1', mustReport: true }).success).toBe(true)
  for (const wrong of [{ title: { nb: 'Kommuneloven' } }, { url: 'http://lovdata.no/' }, { kind: 'rumour' }, { within: [] }]) expect(Basis.safeParse({ kind: 'law', title, mustReport: false, ...wrong }).success).toBe(false)
})

test('another system has a name; its link is no script', () => {
  expect(DoneIn.safeParse({ system: 'Framsikt' }).success).toBe(true)
  expect(DoneIn.safeParse({ system: 'Framsikt', url: 'javascript:alert(1)' }).success).toBe(false)
})

test('themes are few enough to be rings', () => expect(Theme.options.length).toBeLessThanOrEqual(12))
