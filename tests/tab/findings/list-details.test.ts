import { listDetails } from '../../../tab/findings/list-details'
import type { Speech } from '../../../tab/frame/speech'
import { WORDS } from '../../../tab/words'
import { finding } from '../stand-in/samples'

const speech: Speech = { words: WORDS.nb, language: 'nb', formatNumber: (value: number) => String(value) }
const told = (...change: Parameters<typeof finding>) => listDetails(finding(...change), speech).map(({ name, value }) => `${name}: ${value}`)

test('of a row that differs: where, in what, by whom according to SharePoint, and which record', () => {
  expect(told()).toEqual([
    'Liste: Signatures',
    'Annerledes: Person, Registrert av',
    'Sist endret: Ola Listeredaktør, 20. november 2025 kl. 22:14, ifølge SharePoint',
    'Funnet: 21. november 2025 kl. 02:04',
    'Nummer i loggen: 12345',
    `Registrering: ${'a'.repeat(64)}`,
  ])
})

test('of a row without a key, its number in SharePoint', () => {
  expect(told({ kind: 'row-unknown', aboutKey: 'item-713', columns: [] }).at(-1)).toBe('Rad i SharePoint: 713')
})

test('of a column its heading, and of a list nothing that looks like a record', () => {
  expect(told({ kind: 'column-renamed', aboutKey: 'PersonId', columns: ['Person'], detail: 'Avdeling' })).toEqual(expect.arrayContaining(['Kolonne: Person', 'Ny overskrift: Avdeling']))
  expect(told({ kind: 'list-missing', aboutKey: '', columns: [] }).join()).not.toContain('Registrering')
})

test('of an app its name, of a person whose name is withheld that it was one, of nobody that nobody is known', () => {
  const by = (changedBy: ReturnType<typeof finding>['changedBy']) => told({ ...(changedBy && { changedBy }) })[2]
  expect([by({ who: 'application', name: 'Flyt' }), by({ who: 'kvitter' }), by({ who: 'unknown' }), by({ who: 'person' }), by({ who: 'application' })].map((text) => text?.split(',')[0])).toEqual([
    'Sist endret: appen Flyt', 'Sist endret: Kvitter', 'Sist endret: ukjent', 'Sist endret: en person', 'Sist endret: en app',
  ])
})
