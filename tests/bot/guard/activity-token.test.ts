import { createTokenCheck } from '../../../bot/guard/activity-token'
import { playBotFramework, SERVICE_URL, type PlayedBotFramework } from '../botframework/play-bot-framework'

let framework: PlayedBotFramework
beforeAll(async () => {
  framework = await playBotFramework()
})
afterAll(() => framework.close())

describe('checking a token', () => {
  it('tells for which service address it was made', async () =>
    expect(await createTokenCheck(framework.config)(`Bearer ${await framework.mint()}`)).toEqual({ outcome: 'accepted', serviceUrl: SERVICE_URL }))

  it('names the claim that was wrong, for the log', async () => {
    const verify = createTokenCheck(framework.config)
    const reasonOf = async (claims: Record<string, unknown>) => await verify(`Bearer ${await framework.mint(claims)}`)
    expect(await reasonOf({ iss: 'https://evil.example' })).toEqual({ outcome: 'denied', reason: 'iss' })
    expect(await reasonOf({ aud: 'other' })).toEqual({ outcome: 'denied', reason: 'aud' })
    expect(await reasonOf({ exp: 1 })).toEqual({ outcome: 'denied', reason: 'exp' })
  })

  it('asks for the keys once, however many tokens come', async () => {
    const verify = createTokenCheck(framework.config)
    const before = framework.counts.keysAsked
    for (let time = 0; time < 10; time += 1) await verify(`Bearer ${await framework.mint()}`)
    expect(framework.counts.keysAsked - before).toBe(1)
  })

  it('computes the same token again after a minute, and never believes it beyond its end', async () => {
    let now = Date.now()
    const verify = createTokenCheck(framework.config, () => now)
    const exp = Math.floor(now / 1000) + 90
    const token = `Bearer ${await framework.mint({ exp })}`
    const outcomeAfter = async (seconds: number) => {
      now = (exp - 90 + seconds) * 1000
      return (await verify(token)).outcome
    }
    // Five minutes of tolerance for clocks that differ.
    expect([await outcomeAfter(1), await outcomeAfter(80), await outcomeAfter(380), await outcomeAfter(391), await outcomeAfter(395)]).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'denied',
      'denied',
    ])
  })

  it('does not take another token for one that it accepted', async () => {
    const verify = createTokenCheck(framework.config)
    const token = await framework.mint()
    await verify(`Bearer ${token}`)
    const [head, , signature] = token.split('.')
    const forged = Buffer.from(JSON.stringify({ aud: framework.config.botAppId, serviceurl: 'https://evil.example/' })).toString('base64url')
    expect((await verify(`Bearer ${head}.${forged}.${signature}`)).outcome).toBe('denied')
    expect((await verify(`Bearer ${token}`)).outcome).toBe('accepted')
  })

  it.each([
    ['nobody answers', 'http://127.0.0.1:9/keys'],
    ['something else answers', undefined],
  ])('does not blame the caller when %s at the address of the keys', async (_, url) => {
    const botTokenKeysUrl = url ?? `${framework.config.endpoints.botTokenKeysUrl.replace('/keys', '/openid')}`
    const verify = createTokenCheck({ ...framework.config, endpoints: { ...framework.config.endpoints, botTokenKeysUrl } })
    expect((await verify(`Bearer ${await framework.mint()}`)).outcome).toBe('keys-unavailable')
  })
})
