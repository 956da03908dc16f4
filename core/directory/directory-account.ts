import type { Day } from '../days/day'

/** An account as the directory shows it. `addresses` are its mail and sign-in name, in lower case. */
export type DirectoryAccount = {
  oid: string
  isGuest: boolean
  isEnabled: boolean
  addresses: string[]
  employeeId?: string
  employeeType?: string
  hiredOn?: Day
  department?: string
  division?: string
  managerOid?: string
}

/** Where people, employments and units come from; accounts always come from the directory. */
export const ORGANISATION_SOURCES = ['hr-file', 'entra'] as const
export type OrganisationSource = (typeof ORGANISATION_SOURCES)[number]
