import { portsOf } from '../tenant-settings'
import { LaunchError } from './launch-options'
import { listTakenPorts } from './ports'
import { isProcessAlive, readRunning } from './running'

/** Nobody else may have the folder, whose files two would spoil, or one of the ports. */
export async function requireFree(folder: string, port: number, isAlive: (processId: number) => boolean = isProcessAlive): Promise<void> {
  const running = readRunning(folder)
  if (running && isAlive(running.processId))
    throw new LaunchError(`Kvitter runs already, at http://localhost:${running.port}/teams (process ${running.processId}). Use it, or stop it with Ctrl-C first.`)
  const taken = await listTakenPorts(Object.values(portsOf({ port })))
  if (taken.length === 0) return
  const inUse = `Port ${taken.join(', ')} is in use, and Kvitter needs ${port} to ${port + 9}.`
  const left = running?.childIds.filter(isAlive) ?? []
  throw new LaunchError(
    left.length > 0
      ? `${inUse} An earlier start that was killed left processes behind. End them with: kill ${left.join(' ')}`
      : `${inUse} Stop what runs there, or choose others: PORT=${port + 100 <= 65_526 ? port + 100 : port - 100} npm start`,
  )
}
