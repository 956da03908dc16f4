import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http'
import type { Express } from 'express'

/**
 * A server whose requests and responses are Express' own from the start. Express changes the prototype of each one, after
 * which V8 keeps everything that hangs on them until its next full collection; under load those then take a quarter of a
 * second every few seconds. With the prototype in place already there is nothing to change.
 */
export function createHttpServer(web: Express): Server {
  class ExpressRequest extends IncomingMessage {}
  class ExpressResponse extends ServerResponse {}
  Object.setPrototypeOf(ExpressRequest.prototype, web.request)
  Object.setPrototypeOf(ExpressResponse.prototype, web.response)
  web.request = ExpressRequest.prototype as typeof web.request
  web.response = ExpressResponse.prototype as unknown as typeof web.response
  return createServer({ IncomingMessage: ExpressRequest, ServerResponse: ExpressResponse }, web)
}
