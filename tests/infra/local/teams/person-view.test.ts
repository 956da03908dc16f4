import { toPersonView } from '../../../../infra/local/teams/person-view'
import { GUEST } from '../connector/sample-chats'

describe('a person as the page shows one', () => {
  it('is told apart by what matters in Teams, and nothing else of the directory gets out', () => {
    expect(toPersonView({ ...GUEST, accountEnabled: false, hasTeams: false })).toEqual({
      oid: GUEST.id,
      displayName: 'Per Gjest',
      userPrincipalName: GUEST.userPrincipalName,
      jobTitle: 'Barnehagelærer',
      department: 'Solbakken barnehage',
      isGuest: true,
      isEnabled: false,
      hasTeams: false,
    })
  })
})
