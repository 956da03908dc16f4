import { join } from 'node:path'
import { listStale } from '../../build/targets'
import { runToEnd, type Child } from './child'
import type { Progress } from './progress'

/** Builds what changed since the last start, in a process of its own so that its memory goes when it is done. */
export async function buildWhatChanged(root: string, progress: Progress, onStarted: (child: Child) => void): Promise<void> {
  const stale = listStale(root)
  if (stale.length === 0) return
  await progress.step(`Building ${stale.map(({ name }) => name).join(', ')}`, () =>
    runToEnd({ name: 'build', arguments: [join(root, 'dist/build.js')], environment: process.env as Record<string, string>, logFile: join(root, 'dist/build.log'), cwd: root }, onStarted),
  )
}
