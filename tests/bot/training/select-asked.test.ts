import { sha256 } from '../../../bot/hashing'
import { selectAsked } from '../../../bot/training/select-asked'
import type { KeptAttempt } from '../../../bot/training/progress-store'
import { factKey } from '../../../core/facts/fact-key'
import { obligationKey } from '../../../core/facts/keys'
import type { CompletionRecord } from '../../../core/facts/training-facts'
import type { LearnStanding } from '../../../core/obligations/obligation'
import { listLearnStandings } from '../../../core/training/decide-completion'
import { PEOPLE, sampleState } from '../../sample/sample-log'
import { completionBy, meetingCompletionOf } from '../../sample/sample-records'
import { lessonPublication, PROGRAMME, requirementPublication, sampleLesson } from '../../sample/sample-rules'

const RENEWED = { ...PROGRAMME, renewal: { months: 12, of: 'changed-or-wrong' as const } }
const lesson = sampleLesson()

function attempt(record: CompletionRecord, questionId: string, isRight: boolean, number = 0): KeptAttempt {
  return { lessonId: 'phishing', obligationKey: obligationKey(sha256, record), questionId, attempt: number, chosen: ['x'], isRight, contentSha256: record.contentSha256, answeredAt: record.recordedAt }
}

/** What a renewal on `day` asks after these records and answers. */
async function asked(day: string, records: Parameters<typeof sampleState>, kept: KeptAttempt[], now = lesson, requirement: typeof RENEWED | typeof PROGRAMME = RENEWED) {
  const state = sampleState(lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(requirement), ...records)
  const person = state.organisation.people.get(PEOPLE.employee)
  const standing = person && listLearnStandings(state, person, day).find(({ obligation }) => obligation.lessonId === 'phishing')
  const questions = await selectAsked({ lessons: () => Promise.resolve(lesson), sha256 }, state, standing as LearnStanding, now, kept)
  return { why: standing?.obligation.why, questionIds: questions.map(({ questionId }) => questionId) }
}

const first = completionBy('employee', 'phishing', { hasRepeats: true })

describe('what a lesson asks', () => {
  it('is everything the first time', async () => {
    expect((await asked('2026-11-21', [], [])).questionIds).toEqual(['sender', 'signs', 'report'])
  })

  it('is at a renewal what was wrong at first, though it was right in the end', async () => {
    const kept = [attempt(first, 'sender', true), attempt(first, 'signs', false), attempt(first, 'signs', true, 1), attempt(first, 'report', true)]
    expect(await asked('2027-11-21', [first], kept)).toEqual({ why: 'renewal', questionIds: ['signs'] })
  })

  it('is also what has changed since', async () => {
    const [sender, ...others] = lesson.questions
    if (!sender) throw new Error('no question')
    const changed = { ...lesson, questions: [{ ...sender, explanation: { nb: 'Ny', nn: 'Ny', en: 'New' } }, ...others] }
    const kept = [attempt(first, 'sender', true), attempt(first, 'signs', false), attempt(first, 'report', true)]
    expect((await asked('2027-11-21', [first], kept, changed)).questionIds).toEqual(['sender', 'signs'])
  })

  it('is everything after a meeting, where nobody answered, and where the programme renews all', async () => {
    expect(await asked('2027-11-21', [meetingCompletionOf('employee')], [])).toEqual({ why: 'renewal', questionIds: ['sender', 'signs', 'report'] })
    const all = { ...PROGRAMME, renewal: { months: 12, of: 'all' as const } }
    const kept = [attempt(first, 'sender', true)]
    expect(await asked('2027-11-21', [first], kept, lesson, all as typeof PROGRAMME)).toEqual({ why: 'renewal', questionIds: ['sender', 'signs', 'report'] })
  })

  it('is at the second renewal what the first one got wrong, not what it left out', async () => {
    const again = completionBy('employee', 'phishing', { round: `phishing/after-${factKey(sha256, first).slice(0, 12)}`, recordedAt: '2027-11-22T10:00:00.000Z', hasRepeats: true })
    const kept = [attempt(first, 'sender', true), attempt(first, 'signs', false), attempt(first, 'report', false), attempt(again, 'signs', false), attempt(again, 'signs', true, 1), attempt(again, 'report', true)]
    expect(await asked('2028-11-25', [first, again], kept)).toEqual({ why: 'renewal', questionIds: ['signs'] })
  })
})
