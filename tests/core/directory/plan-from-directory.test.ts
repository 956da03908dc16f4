import type { DirectoryAccount } from '../../../core/directory/directory-account'
import { planFromDirectory } from '../../../core/directory/plan-from-directory'
import { planImport } from '../../../core/directory/plan-import'
import { emptyOrganisation, type Organisation } from '../../../core/organisation/organisation'
import { account, oid } from './sample-accounts'
import { fileOf, organisationOf, PEOPLE, SCHOOL, table, TODAY } from './sample-file'

const school = (...linked: number[]) =>
  organisationOf([
    ...planImport(emptyOrganisation(), fileOf(...SCHOOL), '2026-11-01').changes,
    ...linked.map((number) => ({ change: 'account', personId: `${number}`, oid: oid(number), enabled: true, effectiveOn: '2026-11-01' }) as const),
  ])
const plan = (organisation: Organisation, accounts: DirectoryAccount[], addresses: [string, string][] = []) =>
  planFromDirectory(organisation, { accounts, source: 'hr-file', municipalityName: 'Fjordvik', personIdByAddress: new Map(addresses) }, TODAY)
const link = (number: number, enabled = true) => ({ change: 'account', personId: `${number}`, oid: oid(number), enabled, effectiveOn: TODAY })

test('an account is linked by the number HR gave, or by the address', () => {
  expect(plan(school(), [account(1, { employeeId: '1' })]).changes).toEqual([link(1)])
  expect(plan(school(), [account(1)], [['n1@x.example', '1']]).changes).toEqual([link(1)])
})

test('once linked, an unchanged directory changes nothing', () =>
  expect(plan(school(1, 2), [account(1, { employeeId: '1' }), account(2)])).toEqual({ changes: [], unknown: [], isCutOff: false }))

test('an account that is closed or opened again is told', () => {
  const organisation = school(1)
  const closed = plan(organisation, [account(1, { isEnabled: false })])
  expect(closed.changes).toEqual([link(1, false)])
  organisationOf(closed.changes, organisation)
  expect(plan(organisation, [account(1, { isEnabled: false })]).changes).toEqual([])
  expect(plan(organisation, [account(1)]).changes).toEqual([link(1)])
})

test('an account that is gone is closed, and its owner is employed as before', () => expect(plan(school(1), []).changes).toEqual([link(1, false)]))

test('when very many are gone at once none of them is believed', () => {
  const people = Array.from({ length: 100 }, (_, index) => index + 1)
  const known = organisationOf([
    ...planImport(emptyOrganisation(), fileOf(table(PEOPLE, ...people.map((number) => `${number};Navn;;fast;01.01.2026;`))), TODAY).changes,
    ...people.map((number) => ({ change: 'account', personId: `${number}`, oid: oid(number), enabled: true, effectiveOn: TODAY }) as const),
  ])
  expect(plan(known, people.slice(6).map((number) => account(number)))).toMatchObject({ changes: [], isCutOff: true })
  expect(plan(known, people.slice(5).map((number) => account(number)))).toMatchObject({ changes: { length: 5 }, isCutOff: false })
})

test('guests are nobody, whatever number they have', () => expect(plan(school(), [account(1, { employeeId: '1', isGuest: true })])).toMatchObject({ changes: [], unknown: [] }))

test('of several accounts with one number none is linked: a person decides', () =>
  expect(plan(school(), [account(1, { employeeId: '1' }), account(7, { employeeId: '1' })])).toMatchObject({ changes: [], unknown: [oid(1), oid(7)] }))

test('an administrator’s second account does not take the place of the first', () =>
  expect(plan(school(1), [account(1, { employeeId: '1' }), account(7, { employeeId: '1' })])).toMatchObject({ changes: [], unknown: [oid(7)] }))

test('a new account takes the place of one that is closed', () =>
  expect(plan(school(1), [account(1, { isEnabled: false }), account(7, { employeeId: '1' })]).changes).toContainEqual({ ...link(1), oid: oid(7) }))

test('an account of nobody known is work for the controller, unless it is closed', () =>
  expect(plan(school(), [account(8, { employeeId: '99' }), account(9, { isEnabled: false })]).unknown).toEqual([oid(8)]))

test('people and units never come from the directory where HR has a file', () =>
  expect(plan(school(), [account(8, { employeeId: '99', employeeType: 'Fast', department: 'Skolen', hiredOn: '2026-01-01' })]).changes).toEqual([]))

test('where the directory is all there is, new people come with their account', () => {
  const view = { accounts: [account(8, { employeeId: '99', department: 'Skolen', hiredOn: '2026-01-01' })], source: 'entra', municipalityName: 'Fjordvik', personIdByAddress: new Map<string, string>() } as const
  const { changes, unknown } = planFromDirectory(emptyOrganisation(), view, TODAY)
  expect(changes.map((change) => change.change)).toEqual(['unit', 'unit', 'spell', 'post', 'account'])
  expect(unknown).toEqual([])
  expect(planFromDirectory(organisationOf(changes), view, TODAY).changes).toEqual([])
})
