import { createMunicipality } from '../../../../infra/local/municipality/create-municipality'

const FIRST_DAY = '2026-11-21'
const { users, changes } = createMunicipality({ seed: 21, firstDay: FIRST_DAY, people: 4000 })
const members = users.filter(({ userType }) => userType === 'Member')
const guests = users.filter(({ userType }) => userType === 'Guest')
const inOrganisation = new Set(changes.flatMap((change) => (change.change === 'account' ? [change.oid] : [])))

test('object ids and principal names are unique', () => {
  expect(new Set(users.map(({ id }) => id)).size).toBe(users.length)
  expect(new Set(users.map(({ userPrincipalName }) => userPrincipalName)).size).toBe(users.length)
})

test('guests are nobody in the organisation', () => {
  expect(guests.length).toBeGreaterThan(10)
  expect(guests.filter(({ id }) => inOrganisation.has(id))).toEqual([])
  expect(guests.every(({ mail, userPrincipalName }) => mail?.endsWith('.example') && userPrincipalName.includes('#EXT#'))).toBe(true)
})

test('every member is in the organisation, but for the auditor from outside', () => {
  expect(members.filter(({ id }) => !inOrganisation.has(id)).map(({ appRoles }) => appRoles)).toEqual([['Auditor']])
})

test('leavers are disabled and have no manager; nobody is their own manager', () => {
  const left = new Set(changes.flatMap((change) => (change.change === 'account' && !change.enabled && change.effectiveOn <= FIRST_DAY ? [change.oid] : [])))
  expect(users.filter(({ id, accountEnabled }) => left.has(id) && accountEnabled)).toEqual([])
  expect(users.filter(({ id, managerId }) => id === managerId)).toEqual([])
})

test('managers lead up to one person, the municipal director', () => {
  const managerOf = new Map(users.map(({ id, managerId }) => [id, managerId]))
  const tops = new Set(
    members
      .filter(({ managerId }) => managerId !== null)
      .map(({ id }) => {
        let current = id
        for (let steps = 0; steps < 10; steps += 1) current = managerOf.get(current) ?? current
        return current
      }),
  )
  expect([...tops].map((id) => users.find((user) => user.id === id)?.jobTitle)).toEqual(['Kommunedirektør'])
})

test('some read nynorsk, some English, most bokmål, and some have chosen nothing', () => {
  const languages = new Set(users.map(({ preferredLanguage }) => preferredLanguage))
  expect(languages).toEqual(new Set(['nb-NO', 'nn-NO', 'en-GB', null]))
  const bokmal = users.filter(({ preferredLanguage }) => preferredLanguage === 'nb-NO').length
  expect(bokmal / users.length).toBeGreaterThan(0.6)
})

test('a department is shown by the workplace it belongs to', () => {
  const names = new Set(changes.flatMap((change) => (change.change === 'unit' && change.level !== 'department' ? [change.name] : [])))
  expect(members.filter(({ department, appRoles }) => !names.has(department ?? '') && !appRoles.includes('Auditor'))).toEqual([])
})
