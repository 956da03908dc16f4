import { QUEUES, TABLES } from '../../../bot/ports'
import { blockAfter, listOf, readBicep } from './bicep'

const storage = readBicep('storage.bicep')
const account = blockAfter(storage, "resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {")

test('there is a table for each that the service keeps, and each of its queues', () => {
  expect(listOf(storage, 'tables')).toEqual([...TABLES])
  expect(listOf(storage, 'queues')).toEqual([...QUEUES])
})

test.each([
  ['allowSharedKeyAccess', 'false'],
  ['defaultToOAuthAuthentication', 'true'],
  ['allowBlobPublicAccess', 'false'],
  ['allowCrossTenantReplication', 'false'],
  ['supportsHttpsTrafficOnly', 'true'],
  ['minimumTlsVersion', "'TLS1_2'"],
])('the account has %s %s', (name, value) => expect(account).toMatch(new RegExp(`^\\s*${name}: ${value}$`, 'm')))

test('texts and checkpoints lie in containers that nobody reads without a role, checkpoints written once', () => {
  const containers = [...storage.matchAll(/containers@[\d-]+' = \{\s+parent: blobService\s+name: '(\w+)'\s+properties: \{ publicAccess: '(\w+)' \}/g)]
  expect(containers.map(([, name, access]) => [name, access])).toEqual([['texts', 'None'], ['checkpoints', 'None']])
  const policy = blockAfter(storage, "immutabilityPolicies@2023-05-01' = {")
  expect(policy).toContain('parent: checkpoints')
  expect(policy).toContain('immutabilityPeriodSinceCreationInDays: checkpointDays')
  expect(policy).toContain('allowProtectedAppendWrites: false')
})

test('the identity may read and write data here, and no more', () => {
  expect([...blockAfter(storage, 'var roles = {').matchAll(/'([^']+)': '[0-9a-f-]{36}'/g)].map(([, name]) => name)).toEqual([
    'Storage Table Data Contributor',
    'Storage Queue Data Contributor',
    'Storage Blob Data Contributor',
  ])
  expect(storage).toContain('scope: account')
})
