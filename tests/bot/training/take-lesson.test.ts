import { StorageUnavailableError } from '../../../bot/ports'
import { sha256 } from '../../../bot/hashing'
import { createProgressStore } from '../../../bot/training/progress-store'
import { answerLesson, openLesson } from '../../../bot/training/take-lesson'
import { factKey } from '../../../core/facts/fact-key'
import { NOW } from '../../sample/sample-log'
import { meetingCompletionOf, voidingOf } from '../../sample/sample-records'
import { exemptionOf, lessonPublication, lessonReturn, PROGRAMME, sampleLesson, withdrawalOf } from '../../sample/sample-rules'
import { clickOn, inHand, playLesson, publicationOf } from './play-lesson'

type Played = Awaited<ReturnType<typeof playLesson>>

/** Everything answered right but the last question, whose click is given back. */
async function untilLast(played: Played) {
  for (;;) {
    const opened = inHand(await played.open())
    const click = clickOn(opened)
    if (opened.next.step === 'question' && opened.next.number === opened.next.of) return click
    await played.answer(click)
  }
}

describe('a lesson', () => {
  it('is taken question by question to its record, which says how it went and no answer', async () => {
    const played = await playLesson()
    const first = inHand(await played.open())
    expect(first.next).toMatchObject({ step: 'question', number: 1, of: 3, attempt: 0 })
    expect(await played.answer(clickOn(first))).toMatchObject({ outcome: 'answered', given: { attempt: { isRight: true } }, opened: { next: { number: 2 } } })
    const completed = await played.answer(await untilLast(played))
    expect(completed).toMatchObject({ outcome: 'completed', given: { question: { questionId: 'report' } } })
    if (completed.outcome !== 'completed') throw new Error('not completed')
    expect(completed.by.record).toMatchObject({ kind: 'completion', lessonId: 'phishing', lessonVersion: '1.0', questions: 3, passMark: 80, hasRepeats: false, language: 'nb' })
    expect(JSON.stringify(completed.by.record)).not.toMatch(/chosen|haste|address/)
  })

  it('asks what was answered wrong again, until it is right', async () => {
    const played = await playLesson()
    const wrong = await played.answer(clickOn(inHand(await played.open()), ['colour']))
    expect(wrong).toMatchObject({ outcome: 'answered', given: { attempt: { isRight: false } }, opened: { next: { question: { questionId: 'signs' } } } })
    await played.answer(clickOn(inHand(await played.open())))
    const again = await played.answer(clickOn(inHand(await played.open())))
    expect(again).toMatchObject({ outcome: 'answered', opened: { next: { question: { questionId: 'sender' }, attempt: 1, number: 1 } } })
    expect(await played.answer(clickOn(inHand(await played.open())))).toMatchObject({ outcome: 'completed', by: { record: { hasRepeats: true } } })
  })

  it('goes on where it was left, whoever asks', async () => {
    const played = await playLesson()
    await played.answer(clickOn(inHand(await played.open())))
    expect(inHand(await played.open()).next).toMatchObject({ number: 2 })
  })
})

describe('an answer', () => {
  it('that is delivered three times at once counts once, and each time is answered alike', async () => {
    const played = await playLesson()
    const click = clickOn(inHand(await played.open()), ['colour'])
    const answers = await Promise.all([played.answer(click), played.answer(click), played.answer(click)])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(inHand(await played.open()).progress.attempts).toEqual({ sender: [{ chosen: ['colour'], isRight: false }] })
  })

  it('of two devices at once is the one that was first, for both', async () => {
    const played = await playLesson()
    const opened = inHand(await played.open())
    const [one, two] = await Promise.all([played.answer(clickOn(opened, ['colour'])), played.answer(clickOn(opened))])
    expect([one, two]).toMatchObject([{ given: { attempt: { isRight: false } } }, { given: { attempt: { isRight: false } } }])
  })

  it('that completes, delivered again before and after the log has it, gives the same receipt', async () => {
    const played = await playLesson()
    const last = await untilLast(played)
    const [first, second] = await Promise.all([played.answer(last), played.answer(last)])
    played.number()
    const third = await played.answer(last)
    expect(second).toEqual(first)
    expect(third).toMatchObject(first)
  })

  it('without a choice, with one that is not there, or with two of one, is not kept', async () => {
    const played = await playLesson()
    const opened = inHand(await played.open())
    for (const chosen of [[], ['unknown'], ['address', 'colour']]) expect(await played.answer(clickOn(opened, chosen))).toMatchObject({ outcome: 'not-valid', opened: { next: { number: 1 } } })
    expect(inHand(await played.open()).progress.attempts).toEqual({})
  })

  it('goes on from what was answered through another instance', async () => {
    const played = await playLesson()
    const first = clickOn(inHand(await played.open()))
    await played.parts.progress.recall(played.taking.person.personId, 'phishing')
    const other = { ...played.parts, progress: createProgressStore(played.progressRows) }
    await answerLesson(other, played.taking, played.from, first)
    const second = clickOn(inHand(await openLesson(other, played.taking, played.nameOf('phishing'))))
    expect(await played.answer(second)).toMatchObject({ outcome: 'answered', given: { question: { questionId: 'signs' } } })
  })

  it('to a question that is not asked now is out of date', async () => {
    const played = await playLesson()
    const click = clickOn(inHand(await played.open()))
    expect(await played.answer({ ...click, questionId: 'report', chosen: ['true'] })).toMatchObject({ outcome: 'out-of-date' })
    expect(await played.answer({ ...click, attempt: 1 })).toMatchObject({ outcome: 'out-of-date' })
  })

  it('to a question as it was before the lesson was corrected does not count, but those kept before do', async () => {
    const played = await playLesson()
    const first = clickOn(inHand(await played.open()))
    await played.answer(first)
    const stale = clickOn(inHand(await played.open()))
    const corrected = sampleLesson('phishing', { minutes: 3 })
    await played.freeze(corrected)
    played.add(publicationOf(corrected, lessonPublication('phishing', 1, 1)))
    expect(await played.answer(stale)).toMatchObject({ outcome: 'out-of-date', opened: { next: { number: 2 } } })
    expect(await played.answer(first)).toMatchObject({ outcome: 'answered', given: { attempt: { isRight: true } } })
  })

  it('under an earlier major version leads to the new one and counts nothing', async () => {
    const played = await playLesson()
    const old = clickOn(inHand(await played.open()))
    played.add(lessonPublication('phishing', 2))
    expect(await played.answer(old)).toMatchObject({ outcome: 'out-of-date', opened: { isCurrent: false, standing: { obligation: { majorVersion: 2 } }, next: { number: 1 } } })
  })

  it('after the lesson was brought back leads to the new round', async () => {
    const played = await playLesson({ facts: [meetingCompletionOf('employee')] })
    const old = { ...played.nameOf('phishing'), step: 0, contentSha256: lessonPublication().contentSha256, questionId: 'sender', attempt: 0, chosen: ['address'], language: 'nb' as const }
    played.add(lessonReturn())
    expect(await played.answer(old)).toMatchObject({ outcome: 'out-of-date', opened: { standing: { obligation: { round: 'phishing/again-1', why: 'brought-back' } } } })
  })

  it('to what is not owed any more says why', async () => {
    const played = await playLesson()
    const click = clickOn(inHand(await played.open()))
    played.add(exemptionOf('employee', PROGRAMME))
    expect(await played.answer(click)).toMatchObject({ outcome: 'not-owed', standing: { state: 'excluded', because: 'exempted' } })
    played.add(withdrawalOf(PROGRAMME))
    expect(await played.answer(click)).toMatchObject({ outcome: 'not-owed', standing: { because: 'withdrawn' } })
  })

  it('to what is nobody\'s is not ours', async () => {
    const played = await playLesson()
    const click = clickOn(inHand(await played.open()))
    expect(await played.answer({ ...click, obligationKey: '0'.repeat(64), lessonId: 'unknown' })).toEqual({ outcome: 'not-yours' })
  })

  it('of somebody without an account in force is refused at the end', async () => {
    const played = await playLesson()
    const last = await untilLast(played)
    played.from.oid = '00000000-0000-4000-8000-0000000000ff'
    expect(await played.answer(last)).toEqual({ outcome: 'refused', problem: 'unknown' })
  })
})

describe('while storage is away', () => {
  it('an answer is lost for nobody: pressed again it counts', async () => {
    const played = await playLesson()
    const click = clickOn(inHand(await played.open()))
    played.down.add('progress')
    await expect(played.answer(click)).rejects.toThrow(StorageUnavailableError)
    played.down.clear()
    expect(await played.answer(click)).toMatchObject({ outcome: 'answered' })
  })

  it('the last answer is kept though the record is not, and the same click or the button that finishes completes it', async () => {
    const played = await playLesson()
    const last = await untilLast(played)
    played.down.add('journal')
    await expect(played.answer(last)).rejects.toThrow(StorageUnavailableError)
    played.down.clear()
    expect(inHand(await played.open()).next).toMatchObject({ step: 'done' })
    const finished = await played.finish()
    expect(finished).toMatchObject({ outcome: 'completed' })
    expect(await played.answer(last)).toMatchObject(finished)
  })

  it('nothing is finished while questions are left', async () => {
    expect(await (await playLesson()).finish()).toMatchObject({ outcome: 'out-of-date', opened: { next: { step: 'question' } } })
  })
})

describe('what others registered', () => {
  it('while somebody was answering is the receipt', async () => {
    const played = await playLesson()
    const last = await untilLast(played)
    await played.journal.save(meetingCompletionOf('employee'))
    expect(await played.answer(last)).toMatchObject({ outcome: 'completed', by: { record: { kind: 'meeting-completion' } } })
  })

  it('and was declared void since leaves the answers, one step higher', async () => {
    const played = await playLesson()
    const last = await untilLast(played)
    const meeting = meetingCompletionOf('employee')
    await played.journal.save(meeting)
    await played.journal.save(voidingOf(meeting))
    expect(await played.answer(last)).toMatchObject({ outcome: 'out-of-date', opened: { standing: { step: 1 }, next: { step: 'done' } } })
    played.number()
    expect(await played.finish('phishing', 1)).toMatchObject({ outcome: 'completed', by: { record: { kind: 'completion', step: 1 } } })
  })
})

describe('a lesson elsewhere', () => {
  const elsewhere = {
    where: 'elsewhere' as const,
    ...(({ lessonId, title, minutes, reflection, conversationGuide, body }) => ({ lessonId, title, minutes, reflection, conversationGuide, body }))(sampleLesson('phishing')),
    system: 'KS Læring',
    url: 'https://kurs.example.no/phishing',
  }

  it('is opened as what it is, and has no answers', async () => {
    const played = await playLesson({ lessons: [elsewhere, sampleLesson('passwords')] })
    expect(await played.open()).toMatchObject({ outcome: 'elsewhere', lesson: { system: 'KS Læring' } })
    expect(await played.finish()).toMatchObject({ outcome: 'elsewhere' })
  })
})

describe('what has been completed', () => {
  it('is found with its record, also before anybody clicks', async () => {
    const meeting = meetingCompletionOf('employee', 'phishing', { recordedAt: '2026-11-12T10:00:00.000Z' })
    const played = await playLesson({ facts: [meeting] })
    expect(await played.open()).toMatchObject({ outcome: 'completed', by: { recordKey: factKey(sha256, meeting) } })
    expect(played.taking.now).toBe(NOW)
  })
})
