import { join } from 'node:path'
import { listStale } from '../../build/targets'
import type { Processes } from './processes'
import type { Progress } from './progress'

/** Builds what changed since the last start, in a process of its own so that its memory goes when it is done. */
export async function buildWhatChanged(root: string, processes: Pick<Processes, 'run'>, progress: Progress): Promise<void> {
  const stale = listStale(root)
  if (stale.length === 0) return
  await progress.step(`Building ${stale.map(({ name }) => name).join(', ')}`, () => processes.run({ name: 'build', arguments: [join(root, 'dist/build.js')], environment: {} }))
}
