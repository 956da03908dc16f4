import { addDays, daysBetween, type Day } from '../../../core/days/day'
import type { OrganisationFact } from '../../../core/facts/fact'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { FIRST_IMPORT_DAYS_BEFORE, IMPORT_INTERVAL_DAYS } from '../municipality/history-days'
import { observedFrom } from '../municipality/list-changes'

/** What a fact may hold (`OrganisationFact`). */
const MOST_CHANGES = 500
/** HR's file comes in the small hours, so that whoever begins that day is known. */
const IMPORTED_AT = '04:30:00.000Z'

type Envelope = Pick<OrganisationFact, 'tenantId' | 'appVersion'>

/**
 * The changes as an HR file would have brought them: a first one with all there was, then one every four weeks with what
 * comes into force until the next. Nobody is therefore hired or leaves before the log knows.
 */
export function planImports(changes: readonly OrganisationChange[], firstDay: Day, envelope: Envelope): OrganisationFact[] {
  const firstImport = addDays(firstDay, -FIRST_IMPORT_DAYS_BEFORE)
  const imports = new Map<number, OrganisationChange[]>()
  for (const change of changes) {
    const index = Math.max(0, Math.floor(daysBetween(firstImport, observedFrom(change, firstDay)) / IMPORT_INTERVAL_DAYS))
    const together = imports.get(index)
    if (together) together.push(change)
    else imports.set(index, [change])
  }
  return [...imports].flatMap(([index, together]) => {
    const observedOn = addDays(firstImport, index * IMPORT_INTERVAL_DAYS)
    return inParts(together).map((part, number): OrganisationFact => ({
      kind: 'organisation',
      v: 1,
      ...envelope,
      recordedAt: `${observedOn}T${IMPORTED_AT}`,
      source: 'hr-file',
      observedOn,
      importId: `hr-${observedOn}`,
      part: number,
      changes: part,
    }))
  })
}

function inParts<T>(values: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(values.length / MOST_CHANGES) }, (_, part) => values.slice(part * MOST_CHANGES, (part + 1) * MOST_CHANGES))
}
