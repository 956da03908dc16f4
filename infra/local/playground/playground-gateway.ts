import express, { type Express } from 'express'

/**
 * What the playground takes for the bot. It knows no tokens, so each of its activities goes to the tenant, which puts it in its own
 * words, signs it and delivers it: the service's checks stay as they are.
 */
export function createPlaygroundGateway({ tenantUrl, oid }: { tenantUrl: string; oid: string }): Express {
  const app = express().disable('x-powered-by')
  app.post('/api/messages', express.json({ limit: '1mb' }), async (request, response) => {
    const answer = await fetch(`${tenantUrl}/teams/api/playground/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ oid, activity: request.body as unknown }),
    })
    const text = await answer.text()
    response.status(answer.status)
    if (text === '') response.end()
    else response.type('json').send(text)
  })
  return app
}
