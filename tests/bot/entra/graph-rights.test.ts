import { UnsecuredJWT } from 'jose'
import { ExcessiveRightsError, judgeGraphRights, withLeastGraphRights } from '../../../bot/entra/graph-rights'
import { createRecordingLog } from '../recording-log'

const tokenWith = (claims: Record<string, unknown>) => new UnsecuredJWT(claims).encode()
const NEEDED = ['User.Read.All', 'Sites.Selected']

describe('the rights at Graph', () => {
  it('are enough with what the service uses', () => {
    expect(judgeGraphRights(tokenWith({ roles: NEEDED }))).toEqual({ tooMany: [], missing: [] })
  })

  it('may hold the right to install the app for people', () => {
    expect(judgeGraphRights(tokenWith({ roles: [...NEEDED, 'TeamsAppInstallation.ReadWriteSelfForUser.All'] }))).toEqual({ tooMany: [], missing: [] })
  })

  it.each(['Sites.ReadWrite.All', 'Directory.Read.All', 'Mail.Read', 'Sites.FullControl.All', 'sites.selected'])('are too many with %s', (role) => {
    expect(judgeGraphRights(tokenWith({ roles: [...NEEDED, role] })).tooMany).toEqual([role])
  })

  it('are told when they are too few', () => {
    expect(judgeGraphRights(tokenWith({}))).toEqual({ tooMany: [], missing: ['Sites.Selected', 'User.Read.All'] })
  })
})

describe('a token for Graph', () => {
  it('is handed on with what the service uses, and nothing is said', async () => {
    const { log, lines } = createRecordingLog()
    const token = tokenWith({ roles: NEEDED })
    expect(await withLeastGraphRights(() => Promise.resolve(token), log)('scope')).toBe(token)
    expect(lines).toEqual([])
  })

  it('is handed on with too few rights, which the log says once', async () => {
    const { log, lines } = createRecordingLog()
    const token = tokenWith({ roles: ['User.Read.All'] })
    const getToken = withLeastGraphRights(() => Promise.resolve(token), log)
    expect([await getToken('scope'), await getToken('scope')]).toEqual([token, token])
    expect(lines.map(({ level, message }) => [level, message])).toEqual([['error', expect.stringContaining('lacks rights')]])
  })

  it('that comes later with too many rights is never handed on, which the log says once; the one after it is', async () => {
    const { log, lines } = createRecordingLog()
    const [modest, excessive] = [tokenWith({ roles: NEEDED }), tokenWith({ roles: [...NEEDED, 'Sites.FullControl.All'] })]
    let current = modest
    const getToken = withLeastGraphRights(() => Promise.resolve(current), log)
    await getToken('scope')
    current = excessive
    await expect(getToken('scope')).rejects.toThrow(ExcessiveRightsError)
    await expect(getToken('scope')).rejects.toThrow('Sites.FullControl.All')
    expect(lines.map(({ level, message }) => [level, message])).toEqual([['error', expect.stringContaining('more rights at Graph')]])
    current = modest
    expect(await getToken('scope')).toBe(modest)
  })
})
