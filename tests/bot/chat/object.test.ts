import type { VoidingRecord } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { sha256 } from '../../../bot/hashing'
import { PEOPLE } from '../../sample/sample-log'
import { completionBy, importedCompletionOf, meetingCompletionOf, paperSignatureOf, registeredCompletionOf } from '../../sample/sample-records'
import { buttonOf, playChat, textOf, verbsOf } from './play-chat'
import { playTraining } from './play-training'

const meeting = meetingCompletionOf('employee')
const recordKey = factKey(sha256, meeting)
const REASON = 'Jeg var ikke på møtet'

describe('an objection in chat', () => {
  it('makes the registration void in my name, with my reason, and opens the lesson again', async () => {
    const chat = await playTraining({ facts: [meeting] })
    const receipt = (await chat.click('employee', 'show-lesson', chat.lessonOf())).click?.card
    const form = (await chat.click('employee', 'start-objection', buttonOf(receipt, 'start-objection'))).click?.card
    expect(textOf(form)).toMatch(/Hva stemmer ikke\?[\s\S]*Kjenn igjen svindel 1\.0/)
    const open = (await chat.click('employee', 'send-objection', { ...buttonOf(form, 'send-objection'), reason: `  ${REASON}\u202E ` })).click?.card
    expect(textOf(open)).toMatch(/gjort ugyldig, og lederen din ser grunnen[\s\S]*Start/)
    const voiding = [...chat.numbered.values()].at(-1)?.fact as VoidingRecord
    expect(voiding).toMatchObject({ kind: 'voiding', actor: PEOPLE.employee, voids: recordKey, reason: REASON, channel: 'msteams-bot' })
    expect(chat.lessonOf().step).toBe(1)
  })

  it.each([registeredCompletionOf('employee'), importedCompletionOf('employee')])('is there for a $kind too', async (record) => {
    const chat = await playTraining({ facts: [record] })
    expect(textOf((await chat.click('employee', 'send-objection', { recordKey: factKey(sha256, record), reason: REASON })).click?.card)).toContain('gjort ugyldig')
  })

  it('to a signature on paper opens what is to be signed', async () => {
    const paper = paperSignatureOf('employee')
    const chat = await playChat({ facts: [paper] })
    const receipt = (await chat.click('employee', 'show-receipt', { recordKey: factKey(sha256, paper) })).click?.card
    const { click } = await chat.click('employee', 'send-objection', { ...buttonOf(receipt, 'start-objection'), reason: REASON })
    expect(verbsOf(click?.card)).toContain('sign')
    expect(textOf(click?.card)).toContain('gjort ugyldig')
  })

  it('that is too short or too long is asked for again', async () => {
    for (const reason of ['', 'x', 'x'.repeat(501)]) {
      const chat = await playTraining({ facts: [meeting] })
      expect(textOf((await chat.click('employee', 'send-objection', { recordKey, reason })).click?.card)).toContain('Skriv en grunn på mellom 3 og 500 tegn.')
      expect(chat.saves).toEqual([])
    }
  })

  it('delivered again is made once', async () => {
    const chat = await playTraining({ facts: [meeting] })
    const send = () => chat.click('employee', 'send-objection', { recordKey, reason: REASON })
    const [one, other] = await Promise.all([send(), send()])
    expect(textOf(other?.click?.card)).toBe(textOf(one?.click?.card))
    expect(textOf((await send()).click?.card)).toContain('gjort ugyldig')
    expect(textOf((await chat.click('employee', 'start-objection', { recordKey })).click?.card)).toContain('gjort ugyldig')
    expect(chat.saves).toEqual(['voiding'])
  })

  it('is not made to what I did myself, nor to what is somebody else\'s', async () => {
    const [own, other] = [completionBy('employee'), meetingCompletionOf('colleague')]
    const chat = await playTraining({ facts: [own, other] })
    for (const record of [own, other]) {
      for (const verb of ['start-objection', 'send-objection']) expect(textOf((await chat.click('employee', verb, { recordKey: factKey(sha256, record), reason: REASON })).click?.card)).toContain('Bevisene dine')
    }
    expect(chat.saves).toEqual([])
  })

  it('that was not stored says so', async () => {
    const chat = await playTraining({ facts: [meeting] })
    chat.down.add('journal')
    expect(textOf((await chat.click('employee', 'send-objection', { recordKey, reason: REASON })).click?.card)).toContain('Innsigelsen ble ikke lagret')
    chat.lines.length = 0
  })

  it('waits while the log stands still', async () => {
    const chat = await playTraining({ facts: [meeting] })
    chat.stopLog()
    expect(textOf((await chat.click('employee', 'send-objection', { recordKey, reason: REASON })).click?.card)).toContain('Dette gikk ikke akkurat nå')
  })
})
