import type { DirectoryAccount } from '../../core/directory/directory-account'
import type { Organisation } from '../../core/organisation/organisation'

/** Whose an address is: everybody whose account has it, and whom an HR file named by it. An address that two people share is both theirs. */
export function listPersonIdsByAddress(
  { personIdByOid }: Pick<Organisation, 'personIdByOid'>,
  accounts: readonly Pick<DirectoryAccount, 'oid' | 'addresses'>[],
  named: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  const add = (address: string, personId: string | undefined) => {
    if (personId !== undefined) found.set(address, (found.get(address) ?? new Set()).add(personId))
  }
  for (const { oid, addresses } of accounts) for (const address of addresses) add(address, personIdByOid.get(oid))
  for (const [address, personId] of named) add(address, personId)
  return new Map([...found].map(([address, personIds]) => [address, [...personIds]]))
}
