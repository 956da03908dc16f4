import { toIdentity } from '../../../../infra/local/graph/identity'
import { createSwitches } from '../../../../infra/local/graph/switches'

describe('an identity', () => {
  it('names the application and SharePoint’s own account', () => {
    const parts = { switches: createSwitches(), findRegistration: (appId: string) => (appId === 'a' ? { displayName: 'Kvitter' } : undefined) }
    expect(toIdentity(parts, 'a')).toEqual({ application: { id: 'a', displayName: 'Kvitter' }, user: { displayName: 'SharePoint App' } })
    expect(toIdentity(parts, 'gone')).toMatchObject({ application: { displayName: 'gone' } })
  })
})
