import express from 'express'
import { createPlaygroundGateway } from '../../../../infra/local/playground/playground-gateway'
import { KARI, serve } from '../connector/sample-chats'

describe('the playground\'s gateway', () => {
  it('hands each activity to the tenant under the person chosen, and the answer back', async () => {
    const tenant = await serve(
      express().post('/teams/api/playground/activities', express.json(), ({ body }, response) => void response.status(202).json({ got: body as unknown })),
    )
    const gateway = await serve(createPlaygroundGateway({ tenantUrl: tenant.url, oid: KARI.id }))
    const answer = await fetch(`${gateway.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'hei' }),
    })
    expect([answer.status, await answer.json()]).toEqual([202, { got: { oid: KARI.id, activity: { type: 'message', text: 'hei' } } }])
    await gateway.close()
    await tenant.close()
  })

  it('brings an empty answer as an empty answer', async () => {
    const tenant = await serve(express().post('/teams/api/playground/activities', (_, response) => void response.status(200).end()))
    const gateway = await serve(createPlaygroundGateway({ tenantUrl: tenant.url, oid: KARI.id }))
    const answer = await fetch(`${gateway.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    await gateway.close()
    await tenant.close()
  })
})
