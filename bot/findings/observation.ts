import type { Finding } from '../../core/findings/finding'
import type { ShownRow } from '../ports'

/** What is wrong, before anybody says when it was found. */
export type Observation = Omit<Finding, 'foundAt'>

/** A whole list, or a column of it, is not as it should be. `logNumber` is how far the list had been written. */
export function observeList(listName: string, kind: Finding['kind'], logNumber?: number): Observation {
  return { kind, listName, aboutKey: '', ...(logNumber !== undefined && { logNumber }), fields: [], isPlanted: false, detail: '' }
}

/** Who changed a row last, and whether somebody else put it there. Of an application without a name that is not said: it may be ourselves. */
export function observeAuthors({ created: { by }, changed }: Pick<ShownRow, 'created' | 'changed'>): Pick<Observation, 'changedBy' | 'changedAt' | 'isPlanted'> {
  return { changedBy: changed.by, changedAt: changed.at, isPlanted: by.who === 'person' || (by.who === 'application' && by.name !== undefined) }
}
