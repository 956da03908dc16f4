import { addDays } from '../../../../core/days/day'
import { createMunicipality } from '../../../../infra/local/municipality/create-municipality'
import { DAYS_BEFORE_FIRST_DAY } from '../../../../infra/local/municipality/history-days'

const FIRST_DAY = '2026-11-21'
const { signed, users, changes } = createMunicipality({ seed: 4, firstDay: FIRST_DAY })
const since = addDays(FIRST_DAY, -DAYS_BEFORE_FIRST_DAY['2.0'])

test('about a third of 12,000 has signed the current version, and many an earlier one', () => {
  const current = signed.filter(({ majorVersion }) => majorVersion === 2).length
  expect(current).toBeGreaterThan(3600)
  expect(current).toBeLessThan(4500)
  expect(signed.length - current).toBeGreaterThan(1000)
})

test('nobody signs a version twice', () => {
  expect(new Set(signed.map(({ personId, majorVersion }) => `${personId}/${majorVersion}`)).size).toBe(signed.length)
})

test('a version is signed while it is the current one, before the first day, on weekdays in working hours', () => {
  for (const { majorVersion, at } of signed) {
    expect(majorVersion === 1 ? at < since : at > since && at < FIRST_DAY).toBe(true)
    expect([0, 6]).not.toContain(new Date(at).getUTCDay())
    expect(at.slice(11, 13) >= '07' && at.slice(11, 13) < '16').toBe(true)
  }
})

test('they are in order of time', () => expect(signed.map(({ at }) => at)).toEqual(signed.map(({ at }) => at).sort()))

test('on paper sign only people without an account, and they only so', () => {
  const withAccount = new Set(changes.flatMap((change) => (change.change === 'account' ? [change.personId] : [])))
  expect(signed.filter(({ how }) => how === 'paper').length).toBeGreaterThan(100)
  expect(signed.filter(({ how, personId }) => (how === 'paper') === withAccount.has(personId))).toEqual([])
})

test('people sign in their own language, and in chat only with Teams', () => {
  const accounts = new Map(changes.flatMap((change) => (change.change === 'account' ? [[change.personId, change.oid]] : [])))
  const userOf = new Map(users.map((user) => [user.id, user]))
  for (const { personId, language, how } of signed) {
    const user = userOf.get(accounts.get(personId) ?? '')
    if (user) expect(language).toBe((user.preferredLanguage ?? 'nb').slice(0, 2))
    if (user && how === 'msteams-bot') expect(user.hasTeams || !user.accountEnabled).toBe(true)
  }
})
