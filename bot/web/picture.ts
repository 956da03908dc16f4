import type { RequestHandler } from 'express'
import type { FindPicture } from '../training/find-picture'
import type { Health } from './health'
import { sendProblem } from './problem'

const SHA256 = /^[0-9a-f]{64}$/

/**
 * The picture of a published lesson, to anybody: Teams fetches what a card shows without saying for whom. It lies under the
 * hash of what it is, so it never changes.
 */
export function servePicture(findPicture: FindPicture, readHealth: () => Health): RequestHandler<{ sha256: string }> {
  return async ({ params: { sha256 } }, response) => {
    if (!readHealth().isReady) return sendProblem(response, 'unavailable')
    const picture = SHA256.test(sha256) ? await findPicture(sha256) : undefined
    if (!picture) return sendProblem(response, 'not-found')
    response.set({
      'content-type': picture.mediaType,
      'cache-control': 'public, max-age=31536000, immutable',
      // Shown in a frame of Teams, whose page may isolate itself.
      'cross-origin-resource-policy': 'cross-origin',
    })
    response.end(picture.bytes)
  }
}
