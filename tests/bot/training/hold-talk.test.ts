import { holdTalk } from '../../../bot/training/hold-talk'
import type { Journal } from '../../../bot/ports'
import { numbered, NOW, oidOf, PEOPLE, sampleState, TENANT_ID, type SamplePerson } from '../../sample/sample-log'
import { lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const state = sampleState(lessonPublication('phishing'), requirementPublication(PROGRAMME))
const told = { unitId: 'u-kindergarten', requirementId: PROGRAMME.requirementId, lessonId: 'phishing', heldOn: '2026-11-18' }

function journalOf(): Pick<Journal, 'save' | 'listAbout'> {
  const kept = new Map<string, ReturnType<typeof numbered>[number]>()
  return {
    listAbout: (subject) => Promise.resolve([...kept.values()].filter(({ fact }) => 'subject' in fact && fact.subject === subject)),
    save: (fact) => {
      const [made] = numbered([fact])
      if (!made) throw new Error('nothing was made')
      const known = kept.get(made.factKey)
      if (!known) kept.set(made.factKey, made)
      return Promise.resolve({ outcome: known ? 'exists' : 'saved', fact: known ?? made })
    },
  }
}
const hold = (journal: ReturnType<typeof journalOf>, by: SamplePerson = 'leader', changes = {}) =>
  holdTalk({ journal, state }, { ...told, ...changes }, { oid: oidOf(by), tenantId: TENANT_ID, appVersion: '0.1.0', channel: 'msteams-bot' }, NOW)

test('what was told first is what everybody gets', async () => {
  const journal = journalOf()
  expect(await hold(journal)).toMatchObject({ outcome: 'held', already: false, talk: { heldOn: '2026-11-18', actor: PEOPLE.leader } })
  expect(await hold(journal, 'leader', { heldOn: '2026-11-20' })).toMatchObject({ outcome: 'held', already: true, talk: { heldOn: '2026-11-18' } })
})

test('of two in one moment the journal keeps one, and both are told of it', async () => {
  const journal = journalOf()
  const both = await Promise.all([hold(journal), hold(journal, 'leader', { heldOn: '2026-11-20' })])
  expect(both.map((each) => each.outcome === 'held' && each.talk.heldOn)).toEqual(['2026-11-18', '2026-11-18'])
  expect(both.map((each) => each.outcome === 'held' && each.already)).toEqual([false, true])
})

test('what may not be told is not kept', async () => {
  const journal = journalOf()
  expect(await hold(journal, 'employee')).toEqual({ outcome: 'not-found' })
  expect(await hold(journal, 'leader', { heldOn: '2026-11-22' })).toEqual({ outcome: 'bad-day' })
  expect(await journal.listAbout('unit/u-kindergarten')).toEqual([])
})
