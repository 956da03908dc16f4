import { keyHeight, nameRing } from '../../../bot/pdf/draw-key'
import { layoutWheel } from '../../../core/wheel/wheel-geometry'
import { activityOf, markOn } from '../../core/wheel/wheel-sample'
import { paperOf } from './sample-paper'

const { answer } = paperOf([])
const ringOf = (by: 'level' | 'theme', ...owners: string[]) => {
  const activities = owners.map((ofUnitId, index) => activityOf(`a-${index}`, [markOn('2026-12-01')], { ofUnitId, level: 'workplace' }))
  const [ring] = layoutWheel({ activities, by, year: 2026, today: '2026-11-21' }).rings
  return ring ? nameRing(ring, answer, 'nb') : undefined
}

test('a ring is called after its one unit, its level where there are several, or its theme', () => {
  expect(ringOf('level', 'u-kindergarten')).toBe('Solbakken barnehage')
  expect(ringOf('level', 'u-education')).toBe('Oppvekst')
  expect(ringOf('level', 'u-other', 'u-kindergarten')).toBe('Tjenestestedet')
  expect(ringOf('theme', 'u-other')).toBe('Risiko')
})

test('the key grows with what it must explain', () => {
  const key = { layout: layoutWheel({ activities: [], by: 'level', year: 2026, today: '2026-11-21' }), answer, states: ['open' as const], hasSeveral: false, language: 'nb' as const }
  expect(keyHeight({ ...key, states: ['open', 'overdue', 'upcoming'], hasSeveral: true })).toBeGreaterThan(keyHeight(key))
})
