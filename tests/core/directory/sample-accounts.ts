import type { DirectoryAccount } from '../../../core/directory/directory-account'

export const oid = (number: number) => `00000000-0000-4000-8000-${number.toString().padStart(12, '0')}`

/** An enabled account of the municipality, with what the directory shows of it. */
export function account(number: number, more: Partial<DirectoryAccount> = {}): DirectoryAccount {
  return { oid: oid(number), isGuest: false, isEnabled: true, addresses: [`n${number}@x.example`], ...more }
}
