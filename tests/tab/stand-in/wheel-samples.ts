import type { AnswerOf } from '../../../core/api/question'
import type { activityStandings, wheel } from '../../../core/api/wheel-questions'
import type { WheelActivity, WheelMark } from '../../../core/api/wheel-views'
import { dayOf } from '../../../core/days/day'

/** A unit's year as the service tells it, in the year the tests run, on 12 May. */
export const THIS_YEAR = Number(dayOf(new Date()).slice(0, 4))
const mark = (day: string, counts: WheelMark['counts'], subject?: string): WheelMark => ({ round: day.slice(0, 7), dueOn: day, counts, ...(subject !== undefined && { subject }) })
const OWN = 'unit/u-kindergarten'

function activitiesOf(year: number): WheelActivity[] {
  const from = { municipality: { ofUnitId: 'u-municipality', level: 'municipality' as const }, directorate: { ofUnitId: 'u-education', level: 'directorate' as const }, own: { ofUnitId: 'u-kindergarten', level: 'workplace' as const } }
  const one = (requirementId: string, title: string, theme: WheelActivity['theme'], of: keyof typeof from, marks: WheelMark[], changes: Partial<WheelActivity> = {}): WheelActivity => ({ requirementId, title, theme, ...from[of], isShownOnly: false, bases: [], marks, ...changes })
  return [
    one('management-review', 'Ledelsens gjennomgang', 'management', 'municipality', [mark(`${year}-01-31`, { fulfilled: 1 }, OWN), mark(`${year}-05-31`, { 'due-soon': 1 }, OWN), mark(`${year}-09-30`, { upcoming: 1 }, OWN)], { bases: [0] }),
    one('corruption-risk', 'Risikovurdering av korrupsjon og misligheter', 'ethics', 'municipality', [mark(`${year}-04-30`, { overdue: 1 }, OWN)], { bases: [0, 2] }),
    one('ethics-reflection', 'Etisk refleksjon i enheten', 'ethics', 'directorate', [mark(`${year}-03-15`, { fulfilled: 2, excluded: 1 }), mark(`${year}-10-15`, { upcoming: 3 })]),
    one('privacy-record', 'Protokoll over behandling av personopplysninger', 'privacy', 'municipality', [mark(`${year}-06-15`, { open: 1 }, OWN)], { bases: [1] }),
    one('budget', 'Innspill til budsjettet', 'management', 'municipality', [mark(`${year}-08-31`, { 'shown-only': 1 }, OWN)], { isShownOnly: true, doneIn: { system: 'Framsikt', url: 'https://framsikt.example' } }),
    one('fire', 'Branntilsyn', 'hse', 'own', [mark(`${year}-02-28`, { fulfilled: 1 }, OWN), mark(`${year}-08-31`, { upcoming: 1 }, OWN)], { bases: [3] }),
    one('contracts', 'Oppfølging av kontrakter', 'procurement', 'municipality', [mark(`${year}-05-20`, { overdue: 1, 'due-soon': 2, fulfilled: 17 })]),
    one('withdrawn', 'Gjennomgang av nøkler', 'security', 'own', [mark(`${year}-11-01`, { excluded: 1 }, OWN)]),
  ]
}

export function wheelOf(year = THIS_YEAR, changes: Partial<AnswerOf<typeof wheel>> = {}): AnswerOf<typeof wheel> {
  return {
    year,
    today: `${THIS_YEAR}-05-12`,
    unitId: 'u-kindergarten',
    unitName: 'Solbakken barnehage',
    above: [
      { unitId: 'u-municipality', name: 'Fjordvik kommune', level: 'municipality' },
      { unitId: 'u-education', name: 'Oppvekst og utdanning', level: 'directorate' },
    ],
    below: [{ unitId: 'u-toddlers', name: 'Småbarn', level: 'department' }],
    bases: [
      { kind: 'law', title: 'Kommuneloven', section: '§ 25-1', url: 'https://lovdata.no/lov/2018-06-22-83/§25-1', mustReport: true },
      { kind: 'law', title: 'Personvernforordningen', section: 'art. 30', mustReport: false },
      { kind: 'assignment-letter', title: 'Oppdragsbrevet', mustReport: true },
      { kind: 'regulation', title: 'Forskrift om brannforebygging', section: '§ 4', mustReport: false },
    ],
    activities: activitiesOf(year),
    mayAdd: false,
    logNumber: 100,
    ...changes,
  }
}

const alike = (text: string) => ({ nb: text, nn: text, en: text })

/** The contracts of a unit, of which one is late. */
export const STANDINGS: AnswerOf<typeof activityStandings> = {
  title: alike('Oppfølging av kontrakter'),
  standings: [
    { about: { subject: 'object/contract-1', kind: 'object', name: 'Renhold', objectKind: 'contract', unitId: 'u-kindergarten', unitName: 'Solbakken barnehage' }, round: `after-ab/${THIS_YEAR}`, state: 'overdue', dueOn: `${THIS_YEAR}-05-20`, answererNames: ['Kari Nordby'] },
    { about: { subject: 'unit/u-kindergarten', kind: 'unit', name: 'Solbakken barnehage', unitId: 'u-kindergarten', unitName: 'Solbakken barnehage' }, round: `${THIS_YEAR}-05`, state: 'fulfilled', dueOn: `${THIS_YEAR}-05-20`, answererNames: ['Kari Nordby'], doneOn: `${THIS_YEAR}-05-02` },
  ],
  hidden: { fulfilled: 16, 'due-soon': 2 },
  logNumber: 100,
}

export const wheelAnswers = () => ({ wheel: ({ year }: Record<string, string>) => wheelOf(Number(year)), activityStandings: () => STANDINGS })
