import { showRecord } from '../../../bot/delivery/show-record'
import { sha256 } from '../../../bot/hashing'
import type { NumberedFact, RecordFact } from '../../../core/facts/fact'
import { obligationKey } from '../../../core/facts/keys'
import { PEOPLE } from '../../sample/sample-log'
import { completionBy, meetingCompletionOf, paperSignatureOf, signOffOf, voidingOf } from '../../sample/sample-records'
import { exemptionOf, PROGRAMME } from '../../sample/sample-rules'
import { textOf } from '../chat/play-chat'
import { playTraining, type PlayedTraining } from '../chat/play-training'
import { draw } from '../../../bot/cards/draw'

async function shown(chat: PlayedTraining, record: RecordFact, listed = [obligationKey(sha256, record)]) {
  const numbered: NumberedFact = await chat.record(record)
  const person = chat.state.organisation.people.get(PEOPLE.employee)
  if (!person) throw new Error('no employee')
  return showRecord({ ...chat.parts }, numbered, record, { person, language: 'nb', listed })
}
const said = (showing: Awaited<ReturnType<typeof shown>>) => (showing ? textOf(draw(showing, 'nb').card) : 'as it is')

describe('a message that asked for a lesson', () => {
  it('shows its receipt, with what to talk about', async () => {
    expect(said(await shown(await playTraining(), completionBy('employee')))).toMatch(/Kursbevis[\s\S]*Hva gjør du når noen ber om penger/)
  })

  it('shows the receipt of what others registered, which may be objected to', async () => {
    expect(said(await shown(await playTraining(), meetingCompletionOf('employee')))).toMatch(/Registrert av Ingrid Solberg[\s\S]*Dette stemmer ikke/)
  })

  it('asks again after the registration was declared void', async () => {
    const chat = await playTraining({ facts: [meetingCompletionOf('employee')] })
    const showing = await shown(chat, voidingOf(meetingCompletionOf('employee')))
    expect(showing).toMatchObject({ card: 'lesson', view: { notice: 'reopened', data: { step: 1 } } })
  })

  it('says why when it is void and not owed any more', async () => {
    const chat = await playTraining({ facts: [meetingCompletionOf('employee'), exemptionOf('employee', PROGRAMME)] })
    expect(await shown(chat, voidingOf(meetingCompletionOf('employee')))).toMatchObject({ card: 'lessonClosed', view: { why: 'exempted' } })
  })

  it('stays as it is when the void one was replaced, or the record is about something else', async () => {
    const meeting = meetingCompletionOf('employee')
    const chat = await playTraining({ facts: [meeting, completionBy('employee', 'phishing', { step: 1 })] })
    expect(await shown(chat, voidingOf(meeting))).toBeUndefined()
    expect(await shown(chat, signOffOf(PEOPLE.employee))).toBeUndefined()
  })
})

describe('a message that listed several', () => {
  it('shows what is left of them, and the receipt when nothing is', async () => {
    const chat = await playTraining()
    const listed = [chat.lessonOf('phishing').obligationKey, chat.lessonOf('passwords').obligationKey]
    expect(await shown(chat, completionBy('employee', 'phishing'), listed)).toMatchObject({ card: 'open', view: { open: [{ data: { lessonId: 'passwords' } }] } })
    expect(await shown(chat, completionBy('employee', 'passwords'), listed)).toMatchObject({ card: 'lessonReceipt' })
  })

  it('shows what is open again', async () => {
    const paper = paperSignatureOf('employee')
    const chat = await playTraining()
    const listed = [obligationKey(sha256, paper), chat.lessonOf('phishing').obligationKey]
    expect(await shown(chat, completionBy('employee', 'phishing', { recordedAt: '2026-11-20T10:00:00.000Z' }), listed)).toMatchObject({ card: 'lessonReceipt' })
    expect(await shown(chat, voidingOf(completionBy('employee', 'phishing')), listed)).toMatchObject({ card: 'open' })
  })
})
