import { describeAbout } from '../../../tab/activity/describe-about'
import { WORDS } from '../../../tab/words'
import { contractTask, task } from '../stand-in/activity-samples'

const nb = { words: WORDS.nb }

test('a unit is told once, an object with what it is and where', () => {
  expect(describeAbout(task().about, nb)).toBe('Solbakken barnehage')
  expect(describeAbout(contractTask('Renhold', '3').about, nb)).toBe('Kontrakt: Renhold, Solbakken barnehage')
  expect(describeAbout({ ...task().about, kind: 'role', name: 'Verneombud' }, nb)).toBe('Verneombud, Solbakken barnehage')
})
