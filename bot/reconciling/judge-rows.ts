import { observeList, type Observation } from '../findings/observation'
import type { ListShape } from '../lists'
import type { ShownRow } from '../ports'
import { itemKeyOf, judgeRow, keyOf, type ColumnTroubles, type ExpectedRow } from './judge-row'

/** What a list should show. `mustShow` are the keys that had been written when reading began, with their numbers in the log. */
export type ExpectedRows = {
  find(recordKey: string): Promise<ExpectedRow | undefined>
  mustShow: ReadonlyMap<string, number | undefined>
}

/** Goes through a whole list page by page, keeping nothing of it but the keys and what is wrong. */
export function createRowsJudge(shape: Pick<ListShape, 'name' | 'columns'>, troubles: ColumnTroubles) {
  const found: { observation: Observation; itemKey: string }[] = []
  const sound = new Set<string>()
  const shown = new Set<string>()

  /** Where the list lost its unique keys, several rows may claim to be one record: the one that is sound is it, the others nobody recorded. */
  const observe = ({ observation, itemKey }: (typeof found)[number]): Observation => {
    if (observation.kind !== 'row-differs' || !sound.has(observation.aboutKey)) return observation
    const { logNumber: _, ...without } = observation
    return { ...without, kind: 'row-unknown', aboutKey: itemKey, fields: [] }
  }

  return {
    async look(row: ShownRow, expected: Pick<ExpectedRows, 'find'>): Promise<void> {
      const key = keyOf(row)
      const isSecond = key !== undefined && sound.has(key)
      const observation = judgeRow(shape, row, key === undefined || isSecond ? undefined : await expected.find(key), troubles)
      if (observation) found.push({ observation: isSecond ? { ...observation, aboutKey: itemKeyOf(row) } : observation, itemKey: itemKeyOf(row) })
      if (key === undefined || observation?.kind === 'row-unknown') return
      shown.add(key)
      if (!observation) sound.add(key)
    },
    /** `refused` are keys that SharePoint would not take, which is told already. */
    finish({ mustShow }: Pick<ExpectedRows, 'mustShow'>, refused: ReadonlySet<string>): { observations: Observation[]; sound: ReadonlySet<string> } {
      const missing = [...mustShow].filter(([key]) => !shown.has(key) && !refused.has(key))
      const toMissing = ([aboutKey, logNumber]: (typeof missing)[number]): Observation => ({ ...observeList(shape.name, 'row-missing', logNumber), aboutKey })
      return { sound, observations: [...found.map(observe), ...missing.map(toMissing)] }
    },
  }
}
