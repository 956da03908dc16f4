import type { WheelActivity } from '../../core/api/wheel-views'
import type { WheelRing } from '../../core/wheel/wheel-geometry'
import type { Speech } from '../frame/speech'
import type { WheelAnswer } from './filter-activities'

/** A ring by what it is called: a theme, the one unit whose wheel it shows, or the level where there are several units of it. */
export function nameRing({ key, spots }: Pick<WheelRing, 'key' | 'spots'>, { above, unitId, unitName }: Pick<WheelAnswer, 'above' | 'unitId' | 'unitName'>, { words }: Pick<Speech, 'words'>): string {
  const { themes, levels } = words.wheel
  if (isTheme(key, themes)) return themes[key]
  const owners = new Set(spots.flatMap(({ entries }) => entries.map(({ activity }) => activity.ofUnitId)))
  const [owner] = owners
  if (owners.size !== 1) return levels[key]
  return owner === unitId ? unitName : (above.find((unit) => unit.unitId === owner)?.name ?? levels[key])
}

function isTheme(key: WheelRing['key'], themes: Record<WheelActivity['theme'], string>): key is WheelActivity['theme'] {
  return key in themes
}
