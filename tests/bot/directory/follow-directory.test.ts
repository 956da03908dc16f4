import { randomBytes } from 'node:crypto'
import { createDirectoryFollowing } from '../../../bot/directory/follow-directory'
import { createDirectoryFeed } from '../../../bot/graph/directory-changes'
import { createJournal } from '../../../bot/journal/journal'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { Microsoft365Error, type DirectoryFeed, type RowStore } from '../../../bot/ports'
import type { DirectoryAccount } from '../../../core/directory/directory-account'
import { applyFact, emptyLogState, type LogState } from '../../../core/facts/log-state'
import { applyOrganisationChange } from '../../../core/organisation/organisation'
import { createMunicipality } from '../../../infra/local/municipality/create-municipality'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID, type SamplePerson } from '../../sample/sample-log'
import { startLocalGraph } from '../graph/local-graph'
import { createRecordingLog } from '../recording-log'

const SAMPLE = (Object.keys(PEOPLE) as SamplePerson[])
  .filter((person) => person !== 'noAccount')
  .map((person): DirectoryAccount => ({ oid: oidOf(person), isGuest: false, isEnabled: person !== 'disabled', addresses: [] }))
const NEW: DirectoryAccount = { oid: '00000000-0000-4000-8000-0000000000aa', isGuest: false, isEnabled: true, addresses: ['per@fjordvik.example'] }

function setUp({ accounts = SAMPLE, state = sampleState(), rows = createMemoryRows(), now = NOW }: { accounts?: DirectoryAccount[]; state?: LogState; rows?: RowStore; now?: Date } = {}) {
  const { log, lines } = createRecordingLog()
  const saved: unknown[] = []
  let shown = accounts
  let isAway = false
  const feed: DirectoryFeed = { read: () => (isAway ? Promise.reject(new Microsoft365Error('away', true)) : Promise.resolve(shown)) }
  const journal = createJournal({
    rows,
    randomBytes: (count) => randomBytes(count),
    onSaved: (facts) => facts.forEach((fact) => (saved.push(fact.fact), applyFact(state, { ...fact, number: state.logNumber + 1 }))),
  })
  const following = (read = feed) =>
    createDirectoryFollowing({
      feed: read, journal, readModel: { state: () => state }, clock: () => now, log,
      personIdByAddress: () => new Map([['per@fjordvik.example', PEOPLE.noAccount]]),
      config: { tenantId: TENANT_ID, appVersion: '0', municipalityName: 'Fjordvik', organisationSource: 'hr-file' },
    })
  return { following: following(), startAnother: following, state, saved, lines, show: (next: DirectoryAccount[]) => void (shown = next), setAway: (away: boolean) => void (isAway = away) }
}

test('an unchanged directory writes nothing', async () => {
  const { following, saved, lines } = setUp()
  await following.run()
  await following.run()
  expect(saved).toEqual([])
  expect(lines).toEqual([])
})

test('an account that appears is linked to the person HR named by its address, once', async () => {
  const { following, saved, state, show } = setUp()
  show([...SAMPLE, NEW])
  await following.run()
  await following.run()
  expect(saved).toMatchObject([{ source: 'entra', changes: [{ change: 'account', personId: PEOPLE.noAccount, oid: NEW.oid }] }])
  expect(state.organisation.personIdByOid.get(NEW.oid)).toBe(PEOPLE.noAccount)
})

test('two instances that see the same write it once', async () => {
  const rows = createMemoryRows()
  const [one, other] = [setUp({ rows, accounts: [...SAMPLE, NEW] }), setUp({ rows, accounts: [...SAMPLE, NEW] })]
  await one.following.run()
  await other.following.run()
  expect([one.saved.length + other.saved.length, await rows.sweep('', Infinity).then((all) => all.length)]).toEqual([1, 2])
})

test('an account closed, opened and closed again on one day is three changes', async () => {
  const { following, saved, show } = setUp()
  const closed = SAMPLE.map((account) => (account.oid === oidOf('employee') ? { ...account, isEnabled: false } : account))
  for (const accounts of [closed, SAMPLE, closed]) {
    show(accounts)
    await following.run()
  }
  expect(saved).toHaveLength(3)
})

test('accounts of nobody known are told, without guests', async () => {
  const { following } = setUp({ accounts: [...SAMPLE, { ...NEW, addresses: [] }, { ...NEW, oid: oidOf('guest'), isGuest: true }] })
  expect(following.listUnknownAccounts()).toEqual([])
  await following.run()
  expect(following.listUnknownAccounts()).toEqual([NEW.oid])
})

test('a directory that cannot be read, or that shows nobody, changes nothing and is told once', async () => {
  const { following, saved, lines, show, setAway } = setUp()
  setAway(true)
  await following.run()
  await following.run()
  setAway(false)
  show([])
  await following.run()
  await following.run()
  expect(saved).toEqual([])
  expect(lines.map(({ level }) => level)).toEqual(['warn', 'warn'])
})

test('in the local tenant there is nothing to change: the directory agrees with the organisation', async () => {
  const firstDay = '2026-11-21'
  const { users, changes } = createMunicipality({ seed: 1, firstDay, people: 900 })
  const state = emptyLogState()
  for (const change of changes) applyOrganisationChange(state.organisation, change)
  const local = await startLocalGraph()
  try {
    local.graph.directory.save(users)
    const { startAnother, saved, lines } = setUp({ state, now: new Date(`${firstDay}T09:00:00.000Z`) })
    const following = startAnother(createDirectoryFeed(local.service))
    await following.run()
    const asked = local.heard.length
    await following.run()
    expect(local.heard.length - asked).toBe(1)
    expect(saved).toEqual([])
    expect(lines).toEqual([])
    expect(following.listUnknownAccounts()).toEqual([users.at(-1)?.id])
  } finally {
    await local.close()
  }
})
