import { publication } from '../../sample/sample-log'
import { exemptionOf, PROGRAMME, requirementPublication, withdrawalOf } from '../../sample/sample-rules'
import { changed, standingsOn, tell, wordsOf } from '../../sample/story'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'

const rule = (changes = {}, requirement = {}) => requirementPublication({ ...ETHICS_STANDARD, ...requirement }, { effectiveOn: '2026-01-01', ...changes })
const TEXT = publication(1, 0, '2025-01-01')
const exempted = (changes = {}) => exemptionOf('employee', ETHICS_STANDARD, { subject: 'kari', recordedAt: '2026-01-19T23:30:00.000Z', ...changes })
const post = { change: 'post' as const, personId: 'kari', postId: 'k-1-a', spellId: 'k-1', unitId: 'ward', percentage: 100, startsOn: '2025-01-01' }

test('each exclusion says since when and, where a person decided, by whom', () => {
  expect(standingsOn(tell(rule(), TEXT, withdrawalOf(ETHICS_STANDARD, { effectiveOn: '2026-02-01' })), '2026-03-01')).toMatchObject([{ state: 'excluded', because: 'withdrawn', since: '2026-02-01', by: 'p-controller' }])
  expect(standingsOn(tell(rule(), TEXT, exempted()), '2026-03-01')).toMatchObject([{ because: 'exempted', since: '2026-01-20', by: 'p-leader' }])
  const narrower = rule({ version: 2, effectiveOn: '2026-02-01', openRounds: 'change' }, { audience: { employmentClasses: ['elected'] } })
  expect(standingsOn(tell(rule(), TEXT, narrower), '2026-03-01')).toMatchObject([{ because: 'rule-changed', since: '2026-02-01', by: 'p-controller' }])
  expect(wordsOf(tell(rule(), TEXT, changed({ change: 'leave', personId: 'kari', startsOn: '2026-02-10' })), '2026-03-01')).toEqual(['k-1 excluded on-leave 2026-02-10'])
  expect(wordsOf(tell(rule(), TEXT, changed({ change: 'spell', personId: 'kari', spellId: 'k-1', employmentClass: 'permanent', startsOn: '2025-01-01', endsOn: '2026-02-14' })), '2026-03-01')).toEqual(['k-1 excluded left 2026-02-15'])
  const within = rule({}, { audience: { ...PROGRAMME.audience, within: ['health'] } })
  expect(wordsOf(tell(within, TEXT, changed({ ...post, endsOn: '2026-02-19' })), '2026-03-01')).toEqual(['k-1 excluded left-audience 2026-02-20'])
})

test('an exemption ends, and counts in whatever order the decisions are known', () => {
  const ended = exempted({ exempts: false, step: 1, recordedAt: '2026-02-10T08:00:00.000Z' })
  for (const decisions of [[exempted(), ended], [ended, exempted()]]) {
    expect(wordsOf(tell(rule(), TEXT, ...decisions), '2026-02-01')).toEqual(['k-1 excluded exempted 2026-01-20'])
    expect(wordsOf(tell(rule(), TEXT, ...decisions), '2026-03-01')).toEqual(['k-1 overdue 2026-01-15'])
  }
})

test('an open round keeps its version, or takes the new one with its time where that is said', () => {
  const longer = (openRounds: 'keep' | 'change') => rule({ version: 2, effectiveOn: '2026-02-01', openRounds }, { dueInDays: 90 })
  expect(wordsOf(tell(rule(), TEXT, longer('keep')), '2026-03-01')).toEqual(['k-1 overdue 2026-01-15'])
  expect(wordsOf(tell(rule(), TEXT, longer('change')), '2026-01-31')).toEqual(['k-1 overdue 2026-01-15'])
  expect(wordsOf(tell(rule(), TEXT, longer('change')), '2026-03-01')).toEqual(['k-1 open 2026-04-01'])
})

test('published for the future it is owed from its day, and withdrawn and published again it begins anew', () => {
  expect(wordsOf(tell(rule(), TEXT), '2025-12-31')).toEqual([])
  const again = [rule(), TEXT, withdrawalOf(ETHICS_STANDARD, { effectiveOn: '2026-02-01' }), rule({ version: 2, effectiveOn: '2026-04-01' })]
  expect(['2026-01-31', '2026-02-01', '2026-04-01'].flatMap((day) => wordsOf(tell(...again), day))).toEqual(['k-1 overdue 2026-01-15', 'k-1 excluded withdrawn 2026-02-01', 'k-1 open 2026-04-15'])
})

test('whoever comes back from leave or into the audience has as long as everybody else had', () => {
  expect(wordsOf(tell(rule(), TEXT, changed({ change: 'leave', personId: 'kari', startsOn: '2026-01-10', endsOn: '2026-05-31' })), '2026-06-02')).toEqual(['k-1 open 2026-06-15'])
  const within = rule({}, { audience: { ...PROGRAMME.audience, within: ['health'] } })
  const back = changed({ ...post, endsOn: '2026-01-31' }, { ...post, postId: 'k-1-b', unitId: 'school', startsOn: '2026-02-01', endsOn: '2026-05-31' }, { ...post, postId: 'k-1-c', startsOn: '2026-06-01' })
  expect(wordsOf(tell(within, TEXT, back), '2026-06-02')).toEqual(['k-1 open 2026-06-15'])
})
