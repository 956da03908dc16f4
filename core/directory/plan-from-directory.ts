import type { Day } from '../days/day'
import { findAccount, type Organisation } from '../organisation/organisation'
import type { OrganisationChange } from '../organisation/organisation-change'
import type { DirectoryAccount, OrganisationSource } from './directory-account'
import { groupBy } from './group-by'
import { planFromEntra } from './plan-from-entra'
import { END_OF_TIME } from './span'

export type DirectoryView = {
  accounts: readonly DirectoryAccount[]
  source: OrganisationSource
  municipalityName: string
  /** Which person an HR file named by an address, for those whose account had not been seen. */
  personIdByAddress: ReadonlyMap<string, string>
}

export type DirectoryPlan = {
  changes: OrganisationChange[]
  /** Enabled accounts of the municipality that belong to nobody known. */
  unknown: string[]
  /** So many known accounts are not shown any more that the view is rather cut off than true: none of them is believed gone. */
  isCutOff: boolean
}

/** Accounts that may disappear between two looks without anybody wondering, whichever is more. */
const FEW_GONE = 5
const SHARE_GONE = 0.02

/**
 * What the whole directory says otherwise than the organisation. Guests are nobody. An account is linked once, by the number
 * or address that HR gave; which of several enabled accounts is somebody's, a person decides.
 *
 * An account that is gone is told as closed, for nobody can sign with it; but its owner has not left. Accounts are deleted,
 * moved and made anew for reasons of their own, and only HR ends an employment. Where there is no HR file and the directory is all there is,
 * a closed account ends it, and a deleted one does not before somebody looked: a deletion by mistake must not clear what is owed.
 */
export function planFromDirectory(organisation: Organisation, view: DirectoryView, today: Day): DirectoryPlan {
  const members = view.accounts.filter(({ isGuest }) => !isGuest)
  const entra = view.source === 'entra' ? planFromEntra(organisation, members, view.municipalityName, today) : { changes: [], personIdByOid: new Map<string, string>() }
  const links = planLinks(organisation, members, view.personIdByAddress, entra.personIdByOid, today)
  const linked = new Set(links.map(({ oid }) => oid))
  const { closed, isCutOff } = listGone(organisation, view.accounts)
  const switched = members.flatMap((account): OrganisationChange[] => {
    const personId = organisation.personIdByOid.get(account.oid)
    const known = personId === undefined ? undefined : organisation.people.get(personId)
    const latest = known && findAccount(known, END_OF_TIME)
    if (personId === undefined || latest?.oid !== account.oid || latest.enabled === account.isEnabled) return []
    return [{ change: 'account', personId, oid: account.oid, enabled: account.isEnabled, effectiveOn: laterDay(today, latest.effectiveOn) }]
  })
  return {
    changes: [
      ...entra.changes,
      ...links,
      ...switched,
      ...(isCutOff ? [] : closed.map(({ personId, oid, effectiveOn }): OrganisationChange => ({ change: 'account', personId, oid, enabled: false, effectiveOn: laterDay(today, effectiveOn) }))),
    ],
    unknown: members.filter(({ oid, isEnabled }) => isEnabled && !organisation.personIdByOid.has(oid) && !linked.has(oid)).map(({ oid }) => oid),
    isCutOff,
  }
}

type Link = Extract<OrganisationChange, { change: 'account' }>

function planLinks(
  organisation: Organisation,
  members: readonly DirectoryAccount[],
  byAddress: ReadonlyMap<string, string>,
  newPeople: ReadonlyMap<string, string>,
  today: Day,
): Link[] {
  const shown = new Map(members.map((account) => [account.oid, account]))
  const mayBeLinked = (personId: string) => {
    const person = organisation.people.get(personId)
    const present = person && findAccount(person, END_OF_TIME)
    return present === undefined || shown.get(present.oid)?.isEnabled !== true
  }
  const ownerOf = ({ oid, employeeId, addresses }: DirectoryAccount) => {
    if (newPeople.has(oid)) return newPeople.get(oid)
    if (employeeId !== undefined && organisation.people.has(employeeId)) return employeeId
    return addresses.map((address) => byAddress.get(address)).find((personId) => personId !== undefined && organisation.people.has(personId))
  }
  const candidates = members.filter(({ oid, isEnabled }) => isEnabled && !organisation.personIdByOid.has(oid)).map((account) => ({ oid: account.oid, personId: ownerOf(account) }))
  return [...groupBy(candidates, ({ personId }) => personId)].flatMap(([personId, accounts]): Link[] => {
    const [first, ...others] = accounts
    if (personId === undefined || !first || others.length > 0 || !mayBeLinked(personId)) return []
    return [{ change: 'account', personId, oid: first.oid, enabled: true, effectiveOn: today }]
  })
}

function listGone(organisation: Organisation, accounts: readonly DirectoryAccount[]) {
  const shown = new Set(accounts.map(({ oid }) => oid))
  const open = [...organisation.people.values()].flatMap((person) => {
    const latest = findAccount(person, END_OF_TIME)
    return latest?.enabled ? [{ personId: person.personId, oid: latest.oid, effectiveOn: latest.effectiveOn }] : []
  })
  const closed = open.filter(({ oid }) => !shown.has(oid))
  return { closed, isCutOff: closed.length > Math.max(FEW_GONE, open.length * SHARE_GONE) }
}

function laterDay(one: Day, other: Day): Day {
  return one > other ? one : other
}
