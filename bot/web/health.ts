import type { RequestHandler } from 'express'

/** Whether figures and standings can be trusted now. Problems are fixed sentences for an administrator: no names, addresses or keys. */
export type Health = { isReady: boolean; problems: readonly string[] }

/** For Azure's health check, which takes an instance out of service that answers with anything but 200. */
export function answerHealth(readHealth: () => Health): RequestHandler {
  return (_, response) => {
    const { isReady, problems } = readHealth()
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ok' : 'not ready', problems })
  }
}
