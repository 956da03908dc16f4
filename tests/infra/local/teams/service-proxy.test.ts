import express from 'express'
import { startWeb, type Web } from './sample-web'

let web: Web
afterEach(() => web.close())

describe('the service behind the page', () => {
  it('is reached at /tab, /api, /pictures and /calendar with its own headers, and nowhere else', async () => {
    const service = express().use(({ method, originalUrl, headers }, response) => {
      response.set('Content-Security-Policy', "default-src 'none'").json({ method, originalUrl, authorization: headers.authorization })
    })
    web = await startWeb({ service })
    const api = await web.post('/api/sign?a=1', {}, { authorization: 'Bearer token' })
    expect(await api.json()).toEqual({ method: 'POST', originalUrl: '/api/sign?a=1', authorization: 'Bearer token' })
    expect(api.headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(await (await web.get('/tab/')).json()).toMatchObject({ originalUrl: '/tab/' })
    expect(await (await web.get('/pictures/a')).json()).toMatchObject({ originalUrl: '/pictures/a' })
    expect(await (await web.get('/calendar/a.ics')).json()).toMatchObject({ originalUrl: '/calendar/a.ics' })
    expect((await web.get('/tablet')).status).toBe(404)
    expect((await web.get('/healthz')).status).toBe(404)
  })

  it('is kindly said to be starting when it does not answer', async () => {
    web = await startWeb()
    const page = await web.get('/tab/', { accept: 'text/html' })
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await page.text()).toContain('Vent litt')
    expect(await (await web.get('/api/me')).json()).toEqual({ problem: 'The service does not answer.' })
  })
})
