import type { RequestHandler } from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'
import { ServerResponse } from 'node:http'

const NOT_UP = `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Kvitter</title>
<body style="font: 16px system-ui, sans-serif; margin: 3rem auto; max-width: 30rem; padding: 0 1rem; color: #242424; background: #fff">
<h1>Tjenesten svarer ikke</h1><p>Den starter kanskje opp akkurat nå. Vent litt og last siden på nytt.</p>
<p lang="nn">Tenesta svarar ikkje. Ho startar kanskje opp akkurat no. Vent litt og last sida på nytt.</p>
<p lang="en">The service does not answer. It may be starting up just now. Wait a moment and load the page again.</p></body></html>`

/** Hands `/tab`, `/api`, `/pictures` and `/calendar` on to the service, so that the browser sees one origin. */
export function serviceProxy(serviceUrl: string): RequestHandler {
  return createProxyMiddleware({
    target: serviceUrl,
    pathFilter: (path) => /^\/(tab|api|pictures|calendar)(\/|$)/.test(path),
    on: {
      error(_, request, response) {
        if (!(response instanceof ServerResponse) || response.headersSent) return
        const wantsPage = request.headers.accept?.includes('text/html') ?? false
        response.writeHead(503, { 'Content-Type': wantsPage ? 'text/html; charset=utf-8' : 'application/json', 'Retry-After': '2' })
        response.end(wantsPage ? NOT_UP : JSON.stringify({ problem: 'The service does not answer.' }))
      },
    },
  })
}
