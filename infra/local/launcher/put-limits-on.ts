import { request } from 'node:http'

/** From now on the tenant's Graph throttles as Microsoft's does. While the sample history comes in, it does not. */
export function putLimitsOn(webPort: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: webPort, path: '/teams/api/control', method: 'POST', headers: { 'Content-Type': 'application/json' } }, (response) => {
      response.resume()
      if (response.statusCode === 200) resolve()
      else reject(new TenantRefusedError(response.statusCode))
    })
    asked.once('error', reject)
    asked.end(JSON.stringify({ limits: true }))
  })
}

export class TenantRefusedError extends Error {
  override readonly name = 'TenantRefusedError'
  constructor(status: number | undefined) {
    super(`The tenant answered ${status} when its limits were put on`)
  }
}
