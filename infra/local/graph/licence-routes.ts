import { createDirectory } from './directory'
import { READS_LICENCES, READS_USERS } from './directory-access'
import { SKUS, skusOf, type Plan, type Sku } from './licences'
import type { GraphParts, Route } from './route'
import { requirePerson } from './user-json'

const SPARE_LICENCES = 50

/** What the tenant pays for and who has it. */
export const LICENCE_ROUTES: readonly Route[] = [
  {
    name: 'users.licences',
    method: 'GET',
    path: '/users/{user}/licenseDetails',
    access: READS_USERS,
    cost: 1,
    answer: (parts, { params }) => {
      const person = requirePerson(parts, params.user ?? '')
      const value = skusOf(person).map(({ skuId, skuPartNumber, plans }) => ({
        id: Buffer.from(`${person.id}${skuId}`).toString('base64url'),
        skuId,
        skuPartNumber,
        servicePlans: plans.map(toServicePlan),
      }))
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#users('${person.id}')/licenseDetails`, value } }
    },
  },
  {
    name: 'skus.list',
    method: 'GET',
    path: '/subscribedSkus',
    access: READS_LICENCES,
    cost: 1,
    answer: (parts) => {
      const value = SKUS.map((sku) => toSubscribed(parts, sku))
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#subscribedSkus`, value } }
    },
  },
]

function toSubscribed(parts: GraphParts, { skuId, skuPartNumber, plans }: Sku): object {
  const consumedUnits = createDirectory(parts.sql).list().filter(({ member }) => skusOf(member).some((sku) => sku.skuId === skuId)).length
  return {
    accountName: 'local',
    accountId: parts.tenantId,
    appliesTo: 'User',
    capabilityStatus: 'Enabled',
    consumedUnits,
    id: `${parts.tenantId}_${skuId}`,
    skuId,
    skuPartNumber,
    prepaidUnits: { enabled: consumedUnits + SPARE_LICENCES, suspended: 0, warning: 0, lockedOut: 0 },
    servicePlans: plans.map(toServicePlan),
  }
}

function toServicePlan({ servicePlanId, servicePlanName }: Plan): object {
  return { servicePlanId, servicePlanName, provisioningStatus: 'Success', appliesTo: 'User' }
}
