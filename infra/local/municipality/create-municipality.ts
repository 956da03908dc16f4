import type { Day } from '../../../core/days/day'
import { drawCompletions } from './draw-completions'
import { drawObjects } from './draw-objects'
import { drawEmployees } from './draw-employees'
import { drawSignatures } from './draw-signatures'
import { listChanges } from './list-changes'
import { listDirectory } from './list-directory'
import { listGroups } from './list-groups'
import { listSectorUnits } from './list-sector-units'
import type { Municipality } from './municipality'
import { planUnits } from './plan-units'
import { createRandom } from './random'
import { assignAppRoles, suggestPeople } from './suggest-people'

export type MunicipalityInput = { seed: number; firstDay: Day; /** Employed on the first day; a smaller number makes a smaller tree. */ people?: number }

/** The sample municipality. The same input gives the same municipality on every machine, down to the last signature. */
export function createMunicipality({ seed, firstDay, people = 12_000 }: MunicipalityInput): Municipality {
  const units = planUnits(people)
  const employees = drawEmployees(units, seed, firstDay)
  const users = listDirectory(units, employees, createRandom(seed, 'directory'))
  assignAppRoles(employees, users)
  const signed = drawSignatures(units, employees, users, seed, firstDay)
  return {
    users,
    groups: listGroups(units, employees, createRandom(seed, 'groups')),
    changes: listChanges(units, employees, drawObjects(units, employees, seed, firstDay), firstDay),
    sectorUnits: listSectorUnits(units),
    names: new Map(employees.flatMap(({ personId, name, account }) => (account ? [] : [[personId, name.displayName]]))),
    suggested: suggestPeople(employees, users, signed, firstDay),
    signed,
    ...drawCompletions(units, employees, users, seed, firstDay),
  }
}
