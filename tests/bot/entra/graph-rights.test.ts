import { UnsecuredJWT } from 'jose'
import { ExcessiveRightsError, requireLeastGraphRights } from '../../../bot/entra/graph-rights'

const tokenWith = (claims: Record<string, unknown>) => new UnsecuredJWT(claims).encode()

describe('the rights at Graph', () => {
  it('are enough with what the service uses', () => {
    expect(requireLeastGraphRights(tokenWith({ roles: ['User.Read.All', 'Sites.Selected'] }))).toEqual({ missing: [] })
  })

  it('may hold the right to install the app for people', () => {
    expect(requireLeastGraphRights(tokenWith({ roles: ['Sites.Selected', 'User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'] })).missing).toEqual([])
  })

  it.each(['Sites.ReadWrite.All', 'Directory.Read.All', 'Mail.Read', 'Sites.FullControl.All', 'sites.selected'])('stop the start when they hold %s', (role) => {
    const start = () => requireLeastGraphRights(tokenWith({ roles: ['Sites.Selected', 'User.Read.All', role] }))
    expect(start).toThrow(ExcessiveRightsError)
    expect(start).toThrow(role)
  })

  it('are told when they are too few', () => {
    expect(requireLeastGraphRights(tokenWith({}))).toEqual({ missing: ['Sites.Selected', 'User.Read.All'] })
  })
})
