import type { Dependency, FaultSettings } from './fault'
import type { FaultPlanState } from './fault-plan'

export type StorageDependency = Extract<Dependency, 'table' | 'queue' | 'blob'>

/** Where Azurite takes rules, on each of its ports. No account has such a name. */
export const STORAGE_FAULTS_PATH = '/-faults'
/** Azurite is told its ports by these. */
export const DEPENDENCY_OF_OPTION: Readonly<Record<string, StorageDependency>> = { '--tablePort': 'table', '--queuePort': 'queue', '--blobPort': 'blob' }

/** The rules of a running Azurite, which is a process of its own. */
export type StorageFaults = {
  set(settings: FaultSettings): Promise<FaultPlanState>
  read(): Promise<FaultPlanState>
}

export class StorageNotStruckError extends Error {
  override readonly name = 'StorageNotStruckError'
}

export function connectStorageFaults(port: number): StorageFaults {
  const ask = async (init: RequestInit): Promise<FaultPlanState> => {
    const answer = await fetch(`http://127.0.0.1:${port}${STORAGE_FAULTS_PATH}`, init).catch((error: unknown) => {
      throw new StorageNotStruckError('Azurite does not answer, so that storage cannot be made to fail.', { cause: error })
    })
    if (!answer.ok) throw new StorageNotStruckError(`Azurite takes no rules for faults: it answered ${answer.status}.`)
    return (await answer.json()) as FaultPlanState
  }
  return {
    set: (settings) => ask({ method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(settings) }),
    read: () => ask({ method: 'GET' }),
  }
}
