import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ClosedRoadError, createBotAdapter, KeysTimeoutError } from '../../../bot/botframework/bot-adapter'
import { activityOf, BOT_APP_ID, playBotFramework, type PlayedBotFramework } from './play-bot-framework'

type Checking = { botFrameworkAuthentication: { authenticateRequest(activity: object, header: string): Promise<unknown> } }

let framework: PlayedBotFramework
beforeAll(async () => {
  framework = await playBotFramework()
})
afterAll(() => framework.close())

/** botbuilder alone, without our guard in front of it. */
async function process(authorization: string, logic: Parameters<ReturnType<typeof createBotAdapter>['process']>[2]) {
  const answered = { status: 0, body: undefined as unknown }
  const response = { status: (status: number) => (answered.status = status), send: (body: unknown) => (answered.body = body), end: () => undefined, header: () => undefined }
  const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  await createBotAdapter(framework.config).process({ body: activityOf('employee'), headers: { authorization }, method: 'POST' }, response as never, logic as never)
  errors.mockRestore()
  return answered
}

describe("botbuilder's adapter", () => {
  it('checks tokens by itself, against the same issuer', async () => {
    let turns = 0
    const logic = () => ((turns += 1), Promise.resolve())
    expect((await process(`Bearer ${await framework.mint()}`, logic as never)).status).toBe(200)
    for (const authorization of ['', `Bearer ${await framework.mint({ aud: 'other' })}`, `Bearer ${await framework.mint({ serviceurl: 'https://other.test/' })}`, `Bearer ${await framework.mint({}, { key: framework.keys.other })}`])
      expect((await process(authorization, logic as never)).status).not.toBe(200)
    expect(turns).toBe(1)
  })

  it('cannot send: no request leaves, whatever a turn tries', async () => {
    const tried: unknown[] = []
    await process(`Bearer ${await framework.mint()}`, (async (context: { sendActivity(text: string): Promise<unknown> }) => {
      await context.sendActivity('hello').catch((error: unknown) => tried.push(error))
    }) as never)
    expect(tried).toHaveLength(1)
    expect(tried[0]).toBeInstanceOf(ClosedRoadError)
    expect(framework.calls).toEqual([])
  })

  it('gives up on keys that do not come', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const { endpoints } = framework.config
    const waiting = createBotAdapter({ ...framework.config, endpoints: { ...endpoints, botTokenMetadataUrl: `http://127.0.0.1:${port}/metadata` } }, 50) as unknown as Checking
    await expect(waiting.botFrameworkAuthentication.authenticateRequest(activityOf('employee'), `Bearer ${await framework.mint()}`)).rejects.toThrow(KeysTimeoutError)
    silent.closeAllConnections()
    await new Promise((resolve) => silent.close(resolve))
  })

  it('cannot have its check switched off by an empty app id', async () => {
    const open = createBotAdapter({ ...framework.config, botAppId: '' }) as unknown as Checking
    await expect(open.botFrameworkAuthentication.authenticateRequest(activityOf('employee'), '')).rejects.toThrow()
    expect(BOT_APP_ID).not.toBe('')
  })
})
