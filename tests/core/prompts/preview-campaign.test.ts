import { sha256 } from '../../../bot/hashing'
import { findUnreachable, previewCampaign } from '../../../core/prompts/preview-campaign'
import { NEVER_PROMPTED, type PromptMemory } from '../../../core/prompts/prompt-memory'
import { PEOPLE, sampleState, TODAY } from '../../sample/sample-log'
import { ALWAYS, PLAN } from '../../sample/sample-prompts'
import { signatureBy } from '../../sample/sample-records'
import { lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const state = sampleState(signatureBy('colleague'), lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME))
function preview({ of = state, plan = PLAN, unitIds, memory = () => NEVER_PROMPTED }: { of?: typeof state; plan?: typeof PLAN; unitIds?: string[]; memory?: (personId: string) => PromptMemory } = {}) {
  const previewing = previewCampaign(of, sha256, { ...ALWAYS, employees: { everyDays: 20, perMonth: 30 } }, plan, unitIds, TODAY)
  for (const person of of.organisation.people.values()) previewing.add(person, memory(person.personId))
  return previewing.finish()
}

test('tells of everybody who is asked: to be prompted, done already, or out of reach and why', () => {
  const seen = preview()
  expect(seen).toMatchObject({ people: 8, prompts: 5, fulfilled: 1, budgetUsed: 0 })
  expect(seen.unreachable).toEqual([
    { personId: PEOPLE.noAccount, unitId: 'u-kindergarten', reason: 'no-account' },
    { personId: PEOPLE.disabled, unitId: 'u-kindergarten', reason: 'account-disabled' },
  ])
  expect(seen.byUnit.map(({ unitId, people }) => [unitId, people])).toEqual([['u-kindergarten', 5], ['u-nursery', 2], ['u-education', 1]])
  expect(seen.toPrompt).toHaveLength(5)
  expect(seen.cards).toEqual([{ requirementIds: ['ethics-standard', 'privacy-security'], people: 5 }])
})

test('counts whoever has been prompted so often that the campaign will not reach them', () => {
  const seen = preview({ memory: (personId) => (personId === PEOPLE.employee ? { ...NEVER_PROMPTED, promptedOn: ['2026-11-20'] } : NEVER_PROMPTED) })
  expect([seen.budgetUsed, seen.prompts]).toEqual([1, 4])
})

test('stays within the units', () => expect(preview({ unitIds: ['u-nursery'] })).toMatchObject({ people: 2, prompts: 2 }))

test('the audience is the same whatever people have done since, and another one with other people or another plan', () => {
  const { audienceSha256 } = preview()
  expect(preview({ of: sampleState(signatureBy('colleague'), signatureBy('employee'), lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME)) }).audienceSha256).toBe(audienceSha256)
  expect(preview({ unitIds: ['u-nursery'] }).audienceSha256).not.toBe(audienceSha256)
  expect(preview({ plan: { ...PLAN, endsOn: '2026-12-05' } }).audienceSha256).not.toBe(audienceSha256)
})

test('whoever Teams said it does not reach is told with that reason', () => {
  const person = state.organisation.people.get(PEOPLE.employee)
  if (!person) throw new Error('nobody')
  expect(findUnreachable(person, { hasChat: true }, TODAY, false)).toBeUndefined()
  expect(findUnreachable(person, { hasChat: false, unreachable: 'blocked' }, TODAY, true)).toBe('blocked')
  expect([findUnreachable(person, { hasChat: false }, TODAY, true), findUnreachable(person, { hasChat: false }, TODAY, false)]).toEqual([undefined, 'not-installed'])
})
