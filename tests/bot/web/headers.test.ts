import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import express from 'express'
import { protectAnswers, protectTab } from '../../../bot/web/headers'
import { listenLocally } from '../entra/play-tab-issuer'

const ANCESTORS = ['https://teams.microsoft.com', 'https://*.cloud.microsoft']

async function headersOf(protect: typeof protectTab, cloud: 'local' | 'public'): Promise<Headers> {
  const app = express().use(protect({ cloud, frameAncestors: ANCESTORS }), (_, response) => void response.send('ok'))
  const server = createServer(app)
  const { headers } = await fetch(await listenLocally(server))
  server.closeAllConnections()
  server.close()
  return headers
}

function policyOf(headers: Headers): Record<string, string> {
  const directives = (headers.get('content-security-policy') ?? '').split(';').map((directive) => directive.split(' '))
  return Object.fromEntries(directives.map(([name = '', ...sources]): [string, string] => [name, sources.join(' ')]))
}

describe('the headers of the tab', () => {
  it('let Teams frame it, by name', async () => {
    const headers = await headersOf(protectTab, 'public')
    expect(policyOf(headers)['frame-ancestors']).toBe(ANCESTORS.join(' '))
    expect(headers.get('x-frame-options')).toBeNull()
  })

  it('let it load and reach only what it needs', async () => {
    const headers = await headersOf(protectTab, 'public')
    expect(policyOf(headers)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': `'self' 'sha256-${createHash('sha256').update('').digest('base64')}'`,
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self' https://res.cdn.office.net",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': ANCESTORS.join(' '),
    })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('promise https in the cloud, and not on this machine', async () => {
    expect((await headersOf(protectTab, 'public')).get('strict-transport-security')).toContain('max-age=31536000')
    expect((await headersOf(protectTab, 'local')).get('strict-transport-security')).toBeNull()
  })
})

describe('the headers of answers', () => {
  it('let nobody frame, run or keep them', async () => {
    const headers = await headersOf(protectAnswers, 'public')
    expect(policyOf(headers)).toEqual({ 'default-src': "'none'", 'frame-ancestors': "'none'" })
    expect([headers.get('x-frame-options'), headers.get('cache-control')]).toEqual(['DENY', 'no-store'])
  })
})
