import { grantIdOf, readChangedRole, readNewGrant } from '../../../../infra/local/graph/grant'
import { createSwitches } from '../../../../infra/local/graph/switches'

const application = { id: '10000000-0000-4000-8000-000000000001', displayName: 'App' }
const json = (value: unknown) => ({ body: { kind: 'json' as const, value } })

test('a grant names a role and an application, in one of several shapes', () => {
  const parts = { switches: createSwitches() }
  const wanted = { role: 'write', appId: application.id, displayName: 'App' }
  for (const shape of [{ grantedToIdentities: [{ application }] }, { grantedToIdentitiesV2: [{ application }] }, { grantedTo: { application } }, { grantedToV2: { application } }])
    expect(readNewGrant(parts, json({ roles: ['write'], ...shape }))).toEqual(wanted)
  expect(() => readNewGrant(parts, json({ roles: ['write'] }))).toThrow('malformed')
  expect(() => readNewGrant(parts, json({ roles: ['manage'], grantedTo: { application } }))).toThrow('malformed')
  expect(readChangedRole(json({ roles: ['manage'] }))).toBe('manage')
  expect(Buffer.from(grantIdOf({ tenantId: 't' }, 'a'), 'base64').toString()).toBe('i:0i.t|ms.sp.ext|a@t')
})
