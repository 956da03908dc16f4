import { sha256 } from '../../../bot/hashing'
import { planPrompts, type Prompted } from '../../../core/prompts/plan-prompts'
import { NOW, oidOf, PEOPLE, publication, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { completionBy, signatureBy } from '../../sample/sample-records'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const NEVER: Prompted = { askedKeys: new Set(), isPromptedToday: false }
const everybody = [...Object.keys(PEOPLE), 'guest'].map((person) => oidOf(person as SamplePerson | 'guest'))
const people = (prompts: { personId: string }[]) => prompts.map(({ personId }) => personId)

describe('whom to prompt', () => {
  const state = sampleState(signatureBy('colleague'))
  const all = planPrompts(state, sha256, everybody, () => NEVER, NOW)

  it('is everybody who has something open and can be reached', () =>
    expect(people(all)).toEqual([PEOPLE.employee, PEOPLE.leader, PEOPLE.director, PEOPLE.hiredIn, PEOPLE.newcomer]))

  it('is nobody who has signed, is on leave, disabled, has left, or is a guest', () => {
    for (const person of ['colleague', 'onLeave', 'disabled', 'leaver'] as const) expect(people(all)).not.toContain(PEOPLE[person])
  })

  it('is nobody who cannot be reached', () => expect(people(planPrompts(state, sha256, [oidOf('employee')], () => NEVER, NOW))).toEqual([PEOPLE.employee]))

  it('is nobody twice a day, whatever is new', () => expect(planPrompts(state, sha256, everybody, () => ({ ...NEVER, isPromptedToday: true }), NOW)).toEqual([]))

  it('is nobody twice for the same obligation', () => {
    const [prompt] = all
    const asked = (personId: string): Prompted => (personId === prompt?.personId ? { askedKeys: new Set(prompt.obligationKeys), isPromptedToday: false } : NEVER)
    expect(people(planPrompts(state, sha256, everybody, asked, NOW))).toEqual(people(all).slice(1))
  })

  it('is somebody asked before, when a new major version opens it again, but not for a minor one', () => {
    const askedKeys = new Set(all.flatMap(({ obligationKeys }) => obligationKeys))
    const plan = (...further: Parameters<typeof sampleState>) => planPrompts(sampleState(signatureBy('colleague'), ...further), sha256, everybody, () => ({ askedKeys, isPromptedToday: false }), NOW)
    expect(plan(publication(1, 1, TODAY))).toEqual([])
    expect(people(plan(publication(2, 0, TODAY)))).toEqual([...people(all).slice(0, 1), PEOPLE.colleague, ...people(all).slice(1)])
  })

  it('is nobody before the version is in force', () => {
    const later = sampleState(signatureBy('employee'), publication(2, 0, '2026-12-01'))
    expect(planPrompts(later, sha256, [oidOf('employee')], () => NEVER, NOW)).toEqual([])
    expect(planPrompts(later, sha256, [oidOf('employee')], () => NEVER, new Date('2026-12-01T09:00:00.000Z'))).toHaveLength(1)
  })

  it('is nobody at night for what was decided before, and everybody from seven in the morning on', () => {
    const before = sampleState(signatureBy('employee'), { ...publication(2, 0, '2026-12-01'), recordedAt: '2026-11-30T12:00:00.000Z' })
    const at = (moment: string) => planPrompts(before, sha256, [oidOf('employee')], () => NEVER, new Date(moment)).length
    expect(['2026-11-30T23:00:00.000Z', '2026-12-01T05:59:59.999Z', '2026-12-01T06:00:00.000Z', '2026-12-01T22:30:00.000Z'].map(at)).toEqual([0, 0, 1, 1])
  })

  it('is everybody at once, also at night, when it was published the same Norwegian day', () => {
    const now = sampleState(signatureBy('employee'), { ...publication(2, 0, '2026-12-01'), recordedAt: '2026-11-30T23:30:00.000Z' })
    expect(planPrompts(now, sha256, [oidOf('employee')], () => NEVER, new Date('2026-11-30T23:31:00.000Z'))).toHaveLength(1)
  })

  it('is nobody at night because of a correction published then', () => {
    const corrected = sampleState({ ...publication(1, 1, '2026-12-01'), recordedAt: '2026-11-30T23:30:00.000Z' })
    expect(planPrompts(corrected, sha256, [oidOf('employee')], () => NEVER, new Date('2026-11-30T23:31:00.000Z'))).toEqual([])
  })
})

describe('lessons', () => {
  const lessons = [lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME)]
  const plan = (now: Date, ...facts: Parameters<typeof sampleState>) => planPrompts(sampleState(signatureBy('employee'), ...lessons, ...facts), sha256, [oidOf('employee')], () => NEVER, now)

  it('are prompted together, and not what is done or comes later', () => {
    expect(plan(NOW)[0]?.obligationKeys).toHaveLength(2)
    expect(plan(NOW, completionBy('employee', 'phishing'))[0]?.obligationKeys).toHaveLength(1)
    expect(plan(NOW, completionBy('employee', 'phishing'), completionBy('employee', 'passwords'))).toEqual([])
  })

  it('are prompted at night when somebody has just decided it', () => {
    const night = new Date('2026-11-21T03:00:00.000Z')
    const done = [completionBy('employee', 'phishing'), completionBy('employee', 'passwords')]
    const decided = { recordedAt: '2026-11-21T02:30:00.000Z' }
    expect(plan(night)).toEqual([])
    expect(plan(night, ...done, lessonReturn('phishing', { ...decided, effectiveOn: TODAY }))[0]?.obligationKeys).toHaveLength(1)
    expect(plan(night, ...done, { ...lessonPublication('phishing', 2, 0, TODAY), ...decided })[0]?.obligationKeys).toHaveLength(1)
    expect(plan(night, ...done, { ...lessonPublication('phishing', 1, 1, TODAY), ...decided })).toEqual([])
  })
})
