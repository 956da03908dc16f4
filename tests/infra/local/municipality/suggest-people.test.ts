import { createMunicipality } from '../../../../infra/local/municipality/create-municipality'
import { SUGGESTED_ROLES } from '../../../../infra/local/municipality/suggest-people'

const { suggested, users, signed, changes } = createMunicipality({ seed: 13, firstDay: '2026-11-21' })
const oidOf = (role: string): string => suggested.find((suggestion) => suggestion.role === role)?.oid ?? 'nobody'
const userOf = (role: string) => users.find(({ id }) => id === oidOf(role))
const personIdOf = (role: string): string => changes.flatMap((change) => (change.change === 'account' && change.oid === oidOf(role) ? [change.personId] : []))[0] ?? 'nobody'
const hasSigned = (role: string, majorVersion: number): boolean => {
  const personId = personIdOf(role)
  return signed.some((signature) => signature.personId === personId && signature.majorVersion === majorVersion)
}

test('every role has a person of the directory', () => {
  expect(suggested.map(({ role }) => role)).toEqual([...SUGGESTED_ROLES])
  expect(suggested.filter(({ oid }) => !users.some(({ id }) => id === oid))).toEqual([])
})

test.each([
  ['controller', ['Controller']],
  ['auditor', ['Auditor']],
  ['administrator', ['Administrator']],
  ['director', ['Management']],
  ['municipal-director', ['Management']],
  ['employee', []],
  ['leader', []],
])('the %s has the app roles %j', (role, appRoles) => expect(userOf(role)?.appRoles).toEqual(appRoles))

test('the employee signed the first version and owes the current one', () => {
  expect(hasSigned('employee', 1)).toBe(true)
  expect(hasSigned('employee', 2)).toBe(false)
  expect(hasSigned('signed', 2)).toBe(true)
})

test('the leader leads a workplace where somebody signed on paper', () => {
  const onPaper = new Set(signed.flatMap(({ how, personId }) => (how === 'paper' ? [personId] : [])))
  const paperUnits = changes.flatMap((change) => (change.change === 'post' && onPaper.has(change.personId) ? [change.unitId] : []))
  const led = changes.find((change) => change.change === 'leader' && change.personId === personIdOf('leader'))
  expect(led?.change === 'leader' && paperUnits.includes(led.unitId)).toBe(true)
})

test('the guest is a guest, the disabled one and the leaver are disabled, and one has no Teams', () => {
  expect(userOf('guest')?.userType).toBe('Guest')
  expect(userOf('disabled')?.accountEnabled).toBe(false)
  expect(userOf('leaver')?.accountEnabled).toBe(false)
  expect(userOf('without-teams')).toMatchObject({ hasTeams: false, accountEnabled: true })
})

test('app roles are few: one each, and management', () => {
  const roles = users.flatMap(({ appRoles }) => appRoles)
  expect(roles.filter((role) => role !== 'Management').sort()).toEqual(['Administrator', 'Auditor', 'Controller'])
  expect(roles.filter((role) => role === 'Management')).toHaveLength(8)
})
