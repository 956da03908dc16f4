import { decideInspection, type WrittenFinding, type WrittenInspection } from '../../../core/control/decide-inspection'
import { addDays, type Day, type Instant } from '../../../core/days/day'
import type { Fact } from '../../../core/facts/fact'
import type { LogState } from '../../../core/facts/log-state'
import type { Publisher } from '../../../core/publishing/decide-lesson-publication'
import { SampleHistoryError } from './sample-history-error'

/** What the sample's authorities and auditors found, entered by its controller: orders open and late, a matter that is closed, and advice. */
export function planInspections(state: LogState, firstDay: Day, by: Publisher, at: Instant): Fact[] {
  return drawInspections(state, firstDay).map((inspection) => {
    const decision = decideInspection(state, { inspection, revision: 1, source: 'entered' }, by, new Date(at))
    if (decision.outcome !== 'decided') throw new SampleHistoryError(`Inspection ${inspection.inspectionId}`, decision)
    return decision.fact
  })
}

function drawInspections(state: LogState, firstDay: Day): WrittenInspection[] {
  const day = (days: number) => addDays(firstDay, days)
  const [top = ''] = state.organisation.units.keys()
  const kindergarten = findUnitId(state, /barnehage$/)
  const school = findUnitId(state, /skole$/)
  const finding = (unitId: string, findingClass: WrittenFinding['findingClass'], text: string, days: { due?: number; closed?: number } = {}): WrittenFinding => ({
    findingClass,
    text,
    unitId,
    ...(days.due !== undefined && { dueOn: day(days.due) }),
    ...(days.closed !== undefined && { closedOn: day(days.closed) }),
  })
  return [
    {
      inspectionId: 'arbeidstilsynet-1',
      inspectionKind: 'supervision',
      by: 'Arbeidstilsynet',
      title: 'Forebygging av vold og trusler i skolen',
      heldOn: day(-55),
      unitIds: [school],
      summary: 'Tilsyn på stedet med samtaler med ledelse, verneombud og tillitsvalgt.',
      findings: [finding(school, 'order', 'Virksomheten skal kartlegge og vurdere risikoen for vold og trusler.', { due: -4 }), finding(school, 'order', 'Ansatte skal få opplæring i å forebygge og håndtere vold og trusler.', { due: 40 }), finding(school, 'improvement', 'Meldte hendelser bør gjennomgås i arbeidsmiljøutvalget hvert halvår.')],
    },
    {
      inspectionId: 'brannvesenet-1',
      inspectionKind: 'supervision',
      by: 'Brann- og redningsvesenet',
      title: 'Brannsikkerhet i barnehagen',
      heldOn: day(-58),
      unitIds: [kindergarten],
      summary: 'Dokumentkontroll og befaring.',
      findings: [finding(kindergarten, 'deviation', 'Rømningsveien mot gården var delvis sperret.', { due: -30, closed: -41 }), finding(kindergarten, 'observation', 'Øvelsen i vår er ikke evaluert skriftlig.')],
      closedOn: day(-40),
    },
    {
      inspectionId: 'revisjonen-1',
      inspectionKind: 'performance-audit',
      by: 'Kommunerevisjonen',
      title: 'Forvaltningsrevisjon: habilitet og bierverv',
      heldOn: day(-50),
      unitIds: [top],
      summary: 'Revisjonen har sett på rutiner, opplæring og etterlevelse.',
      findings: [finding(top, 'improvement', 'Kommunen bør gjøre leders årlige gjennomgang av bierverv etterprøvbar.', { due: 60 }), finding(top, 'observation', 'Reglementet er kjent, men ikke lett å finne.')],
    },
  ]
}

/** The first workplace whose name ends so, or the municipality. */
function findUnitId({ organisation }: LogState, name: RegExp): string {
  for (const [unitId, versions] of organisation.units) if (versions.some((unit) => unit.level === 'workplace' && name.test(unit.name))) return unitId
  return [...organisation.units.keys()][0] ?? ''
}
