import { connectorTokenCheck } from '../../../../infra/local/connector/connector-token'
import { BOT_APP_ID, createIssuer } from './sample-chats'

describe('the connector\'s check of the bot\'s token', () => {
  it('takes the bot\'s own token', async () => {
    const { keys, sign } = await createIssuer()
    const check = connectorTokenCheck({ keys, botAppId: BOT_APP_ID })
    expect(await check(`Bearer ${await sign({ appid: BOT_APP_ID })}`)).toBe(true)
  })

  it('takes no other', async () => {
    const { keys, sign } = await createIssuer()
    const stranger = await createIssuer()
    const check = connectorTokenCheck({ keys, botAppId: BOT_APP_ID })
    const wrong = [
      undefined,
      'Bearer ',
      'Bearer nonsense',
      await sign({ appid: BOT_APP_ID }),
      `Bearer ${await sign({ appid: 'another-app' })}`,
      `Bearer ${await sign({})}`,
      `Bearer ${await sign({ appid: BOT_APP_ID }, { audience: 'https://graph.microsoft.com' })}`,
      `Bearer ${await sign({ appid: BOT_APP_ID }, { expires: '-1h' })}`,
      `Bearer ${await stranger.sign({ appid: BOT_APP_ID })}`,
    ]
    expect(await Promise.all(wrong.map((authorization) => check(authorization)))).toEqual(wrong.map(() => false))
  })
})
