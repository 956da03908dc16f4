import type { Storage } from '../../../bot/azure-storage/azure-storage'
import { createLogReader } from '../../../bot/journal/log-reader'
import { createReadModel } from '../../../bot/read-model/read-model'
import type { LogState } from '../../../core/facts/log-state'

/** Between two looks at a log that may still grow. */
const PAUSE_MILLISECONDS = 5_000

export async function readLog(storage: Storage): Promise<LogState> {
  const readModel = createReadModel(createLogReader(storage.tables.log))
  await readModel.catchUp()
  return readModel.state()
}

/** What the log says once it no longer grows. */
export async function readLogAtRest(storage: Storage): Promise<LogState> {
  let state = await readLog(storage)
  for (let before = -1; before !== state.logNumber; ) {
    before = state.logNumber
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS))
    state = await readLog(storage)
  }
  return state
}
