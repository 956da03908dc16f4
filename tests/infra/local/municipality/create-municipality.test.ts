import { createMunicipality } from '../../../../infra/local/municipality/create-municipality'

test('the same seed and day give the same municipality, another seed gives another', () => {
  const input = { seed: 5, firstDay: '2026-11-21', people: 400 }
  expect(createMunicipality(input)).toEqual(createMunicipality(input))
  expect(createMunicipality({ ...input, seed: 6 }).users[0]).not.toEqual(createMunicipality(input).users[0])
})

test('12,000 people take less than a moment', () => {
  const began = performance.now()
  createMunicipality({ seed: 5, firstDay: '2026-11-21' })
  // One second is the promise; ten times as much only when the machine is busy with other things.
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('people without an account have a name, and nobody with one has it twice', () => {
  const { names, changes } = createMunicipality({ seed: 5, firstDay: '2026-11-21', people: 1000 })
  const withAccount = new Set(changes.flatMap((change) => (change.change === 'account' ? [change.personId] : [])))
  const people = new Set(changes.flatMap((change) => (change.change === 'spell' ? [change.personId] : [])))
  expect(new Set([...names.keys(), ...withAccount])).toEqual(people)
  expect([...names.keys()].filter((personId) => withAccount.has(personId))).toEqual([])
})
