import express from 'express'
import { request } from 'node:http'
import { ownPageOnly } from '../../../../infra/local/teams/own-page-only'
import { serve } from '../connector/sample-chats'

/** With headers that fetch would not let one set. */
async function statusWith(headers: Record<string, string>): Promise<number | undefined> {
  const app = express()
  const { port, close } = await serve(app)
  app.use(ownPageOnly(port), (_, response) => void response.send('in'))
  const own = (text: string) => text.replace('PORT', String(port))
  const set = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, own(value)]))
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ host: 'localhost', port, headers: set }, (answer) => resolve(answer.resume().statusCode)).on('error', reject).end()
  })
  await close()
  return status
}

describe('the page that plays Teams lets in', () => {
  it.each([
    [{ host: 'localhost:PORT' }],
    [{ host: '127.0.0.1:PORT', origin: 'http://127.0.0.1:PORT' }],
    [{ host: 'localhost:PORT', origin: 'http://localhost:PORT', 'sec-fetch-site': 'same-origin' }],
    [{ host: 'localhost:PORT', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
  ])('its own page: %j', async (headers) => expect(await statusWith(headers)).toBe(200))

  it.each([
    [{ host: 'evil.example:PORT' }],
    [{ host: 'localhost' }],
    [{ host: 'localhost:PORT.evil.example' }],
    [{ host: 'localhost:PORT', origin: 'https://evil.example' }],
    [{ host: 'localhost:PORT', origin: 'null' }],
    [{ host: 'localhost:PORT', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('no foreign one: %j', async (headers) => expect(await statusWith(headers)).toBe(403))
})
