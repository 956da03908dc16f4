import { THEMES, type Theme } from '../../core/obligations/activity'
import { UNIT_LEVELS, type UnitLevel } from '../../core/organisation/organisation-change'
import type { StandingState } from '../../core/obligations/obligation'
import { STATES_BY_WEIGHT } from '../../core/wheel/pressing-state'
import type { RingChoice } from '../../core/wheel/wheel-geometry'

export const WHEEL_VIEWS = ['wheel', 'list', 'timeline'] as const
export type WheelView = (typeof WHEEL_VIEWS)[number]

/** What is left out of the wheel: within one of these lists either will do, and all of them together must hold. */
export type WheelFilter = {
  typed: string
  themes: readonly Theme[]
  states: readonly StandingState[]
  levels: readonly UnitLevel[]
  /** See `basisKey`. */
  bases: readonly string[]
  mustReport: boolean
}

/** How a wheel is looked at. It stands in the address, so that a link shows the same. */
export type WheelOptions = { year?: number; isMine: boolean; view: WheelView; by?: RingChoice; filter: WheelFilter }

export const NO_FILTER: WheelFilter = { typed: '', themes: [], states: [], levels: [], bases: [], mustReport: false }
const LONGEST_SEARCH = 60
const MOST_BASES = 8

/** Whatever somebody wrote into a link: what is not understood is left out. */
export function readOptions(query: string | undefined): WheelOptions {
  const written = new URLSearchParams(query)
  const list = <T extends string>(name: string, known: readonly T[]) => known.filter((each) => written.get(name)?.split('.').includes(each))
  const year = Number(written.get('year'))
  const by = written.get('rings')
  return {
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 && { year }),
    isMine: written.get('whose') === 'mine',
    view: WHEEL_VIEWS.find((view) => view === written.get('view')) ?? 'wheel',
    ...((by === 'level' || by === 'theme') && { by }),
    filter: {
      typed: (written.get('search') ?? '').slice(0, LONGEST_SEARCH),
      themes: list('theme', THEMES),
      states: list('state', STATES_BY_WEIGHT),
      levels: list('level', UNIT_LEVELS),
      bases: written.getAll('basis').slice(0, MOST_BASES),
      mustReport: written.get('report') === 'yes',
    },
  }
}

export function writeOptions({ year, isMine, view, by, filter }: WheelOptions): string | undefined {
  const { typed, themes, states, levels, bases, mustReport } = filter
  const written = new URLSearchParams({
    ...(year !== undefined && { year: String(year) }),
    ...(isMine && { whose: 'mine' }),
    ...(view !== 'wheel' && { view }),
    ...(by !== undefined && { rings: by }),
    ...(typed !== '' && { search: typed.slice(0, LONGEST_SEARCH) }),
    ...(themes.length > 0 && { theme: themes.join('.') }),
    ...(states.length > 0 && { state: states.join('.') }),
    ...(levels.length > 0 && { level: levels.join('.') }),
    ...(mustReport && { report: 'yes' }),
  })
  for (const basis of bases) written.append('basis', basis)
  const query = written.toString()
  return query === '' ? undefined : query
}

export function countChosen({ typed: _, mustReport, ...lists }: WheelFilter): number {
  return Object.values(lists).reduce((sum, list) => sum + list.length, mustReport ? 1 : 0)
}
