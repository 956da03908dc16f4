const NOTHING = [
  'aboutMe', 'ageGroup', 'birthday', 'city', 'consentProvidedForMinor', 'country', 'creationType', 'deletedDateTime', 'externalUserState', 'externalUserStateChangeDateTime', 'faxNumber',
  'isManagementRestricted', 'isResourceAccount', 'lastPasswordChangeDateTime', 'legalAgeGroupClassification', 'mySite', 'onPremisesDistinguishedName', 'onPremisesDomainName', 'onPremisesImmutableId',
  'onPremisesLastSyncDateTime', 'onPremisesSamAccountName', 'onPremisesSecurityIdentifier', 'onPremisesSyncEnabled', 'onPremisesUserPrincipalName', 'passwordPolicies', 'passwordProfile', 'postalCode',
  'preferredDataLocation', 'preferredName', 'securityIdentifier', 'showInAddressList', 'signInActivity', 'signInSessionsValidFromDateTime', 'state', 'streetAddress',
] as const
const NONE = [
  'identities', 'imAddresses', 'interests', 'licenseAssignmentStates', 'onPremisesProvisioningErrors', 'otherMails', 'pastProjects', 'provisionedPlans', 'proxyAddresses', 'responsibilities', 'schools',
  'serviceProvisioningErrors', 'skills',
] as const
/** What has an inside of its own, or is of another resource. */
const OTHERS = ['authorizationInfo', 'customSecurityAttributes', 'deviceEnrollmentLimit', 'mailboxSettings', 'manager', 'onPremisesExtensionAttributes', 'print']

/** What a user has at Graph and nobody in this directory: null, and collections without anything in them. */
export const EMPTY_PROPERTIES: Readonly<Record<string, null | readonly never[]>> = Object.fromEntries([
  ...NOTHING.map((name) => [name, null] as const),
  ...NONE.map((name) => [name, []] as const),
])

/** Whether the type has a property of that name which this directory does not fill. Names of extensions are a tenant's own. */
export function isUnfilledProperty(name: string): boolean {
  return Object.hasOwn(EMPTY_PROPERTIES, name) || OTHERS.includes(name) || name.startsWith('extension_')
}
