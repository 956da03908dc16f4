import { layoutWheel } from '../../../core/wheel/wheel-geometry'
import { nameRing } from '../../../tab/wheel/name-rings'
import { WORDS } from '../../../tab/words'
import { activityOf, markOn } from '../../core/wheel/wheel-sample'
import { wheelOf } from '../stand-in/wheel-samples'

const names = (by: 'level' | 'theme', activities = wheelOf().activities) =>
  layoutWheel({ activities, by, year: wheelOf().year, today: wheelOf().today }).rings.map((ring) => nameRing(ring, wheelOf(), { words: WORDS.nb }))

test('a ring is named after the unit whose wheel it is', () => expect(names('level')).toEqual(['Fjordvik kommune', 'Oppvekst og utdanning', 'Solbakken barnehage']))

test('where several units of a level stand in it, or one that is not known, it is named after the level', () => {
  const on = (ofUnitId: string) => activityOf(ofUnitId, [markOn(`${wheelOf().year}-03-01`)], { ofUnitId, level: 'area' })
  expect(names('level', [on('u-a'), on('u-b')])).toEqual(['Kommunalsjefsområdet'])
  expect(names('level', [on('u-a')])).toEqual(['Kommunalsjefsområdet'])
})

test('a ring of a theme is named after it', () => expect(names('theme').slice(0, 2)).toEqual(['Styring og ledelse', 'Etikk']))
