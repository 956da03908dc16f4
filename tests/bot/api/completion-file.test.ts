import { importKeyOf, planRows, readCompletionFile } from '../../../bot/api/completion-file'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID } from '../../sample/sample-log'
import { lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const mapping = { table: 'fil', personColumn: 'Hvem', personBy: 'person-id' as const, courseColumn: 'Kurs', dateColumn: 'Dag', courses: [{ course: 'Svindel', lessonIds: ['phishing'] }] }
const table = { name: 'fil', header: ['Hvem', 'Kurs', 'Dag'], rows: [{ number: 2, cells: [PEOPLE.employee, 'Svindel', '2026-11-09'] }] }
const state = sampleState(lessonPublication('phishing'), requirementPublication({ ...PROGRAMME, lessonIds: ['phishing'] }))
const caller = { oid: oidOf('director'), ledUnitIds: [], roles: [], capacities: new Set<never>() }
const ports = { settings: { tenantId: TENANT_ID, appVersion: '0.1.0', whistleblowingUrl: 'https://varsling.test/', organisationSource: 'hr-file' as const, publicUrl: 'https://kvitter.test' }, listPersonIdsByAddress: () => new Map([['kari@fjordvik.test', [PEOPLE.employee]]]) }

test('a controller from outside is named by the account', () => {
  const [row] = planRows(state, table, { mapping, system: 'KS', fileSha256: 'f'.repeat(64) }, caller, ports, NOW)
  expect(row).toMatchObject({ row: 2, outcome: 'new', records: [{ actor: oidOf('director'), system: 'KS' }] })
})

test('addresses are found without case, and only addresses are', () => {
  const by = (cell: string) => planRows(state, { ...table, rows: [{ number: 2, cells: [cell, 'Svindel', '2026-11-09'] }] }, { mapping: { ...mapping, personBy: 'e-mail' }, system: 'KS', fileSha256: 'f'.repeat(64) }, caller, ports, NOW)[0]?.outcome
  expect(['KARI@fjordvik.test', PEOPLE.employee, 'ola@fjordvik.test'].map(by)).toEqual(['new', 'wrong', 'wrong'])
})

test('a file that cannot be read is refused as a whole, another has the hash of its bytes', async () => {
  const content = (text: string) => Buffer.from(text).toString('base64')
  expect(await readCompletionFile({ fileName: 'a.exe', contentBase64: content('x') })).toMatchObject({ outcome: 'refused', problem: 'wrong-type' })
  expect(await readCompletionFile({ fileName: 'a.csv', contentBase64: content('a;b\n1;2\n') })).toMatchObject({ outcome: 'read', fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
})

test('the key is another for another file, system or mapping', () => {
  const file = { fileSha256: 'f'.repeat(64), system: 'KS', mapping }
  const keys = [file, { ...file, fileSha256: 'e'.repeat(64) }, { ...file, system: 'Dossier' }, { ...file, mapping: { ...mapping, courses: [] } }].map(importKeyOf)
  expect(new Set(keys).size).toBe(4)
})
