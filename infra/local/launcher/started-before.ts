import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** What earlier starts of this tenant got done, so that the next one need not do it again. */
const StartedBefore = z.object({
  /** Hash of the provisioner that ran to its end; another one runs again. */
  provisionedBy: z.string().optional(),
  isSeeded: z.boolean(),
  /** Whether the last stop was in order. After a crash Azurite may have lost its last seconds, so all is gone over again. */
  stoppedInOrder: z.boolean(),
})
export type StartedBefore = z.infer<typeof StartedBefore>

const FILE = 'started.json'
const NEVER: StartedBefore = { isSeeded: false, stoppedInOrder: false }

export async function readStartedBefore(folder: string): Promise<StartedBefore> {
  try {
    const parsed = StartedBefore.safeParse(JSON.parse(await readFile(join(folder, FILE), 'utf8')))
    return parsed.success ? parsed.data : NEVER
  } catch (error) {
    // Missing or cut off by a crash: everything is gone over again, which changes nothing that is there.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return NEVER
    throw error
  }
}

export async function writeStartedBefore(folder: string, started: StartedBefore): Promise<void> {
  await writeFile(join(folder, FILE), JSON.stringify(started))
}
