import { dayOf, toInstant } from '../../core/days/day'
import type { DirectoryAccount, OrganisationSource } from '../../core/directory/directory-account'
import { packChanges } from '../../core/directory/pack-changes'
import { planFromDirectory } from '../../core/directory/plan-from-directory'
import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText } from '../../core/facts/hashing'
import type { Organisation } from '../../core/organisation/organisation'
import type { OrganisationChange } from '../../core/organisation/organisation-change'
import { sha256 } from '../hashing'
import { Microsoft365Error, type Clock, type DirectoryFeed, type ImportJournal, type Log, type ReadModel } from '../ports'
import { importIdOf } from './carry-out-import'

export type FollowDirectoryParts = {
  feed: DirectoryFeed
  journal: Pick<ImportJournal, 'saveAll'>
  readModel: Pick<ReadModel, 'state'>
  /** Which person an HR file named by an address. */
  personIdByAddress: () => ReadonlyMap<string, string>
  config: { tenantId: string; appVersion: string; municipalityName: string; organisationSource: OrganisationSource }
  clock: Clock
  log: Log
}

export type DirectoryFollowing = {
  /** Looks once. On an unchanged directory it costs one request and writes nothing. */
  run(): Promise<void>
  /** Accounts of the municipality that belong to nobody known, at the last look. */
  listUnknownAccounts(): readonly string[]
  /** Every account there was at the last look; none before the first. */
  listAccounts(): readonly DirectoryAccount[]
}

/**
 * Makes of what the directory shows facts of the organisation, only where it says something else than they do. Two instances that
 * see the same write the same: an import's id is made of its changes and of what was known of whom they concern.
 */
export function createDirectoryFollowing({ feed, journal, readModel, personIdByAddress, config, clock, log }: FollowDirectoryParts): DirectoryFollowing {
  const { tenantId, appVersion, municipalityName, organisationSource: source } = config
  let unknown: readonly string[] = []
  let seen: readonly DirectoryAccount[] = []
  let wasCutOff = false
  let wasAway = false

  const read = async (): Promise<DirectoryAccount[] | undefined> => {
    try {
      const accounts = await feed.read()
      wasAway = false
      return accounts
    } catch (error) {
      if (!(error instanceof Microsoft365Error)) throw error
      // Nobody waits for it: the next look comes in minutes.
      if (!wasAway) log.warn('The directory could not be read; the organisation stays as it is', {}, error)
      wasAway = true
      return undefined
    }
  }
  return {
    async run() {
      const accounts = await read()
      if (!accounts) return
      seen = accounts
      const { organisation } = readModel.state()
      const now = clock()
      const today = dayOf(now)
      const plan = planFromDirectory(organisation, { accounts, source, municipalityName, personIdByAddress: personIdByAddress() }, today)
      unknown = plan.unknown
      if (plan.isCutOff && !wasCutOff) log.warn('Very many known accounts are not in the directory any more; none is taken for gone before somebody has looked', { shown: accounts.length })
      wasCutOff = plan.isCutOff
      if (plan.changes.length === 0) return
      const importId = importIdOf('entra', today, sha256OfText(sha256, canonicalJson({ changes: plan.changes, before: listKnown(organisation, plan.changes) })))
      const saved = await journal.saveAll(packChanges(plan.changes, { tenantId, appVersion, recordedAt: toInstant(now), source: 'entra', observedOn: today, importId }))
      log.info('The organisation follows the directory', { changes: plan.changes.length, saved: saved.filter(({ outcome }) => outcome === 'saved').length })
    },
    listUnknownAccounts: () => unknown,
    listAccounts: () => seen,
  }
}

/** An account closed, opened and closed on one day is three changes, of which two read alike: what was known before tells them apart. */
function listKnown(organisation: Organisation, changes: readonly OrganisationChange[]): unknown[] {
  const personIds = new Set(changes.flatMap((change) => ('personId' in change ? [change.personId] : [])))
  return [...personIds].map((personId) => organisation.people.get(personId) ?? null)
}
