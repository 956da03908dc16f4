import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { rootCertificates } from 'node:tls'

export type EndpointAnswer = { outcome: 'answered'; status: number; contentType: string; text: string } | { outcome: 'no-answer' }

/** Posts to an application's address and waits so long at most. */
export type PostToEndpoint = (url: string, body: { contentType: string; text: string }, waitMilliseconds: number) => Promise<EndpointAnswer>

const LONGEST_ANSWER = 64 * 1024

/** `ca` is trusted beside the authorities of the world: addresses on this machine have certificates of the tenant's own. */
export function createPostToEndpoint(ca?: string): PostToEndpoint {
  const trusted = ca === undefined ? {} : { ca: [...rootCertificates, ca] }
  return (url, { contentType, text }, waitMilliseconds) =>
    new Promise((resolve) => {
      const giveUp = () => resolve({ outcome: 'no-answer' })
      const headers = { 'content-type': contentType, 'content-length': Buffer.byteLength(text) }
      const options = { method: 'POST', headers, signal: AbortSignal.timeout(waitMilliseconds) }
      const asked = url.startsWith('https:') ? requestHttps(url, { ...options, ...trusted }) : requestHttp(url, options)
      asked.once('error', giveUp)
      asked.once('response', (response) => {
        let answer = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (answer = (answer + part).slice(0, LONGEST_ANSWER)))
        response.once('error', giveUp)
        response.once('end', () => resolve({ outcome: 'answered', status: response.statusCode ?? 0, contentType: response.headers['content-type'] ?? '', text: answer }))
      })
      asked.end(text)
    })
}
