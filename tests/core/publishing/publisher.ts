import { oidOf, TENANT_ID } from '../../sample/sample-log'

export const PUBLISHER = { personId: 'p-controller', oid: oidOf('director'), tenantId: TENANT_ID, appVersion: '0.1.0' }
export const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
