import express, { type Request, type RequestHandler, type Response } from 'express'

export type ReadJson = (request: Request, response: Response) => Promise<{ outcome: 'read'; body: unknown } | { outcome: 'refused'; status: 400 | 413 | 415 }>

/** Reads a JSON body up to a size. Other content types are refused: a form of a foreign page can send no JSON without asking first. */
export function createReadJson(maximumBytes: number): ReadJson {
  const parse: RequestHandler = express.json({ limit: maximumBytes, type: () => true })
  return async (request, response) => {
    if (!request.is('application/json')) return { outcome: 'refused', status: 415 }
    const error = await new Promise<unknown>((resolve) => void parse(request, response, resolve))
    if (error === undefined) return { outcome: 'read', body: request.body as unknown }
    const { status } = error as { status?: number }
    return { outcome: 'refused', status: status === 413 || status === 415 ? status : 400 }
  }
}
