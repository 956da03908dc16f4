import { refuseAsStorage } from '../../../../infra/local/faults/storage-refusal'

const now = new Date('2026-11-22T10:00:00.500Z')
const json = { url: '/account/Rows', headers: { accept: 'application/json;odata=minimalmetadata' } }
const xml = { url: '/account/queue', headers: { accept: 'application/xml' } }

it.each([
  ['throttled', 429, 'TooManyRequests'],
  ['error-500', 500, 'InternalError'],
  ['error-503', 503, 'ServerBusy'],
  ['expired-token', 401, 'InvalidAuthenticationInfo'],
  ['withdrawn-consent', 403, 'AuthorizationPermissionMismatch'],
] as const)('%s is %i %s, as OData for tables and as XML for the others', (kind, status, code) => {
  const [table, queue] = [refuseAsStorage('table', kind, json, now), refuseAsStorage('queue', kind, xml, now)]
  expect([table.status, table.headers?.['x-ms-error-code'], JSON.parse(table.body)]).toMatchObject([status, code, { 'odata.error': { code } }])
  expect([queue.status, queue.headers?.['x-ms-error-code'], queue.contentType]).toEqual([status, code, 'application/xml'])
  expect(queue.body).toContain(`<Error><Code>${code}</Code>`)
})

it.each(['error-502', 'error-504'] as const)('%s comes from a gateway, without a code of storage', (kind) => {
  const { contentType, headers = {}, status } = refuseAsStorage('blob', kind, xml, now)
  expect([contentType, headers['x-ms-error-code'], status]).toEqual(['text/html', undefined, Number(kind.slice(-3))])
})

it('challenges who comes with an expired token', () => expect(refuseAsStorage('blob', 'expired-token', xml, now).headers?.['WWW-Authenticate']).toContain('resource_id=https://storage.azure.com'))
