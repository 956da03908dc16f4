import { sendReceipt } from '../../../bot/delivery/send-receipt'
import { createCardFollower } from '../../../bot/delivery/card-follower'
import { rememberWhatAsks } from '../../../bot/delivery/asking-cards'
import type { RecordFact } from '../../../core/facts/fact'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { completionBy, importedCompletionOf, meetingCompletionOf, paperSignatureOf, registeredCompletionOf, voidingOf } from '../../sample/sample-records'
import { conversationOf, textOf, verbsOf } from '../chat/play-chat'
import { playTraining, type PlayedTraining } from '../chat/play-training'

const LATELY = { recordedAt: '2026-11-20T10:00:00.000Z' }

/** Somebody who can be reached and has no message that asks. */
async function reachable() {
  const chat = await playTraining()
  await chat.parts.conversations.keep(oidOf('employee'), conversationOf('employee'))
  const { cards, parts } = chat
  return { chat, parts: { ...parts, cards, sender: rememberWhatAsks(parts.sender, cards, parts.log), pace: () => Promise.resolve() } }
}
type Reached = Awaited<ReturnType<typeof reachable>>

async function tell({ chat, parts }: Reached, record: RecordFact) {
  const person = chat.state.organisation.people.get(PEOPLE.employee)
  if (!person) throw new Error('no employee')
  return sendReceipt(parts, await chat.record(record), record, person, oidOf('employee'))
}
const sentTexts = (chat: PlayedTraining) => chat.sent.map(({ message }) => textOf(message.card))

describe('whoever others registered', () => {
  it.each([meetingCompletionOf('employee', 'phishing', LATELY), registeredCompletionOf('employee', 'phishing', LATELY)])('as $kind is sent the receipt, once, and may object to it', async (record) => {
    const reached = await reachable()
    for (let time = 0; time < 3; time += 1) expect(await tell(reached, record)).toEqual({ outcome: 'applied' })
    expect(sentTexts(reached.chat)).toEqual([expect.stringMatching(/Kursbevis[\s\S]*Registrert av Ingrid Solberg/)])
    expect(verbsOf(reached.chat.sent[0]?.message.card)).toContain('start-objection')
  })

  it('as a signature on paper is sent that receipt', async () => {
    const reached = await reachable()
    await tell(reached, paperSignatureOf('employee', { ...LATELY, step: 1 }))
    expect(sentTexts(reached.chat)).toEqual([expect.stringMatching(/Signeringsbevis[\s\S]*Dette stemmer ikke/)])
  })

  it('by a file is sent one list, however many lessons it says', async () => {
    const reached = await reachable()
    for (const lessonId of ['phishing', 'passwords']) await tell(reached, importedCompletionOf('employee', lessonId, LATELY))
    expect(sentTexts(reached.chat)).toEqual([expect.stringMatching(/Bevisene dine[\s\S]*registrert av andre/)])
  })

  it('sees in that message what comes of it', async () => {
    const { chat, parts } = await reachable()
    const follower = createCardFollower(parts)
    const meeting = meetingCompletionOf('employee', 'phishing', LATELY)
    await follower.apply([await chat.record(meeting)])
    await follower.apply([await chat.record(voidingOf(meeting, { recordedAt: '2026-11-20T11:00:00.000Z' }))])
    expect(chat.sent.map(({ isUpdate }) => isUpdate)).toEqual([false, true])
    expect(textOf(chat.sent[1]?.message.card)).toContain('gjort ugyldig')
  })
})

describe('nothing is sent', () => {
  it('of what somebody did, of what was registered long ago, and to nobody who cannot be reached', async () => {
    const reached = await reachable()
    await tell(reached, completionBy('employee', 'phishing', LATELY))
    await tell(reached, meetingCompletionOf('employee', 'passwords', { recordedAt: '2026-11-10T10:00:00.000Z' }))
    await reached.chat.parts.conversations.drop(oidOf('employee'))
    await tell(reached, registeredCompletionOf('employee', 'passwords', { ...LATELY, step: 1 }))
    expect(reached.chat.sent).toEqual([])
  })

  it('again after nobody knows whether it arrived, but again when it certainly did not', async () => {
    const meeting = meetingCompletionOf('employee', 'phishing', LATELY)
    const reached = await reachable()
    reached.chat.outcomes.push({ outcome: 'throttled', retryAfterSeconds: 7 }, { outcome: 'unknown', reason: 'http-502' })
    expect(await tell(reached, meeting)).toEqual({ outcome: 'later', retryAfterSeconds: 7 })
    for (let time = 0; time < 2; time += 1) expect(await tell(reached, meeting)).toEqual({ outcome: 'applied' })
    expect(reached.chat.sent).toHaveLength(2)
    expect(reached.chat.lines.splice(0).join()).toContain('did not arrive for certain')
  })

  it('twice by two instances', async () => {
    const reached = await reachable()
    const meeting = meetingCompletionOf('employee', 'phishing', LATELY)
    await Promise.all([tell(reached, meeting), tell(reached, meeting)])
    expect(reached.chat.sent).toHaveLength(1)
  })
})
