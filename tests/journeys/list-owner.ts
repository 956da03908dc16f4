import { readFile } from 'node:fs/promises'
import { request } from 'node:https'
import { join } from 'node:path'
import { portsOf, type TenantSettings } from '../../infra/local/tenant-settings'

/** A request to Graph by somebody with an owner's rights on every site. */
export type AskAsOwner = <T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => Promise<T>

/** Whoever provisions has an owner's rights, and nothing keeps them from using another client than ours. */
export async function becomeListOwner(settings: TenantSettings, folder: string): Promise<AskAsOwner> {
  const ca = await readFile(join(folder, 'ca.pem'), 'utf8')
  const { issuer, graph } = portsOf(settings)
  const send = <T>(method: string, address: string, headers: Record<string, string>, body?: string) =>
    new Promise<T>((resolve, reject) => {
      const sent = request(address, { method, ca, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          if ((response.statusCode ?? 500) >= 300) reject(new Error(`${response.statusCode} to ${method} ${address}: ${text}`))
          else resolve((text === '' ? undefined : JSON.parse(text)) as T)
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  const asked = new URLSearchParams({ client_id: settings.provisionAppId, client_secret: settings.provisionSecret, grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' })
  const { access_token: token } = await send<{ access_token: string }>('POST', `https://localhost:${issuer}/${settings.tenantId}/oauth2/v2.0/token`, { 'content-type': 'application/x-www-form-urlencoded' }, asked.toString())
  return (method, path, body) =>
    send(method, `https://localhost:${graph}/v1.0${path}`, { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body && JSON.stringify(body))
}
