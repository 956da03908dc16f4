import { toTalkView } from '../../../bot/api/talk-view'
import { PEOPLE } from '../../sample/sample-log'

const people = { nameOfPerson: (personId: string) => (personId === PEOPLE.leader ? 'Navn leader' : undefined) }

test('a conversation is shown with its day and who told of it, as far as the name is known', () => {
  expect(toTalkView({ heldOn: '2026-11-18', actor: PEOPLE.leader }, people)).toEqual({ heldOn: '2026-11-18', byName: 'Navn leader' })
  expect(toTalkView({ heldOn: '2026-11-18', actor: 'p-gone' }, people)).toEqual({ heldOn: '2026-11-18' })
})
