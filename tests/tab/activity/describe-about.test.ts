import { describeAbout } from '../../../tab/activity/describe-about'
import { WORDS } from '../../../tab/words'
import { contractTask, task } from '../stand-in/activity-samples'

const nb = { words: WORDS.nb }

test('a unit is told once, an object with what it is and where', () => {
  expect(describeAbout(task().about, nb)).toBe('Solbakken barnehage')
  expect(describeAbout(contractTask('Renhold', '3').about, nb)).toBe('Kontrakt: Renhold, Solbakken barnehage')
})

test('a role is told in words, also one that was made up here', () => {
  const role = (name: string) => describeAbout({ ...task().about, kind: 'role', name }, nb)
  expect([role('safety-representative'), role('fire-warden')]).toEqual(['Verneombud, Solbakken barnehage', 'fire warden, Solbakken barnehage'])
})
