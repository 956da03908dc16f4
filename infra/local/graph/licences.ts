import type { DirectoryPerson } from '../municipality/municipality'

export type Plan = { servicePlanId: string; servicePlanName: string; service: string }
export type Sku = { skuId: string; skuPartNumber: string; plans: readonly Plan[] }

const ENTRA: Plan = { servicePlanId: '41781fb2-bc02-4b7c-bd55-b576c07bb09d', servicePlanName: 'AAD_PREMIUM', service: 'AADPremiumService' }
const SHAREPOINT: Plan = { servicePlanId: '5dbe027f-2339-4123-9542-606e4d348a72', servicePlanName: 'SHAREPOINTENTERPRISE', service: 'SharePoint' }
/** Whoever lacks this plan has no Teams, and no chat that could be written to. */
const TEAMS: Plan = { servicePlanId: '57ff2da0-773e-42df-b2af-ffb7a2317929', servicePlanName: 'TEAMS1', service: 'TeamspaceAPI' }

const WITH_TEAMS: Sku = { skuId: '05e9a617-0261-4cee-bb44-138d3ef5d965', skuPartNumber: 'SPE_E3', plans: [ENTRA, SHAREPOINT, TEAMS] }
const WITHOUT_TEAMS: Sku = { skuId: '078d2b04-f1bd-4111-bbd4-b4b1b354cef4', skuPartNumber: 'AAD_PREMIUM', plans: [ENTRA] }
/** What the tenant pays for. */
export const SKUS = [WITH_TEAMS, WITHOUT_TEAMS] as const

/** A user's `assignedLicenses` and `assignedPlans`. */
export function licenceProperties(person: DirectoryPerson) {
  const skus = skusOf(person)
  return {
    assignedLicenses: skus.map(({ skuId }) => ({ disabledPlans: [], skuId })),
    assignedPlans: skus.flatMap(({ plans }) =>
      plans.map(({ service, servicePlanId }) => ({ assignedDateTime: person.createdDateTime ?? null, capabilityStatus: 'Enabled', service, servicePlanId })),
    ),
  }
}

/** Somebody of this tenant who has Teams by a licence of it. */
export function hasTeamsLicence({ userType, hasTeams }: DirectoryPerson): boolean {
  return userType === 'Member' && hasTeams
}

/** Guests have the licences of their own tenants. */
export function skusOf(person: DirectoryPerson): Sku[] {
  if (person.userType === 'Guest') return []
  return [person.hasTeams ? WITH_TEAMS : WITHOUT_TEAMS]
}
