import { COLLECT, collectWhenIdle, LOOK_MILLISECONDS, type Vitals } from './collect-when-idle'

/**
 * Loaded before every process of the local tenant that stays (`--expose-gc --require`), also before programs that are not
 * ours: keeps its memory small, and ends it in peace when the launcher is gone, even if that was killed. None of them is
 * then left holding a port, and Azurite has saved.
 */
function stayWithLauncher(): void {
  const collect = (): void => void globalThis.gc?.()
  const look = (): Vitals => {
    const { user, system } = process.cpuUsage()
    return { cpuMicroseconds: user + system, heapBytes: process.memoryUsage().heapUsed }
  }
  setInterval(collectWhenIdle(collect, look), LOOK_MILLISECONDS).unref()
  process.on('message', (message) => {
    if (message === COLLECT) collect()
  })
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // To listen must not keep alive what has come to its end.
  process.channel?.unref()
}

stayWithLauncher()
