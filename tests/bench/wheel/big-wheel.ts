import type { Fact } from '../../../core/facts/fact'
import type { Basis } from '../../../core/obligations/activity'
import { THEMES } from '../../../core/obligations/activity'
import { listCalendarRounds } from '../../../core/obligations/recurrence'
import type { ActRequirement } from '../../../core/obligations/requirement'
import type { Schedule } from '../../../core/obligations/schedule'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { createRandom } from '../../../infra/local/municipality/random'
import { SAMPLE_FACTS, TODAY } from '../../sample/sample-log'
import { signOffOf } from '../../sample/sample-records'
import { requirementPublication } from '../../sample/sample-rules'

export const ACTIVITIES = 400
export const UNITS = 350
const SINCE = '2026-01-01'
/** Of what is due by today. */
const DONE = 0.6

const LAWS = ['Kommuneloven', 'Arbeidsmiljøloven', 'Personopplysningsloven', 'Brann- og eksplosjonsvernloven', 'Helse- og omsorgstjenesteloven', 'Opplæringslova', 'Barnehageloven', 'Sivilbeskyttelsesloven', 'Arkivlova', 'Anskaffelsesloven']
const DEEDS = ['Gjennomgå risiko for', 'Evaluere rutine for', 'Revidere dokumentasjon av', 'Øve på beredskap for', 'Vernerunde og tiltak for', 'Egenkontroll av', 'Ledelsens gjennomgang av', 'Vurdere opplæring i']
const SUBJECTS = ['vold og trusler', 'personvern', 'informasjonssikkerhet', 'legemidler', 'inneklima', 'innkjøp og kontrakter', 'etikk og verdier', 'brann', 'arkiv', 'sykefravær']

/** A municipality whose every unit owes every activity, with what was done of it this year. */
export function drawBigWheel(seed: number): Fact[] {
  const random = createRandom(seed, 'wheel')
  const activities = Array.from({ length: ACTIVITIES }, (_, index) => activityOf(index))
  const records = activities.flatMap(({ requirementId, schedule }) => {
    if (schedule.kind !== 'calendar') return []
    const rounds = listCalendarRounds(schedule, SINCE, TODAY)
    return Array.from({ length: UNITS }, (_, unit) => rounds.filter(() => random.chance(DONE)).map(({ label, opensOn }) => signOffOf(`unit/w-${unit}`, { requirementId, round: label, doneOn: opensOn, recordedAt: `${opensOn < SINCE ? SINCE : opensOn}T10:00:00.000Z` }))).flat()
  })
  const organisation = SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>
  return [{ ...organisation, importId: 'wheel', changes: drawUnits() }, ...activities.map((activity) => requirementPublication(activity, { effectiveOn: SINCE })), ...records]
}

/** Below the sample's municipality: 8 directorates, 40 areas, the rest workplaces; only the 350 workplaces and above owe. */
function drawUnits(): OrganisationChange[] {
  const unit = (unitId: string, parentId: string, level: 'directorate' | 'area' | 'workplace'): OrganisationChange => ({ change: 'unit', unitId, parentId, name: `Enhet ${unitId}`, level, effectiveOn: SINCE })
  return [
    ...Array.from({ length: 8 }, (_, index) => unit(`d-${index}`, 'u-top', 'directorate')),
    ...Array.from({ length: 40 }, (_, index) => unit(`a-${index}`, `d-${index % 8}`, 'area')),
    ...Array.from({ length: UNITS }, (_, index) => unit(`w-${index}`, `a-${index % 40}`, 'workplace')),
  ]
}

/** Of ten activities six are yearly, two each *tertial*, one each quarter, and one follows what was done or is done each month. */
function scheduleOf(index: number): Schedule {
  const [month, day] = [(index % 12) + 1, (index % 28) + 1]
  switch (index % 10) {
    case 6:
    case 7:
      return { kind: 'calendar', every: 'tertial', month: (index % 4) + 1, day, leadDays: 30 }
    case 8:
      return { kind: 'calendar', every: 'quarter', month: (index % 3) + 1, day, leadDays: 30 }
    case 9:
      return index % 20 === 9 ? { kind: 'calendar', every: 'month', day, leadDays: 14, onFreeDay: 'before' } : { kind: 'after-fulfilment', months: 12, leadDays: 60 }
    default:
      return { kind: 'calendar', every: 'year', month, day, leadDays: 60, onFreeDay: 'after' }
  }
}

function activityOf(index: number): ActRequirement {
  const inEach = (text: string) => ({ nb: text, nn: text, en: text })
  const basis: Basis = { kind: 'law', title: inEach(LAWS[index % LAWS.length] ?? ''), section: `§ ${(index % 7) + 1}-${(index % 3) + 1}`, url: `https://lovdata.no/lov/${index % LAWS.length}`, mustReport: index % 5 === 0 }
  const title = `${DEEDS[index % DEEDS.length] ?? ''} ${SUBJECTS[Math.floor(index / DEEDS.length) % SUBJECTS.length] ?? ''}`
  return {
    kind: 'act',
    requirementId: `activity-${index}`,
    title: inEach(title),
    reason: inEach('Internkontrollen krever det.'),
    audience: { of: 'units', levels: ['workplace'], within: ['d-0', 'd-1', 'd-2', 'd-3', 'd-4', 'd-5', 'd-6', 'd-7'] },
    schedule: scheduleOf(index),
    evidence: index % 4 === 3 ? 'none' : 'sign-off',
    ...(index % 4 === 3 && { doneIn: { system: 'Framsikt', url: 'https://framsikt.test/kontroll' } }),
    dueInDays: 30,
    minutes: 30,
    theme: THEMES[index % THEMES.length] ?? 'risk',
    basis: [basis],
  }
}
