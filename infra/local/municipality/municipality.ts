import type { AppRole } from '../../../core/access/rights'
import type { Instant } from '../../../core/days/day'
import type { SectorUnits } from '../../../core/library/activity-of-library'
import type { Language } from '../../../core/language/language'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import type { SUGGESTED_ROLES } from './suggest-people'

/** A user of the directory, with the properties Graph has for one and what the local tenant must know beside them. */
export type DirectoryPerson = {
  /** The Entra object id. */
  id: string
  displayName: string
  givenName: string
  surname: string
  mail: string | null
  userPrincipalName: string
  userType: 'Member' | 'Guest'
  accountEnabled: boolean
  preferredLanguage: string | null
  jobTitle: string | null
  department: string | null
  employeeId: string | null
  employeeType: string | null
  officeLocation: string | null
  companyName?: string
  employeeHireDate?: string
  employeeOrgData?: { division: string; costCenter: string }
  usageLocation?: string
  createdDateTime?: string
  managerId: string | null
  /** Whether there is a Teams licence: without one there is no chat to write to. */
  hasTeams: boolean
  appRoles: AppRole[]
}

/** Somebody or something in a group: groups may lie in groups, and applications be members. */
export type GroupMember = { kind: 'user' | 'group' | 'servicePrincipal'; id: string }

export type DirectoryGroup = {
  id: string
  displayName: string
  description: string
  mailNickname: string
  /** Only groups of Microsoft 365 have an address. */
  mail: string | null
  createdDateTime: string
  members: GroupMember[]
}

export type SuggestedRole = (typeof SUGGESTED_ROLES)[number]

/** A signature of the sample history: who, which major version, how and when. The seeder makes the records through core. */
export type SampleSignature = {
  personId: string
  majorVersion: 1 | 2
  how: 'msteams-bot' | 'tab' | 'paper'
  language: Language
  at: Instant
}

/** A lesson that somebody of the sample took alone. The seeder makes the records through core. */
export type SampleCompletion = {
  personId: string
  requirementId: string
  lessonId: string
  channel: 'msteams-bot' | 'tab'
  language: Language
  hasRepeats: boolean
  at: Instant
}

/** A lesson that a workplace of the sample took together. */
export type SampleMeeting = { unitId: string; leaderPersonId: string; requirementId: string; lessonId: string; personIds: string[]; at: Instant }

export type Municipality = {
  users: DirectoryPerson[]
  groups: DirectoryGroup[]
  /** In the order of the days they came into force. */
  changes: OrganisationChange[]
  /** Names of people without an account, whom the directory does not know. */
  names: Map<string, string>
  /** One person for each role that the page which plays Teams suggests, by object id. */
  suggested: { role: SuggestedRole; oid: string }[]
  /** In order of time. */
  signed: SampleSignature[]
  completed: SampleCompletion[]
  meetings: SampleMeeting[]
  /** Where each sector of the starter library is. */
  sectorUnits: SectorUnits
}
