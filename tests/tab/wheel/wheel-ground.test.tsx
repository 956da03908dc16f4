/** @jest-environment jsdom */
import { layoutWheel } from '../../../core/wheel/wheel-geometry'
import { WheelGround } from '../../../tab/wheel/wheel-ground'
import { manyActivities } from '../../core/wheel/wheel-sample'
import { draw } from '../stage'
import { LAYOUT } from './wheel-stage'

const texts = () => [...document.querySelectorAll('svg text')].map(({ textContent }) => textContent)

test('writes the months around, the names of the rings and the year', () => {
  draw(<svg><WheelGround layout={LAYOUT} ringNames={['Kommunen', 'Området', 'Barnehagen']} year={2026} month={5} under="8 aktiviteter" id="w" /></svg>)
  expect(texts()).toEqual(['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember', 'Kommunen', 'Området', 'Barnehagen', '2026', '8 aktiviteter'])
  expect(document.querySelectorAll('circle')).toHaveLength(1)
})

test('writes numbers where names have no room, and no hand in another year', () => {
  const layout = layoutWheel({ activities: manyActivities(40, 2026), by: 'theme', year: 2026, today: '2025-05-12' })
  draw(<svg><WheelGround layout={layout} ringNames={layout.rings.map(({ key }) => key)} year={2026} month={undefined} under="" id="w" /></svg>)
  expect(texts().slice(12, 15)).toEqual(['1', '2', '3'])
  expect(document.querySelector('circle')).toBeNull()
})

test('is not read aloud: each mark says its day itself', () => {
  draw(<svg><WheelGround layout={LAYOUT} ringNames={[]} year={2026} month={5} under="" id="w" /></svg>)
  expect(document.querySelector('svg > g')?.getAttribute('aria-hidden')).toBe('true')
})
