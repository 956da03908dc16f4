import { get } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { ChildFailedError, type Child } from './child'

const POLL_MILLISECONDS = 60

/** Waits until somebody answers on every port. A child that dies, or takes too long, ends the wait with a clear error. */
export async function waitForPorts(child: Child, ports: readonly number[], patienceMilliseconds = 60_000): Promise<void> {
  await waitUntil(child, async () => (await Promise.all(ports.map(answers))).every(Boolean), `answer on port ${ports.join(', ')}`, patienceMilliseconds)
}

/** Waits until the address answers 200. */
export async function waitForHealth(child: Child, url: string, patienceMilliseconds = 60_000): Promise<void> {
  await waitUntil(child, () => isHealthy(url), `report ready at ${url}`, patienceMilliseconds)
}

async function waitUntil(child: Child, isReady: () => Promise<boolean>, what: string, patienceMilliseconds: number): Promise<void> {
  const until = Date.now() + patienceMilliseconds
  let died: ChildFailedError | undefined
  void child.ended.then((exit) => (died = new ChildFailedError(exit, child.lastLines())))
  while (!(await isReady())) {
    if (died) throw died
    if (Date.now() > until) throw new NotReadyError(child.name, what, child.lastLines())
    await sleep(POLL_MILLISECONDS)
  }
}

export class NotReadyError extends Error {
  override readonly name = 'NotReadyError'
  constructor(readonly child: string, readonly what: string, lastLines: string) {
    super(`${child} did not ${what} in time${lastLines && `:\n${lastLines}`}`)
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function isHealthy(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    // Not `fetch`: it would cost the launcher, which stays, ten megabytes for this one question.
    const request = get(url, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.once('error', () => resolve(false))
  })
}
