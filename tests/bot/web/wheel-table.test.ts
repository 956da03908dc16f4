import { tabulateWheel } from '../../../bot/web/wheel-table'
import { activityOf, markOn } from '../../core/wheel/wheel-sample'
import { paperOf } from '../pdf/sample-paper'

const { answer } = paperOf([
  activityOf('late', [markOn('2026-12-01', { counts: { overdue: 1, fulfilled: 2 } })], { title: 'Vernerunde', ofUnitId: 'u-education', bases: [0] }),
  activityOf('early', [markOn('2026-01-15', { counts: {} })], { title: 'Budsjett', isShownOnly: true, doneIn: { system: 'Framsikt' }, ofUnitId: 'u-far' }),
], { bases: [{ kind: 'law', title: 'Kommuneloven', section: '§ 25-1', mustReport: true }] })
const table = tabulateWheel(answer, { language: 'nb', isMine: false, takenByName: 'Kari Ås', takenOn: '2026-11-21' })

test('there is a row for each round, by its day', () =>
  expect(table.rows).toEqual([
    { dueOn: '2026-01-15', title: 'Budsjett', theme: 'Risiko', whose: 'Kommunen', state: 'Til orientering', total: 0, fulfilled: 0, overdue: 0, doneIn: 'Framsikt', basis: '', mustReport: '' },
    { dueOn: '2026-12-01', title: 'Vernerunde', theme: 'Risiko', whose: 'Oppvekst', state: 'Over fristen', total: 3, fulfilled: 2, overdue: 1, doneIn: undefined, basis: 'Kommuneloven § 25-1', mustReport: 'Ja' },
  ]))

test('days and numbers are such', () => expect(table.columns.filter(({ kind }) => kind !== 'text').map(({ key, kind }) => `${key} ${kind}`)).toEqual(['dueOn day', 'total number', 'fulfilled number', 'overdue number']))

test('it says whose it is, what was chosen, who took it and when', () =>
  expect(table.about.map((line) => line.join(': '))).toEqual(['Årshjul for: Solbakken barnehage', 'År: 2026', 'Utvalg: Alt i enheten og under, og det som kommer ovenfra', 'Tatt ut av: Kari Ås', 'Tatt ut: 2026-11-21', 'Loggnummer: 3']))
