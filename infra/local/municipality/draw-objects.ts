import { addDays, type Day } from '../../../core/days/day'
import type { ObjectRisk, OrganisationChange } from '../../../core/organisation/organisation-change'
import type { Employee } from './employee'
import type { PlannedUnit } from './plan-units'
import { createRandom, type Random } from './random'

/** Every so many workplaces one has a contract that it follows up itself. */
const CONTRACT_EVERY = 4
const CONTRACTS = ['Renhold', 'Vikartjenester', 'Vaktmestertjenester', 'Matleveranser', 'Snøbrøyting', 'Persontransport', 'Malerarbeid', 'Elektrikertjenester', 'Vaskeritjenester', 'Lekeplasskontroll']
const RISKS: readonly ObjectRisk[] = ['low', 'medium', 'medium', 'high']
const RISK_GROUPS = ['Samfunnssikkerhet og beredskap', 'Forsvarlige tjenester', 'Økonomi og ressursbruk', 'Helse, miljø og sikkerhet']
const DOCUMENTS = ['Rutine for avvik', 'Beredskapsplan', 'Rutine for nøkler og adgang', 'Plan for opplæring av nytilsatte']

/** Safety representatives, contracts, risk groups and documents of the sample, as they would stand in an HR file's tables of roles and objects. */
export function drawObjects(units: readonly PlannedUnit[], employees: readonly Employee[], seed: number, firstDay: Day): OrganisationChange[] {
  const random = createRandom(seed, 'objects')
  const since = addDays(firstDay, -500)
  const workplaces = units.filter(({ level }) => level === 'workplace')
  const above = units.filter(({ level }) => level === 'municipality' || level === 'directorate' || level === 'area')
  return [
    ...workplaces.flatMap(({ unitId }): OrganisationChange[] => {
      const colleague = findColleague(employees, unitId)
      return colleague ? [{ change: 'role', unitId, role: 'safety-representative', personId: colleague.personId, startsOn: colleague.startsOn }] : []
    }),
    ...workplaces.filter((_, index) => index % CONTRACT_EVERY === 0).map(({ unitId }, index) => contractOf(unitId, index, random, since)),
    ...above.flatMap(({ unitId, level }) => (level === 'municipality' ? RISK_GROUPS : RISK_GROUPS.slice(0, 2)).map((title, index) => riskGroupOf(unitId, index, title, random, firstDay, since))),
    ...above.flatMap(({ unitId }) => DOCUMENTS.slice(0, 2).map((title, index) => documentOf(unitId, index, title, random, employees, firstDay, since))),
  ]
}

function contractOf(unitId: string, index: number, random: Random, effectiveOn: Day): OrganisationChange {
  return { change: 'object', objectId: `k-${unitId}`, objectKind: 'contract', unitId, title: `${CONTRACTS[index % CONTRACTS.length] ?? ''}, rammeavtale ${2020 + (index % 6)}`, risk: random.pick(RISKS), effectiveOn }
}

function riskGroupOf(unitId: string, index: number, title: string, random: Random, firstDay: Day, effectiveOn: Day): OrganisationChange {
  return { change: 'object', objectId: `r-${unitId}-${index + 1}`, objectKind: 'risk-group', unitId, title, lastOn: addDays(firstDay, -100 - random.below(260)), effectiveOn }
}

function documentOf(unitId: string, index: number, title: string, random: Random, employees: readonly Employee[], firstDay: Day, effectiveOn: Day): OrganisationChange {
  const owner = findColleague(employees, unitId)
  return { change: 'object', objectId: `d-${unitId}-${index + 1}`, objectKind: 'document', unitId, title, ...(owner && { ownerId: owner.personId }), lastOn: addDays(firstDay, -60 - random.below(300)), effectiveOn }
}

/** Somebody at work there with an account, who leads nothing. */
function findColleague(employees: readonly Employee[], unitId: string): Employee | undefined {
  return employees.find(({ unit, account, leads, actsFor, endsOn, leave, employmentClass }) => unit.unitId === unitId && account?.isEnabled && !leads && !actsFor && endsOn === undefined && !leave && employmentClass === 'permanent')
}
