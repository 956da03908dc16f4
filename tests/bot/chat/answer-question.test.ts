import type { CompletionRecord } from '../../../core/facts/training-facts'
import { completionBy, meetingCompletionOf, voidingOf } from '../../sample/sample-records'
import { exemptionOf, lessonPublication, lessonReturn, PROGRAMME, requirementPublication, sampleLesson, withdrawalOf } from '../../sample/sample-rules'
import { buttonOf, textOf, verbsOf } from './play-chat'
import { answerAll, choicesOf, freeze, playTraining, press, publishedAs, question, RIGHT } from './play-training'

describe('a click delivered again', () => {
  it('is answered alike, each of them, and counts once', async () => {
    const chat = await playTraining()
    let card = await question(chat)
    for (let at = 0; at < 3; at += 1) {
      const questionId = String(buttonOf(card, 'answer-lesson')?.['questionId'])
      const data = { ...buttonOf(card, 'answer-lesson'), chosen: RIGHT[questionId] }
      const answers = await Promise.all([1, 2, 3].map(() => chat.click('employee', 'answer-lesson', data)))
      expect(new Set(answers.map(({ click }) => JSON.stringify(click?.card))).size).toBe(1)
      const later = (await chat.click('employee', 'answer-lesson', data)).click?.card
      expect(later).toEqual(answers[0]?.click?.card)
      card = verbsOf(later).includes('next-question') ? await press(chat, later, 'next-question') : undefined
    }
    expect(chat.saves).toEqual(['completion'])
  })

  it('before the log has numbered the lesson gives the same receipt', async () => {
    const chat = await playTraining()
    chat.setNumbering(false)
    const shown = await answerAll(chat, await question(chat))
    const before = (await chat.click('employee', 'show-lesson', chat.lessonOf())).click?.card
    expect(textOf(before)).toContain('Leksjonen er fullført')
    chat.setNumbering(true)
    expect(textOf((await chat.click('employee', 'next-question', chat.lessonOf())).click?.card)).toContain('Leksjonen er fullført')
    expect(shown).toHaveLength(3)
  })

  it('from two devices at once with different answers counts the first', async () => {
    const chat = await playTraining()
    const data = buttonOf(await question(chat), 'answer-lesson')
    const [one, other] = await Promise.all(['colour', 'address'].map((chosen) => chat.click('employee', 'answer-lesson', { ...data, chosen })))
    expect(textOf(one?.click?.card)).toContain('Det er ikke riktig')
    expect(other?.click?.card).toEqual(one?.click?.card)
  })
})

describe('a card that is not what counts now', () => {
  it.each([
    ['nothing is chosen', { chosen: '' }, 'Velg minst ett svar'],
    ['something is chosen that is not there', { chosen: 'elephant' }, 'Velg minst ett svar'],
    ['another question is answered', { questionId: 'report', chosen: 'true' }, 'Spørsmålet er endret'],
    ['the text was corrected meanwhile', { contentSha256: 'e'.repeat(64), chosen: 'address' }, 'Spørsmålet er endret'],
  ])('because %s gets the question as it is', async (_, inputs, says) => {
    const chat = await playTraining()
    const again = await press(chat, await question(chat), 'answer-lesson', inputs)
    expect(textOf(again)).toContain(says)
    expect(choicesOf(again)).toEqual(['address', 'colour'])
    expect(textOf(await press(chat, again, 'answer-lesson', { chosen: 'address' }))).toContain('Det er riktig')
  })

  it('because of a new major version leads to the new lesson', async () => {
    const chat = await playTraining()
    const old = await question(chat)
    const changed = sampleLesson('phishing', { minutes: 3 })
    await freeze(chat, changed)
    await chat.record(publishedAs(changed, 2))
    const card = await press(chat, old, 'answer-lesson', { chosen: 'address' })
    expect(textOf(card)).toMatch(/ingenting ble registrert[\s\S]*Start/)
    expect(await answerAll(chat, await press(chat, await press(chat, card, 'read-lesson'), 'next-question'))).toHaveLength(3)
    expect((chat.numbered.get([...chat.numbered.keys()].at(-1) ?? '')?.fact as CompletionRecord).majorVersion).toBe(2)
  })

  it('because the lesson was completed in a meeting meanwhile shows that receipt', async () => {
    const chat = await playTraining()
    const old = await question(chat)
    await chat.record(meetingCompletionOf('employee'))
    const card = await press(chat, old, 'answer-lesson', { chosen: 'address' })
    expect(textOf(card)).toMatch(/Du var med da leksjonen ble tatt i et møte. Registrert av Ingrid Solberg/)
    expect(verbsOf(card)).toContain('start-objection')
  })

  it('because the registration was void leads back to the lesson', async () => {
    const meeting = meetingCompletionOf('employee')
    const chat = await playTraining({ facts: [meeting, voidingOf(meeting)] })
    const old = { ...chat.lessonOf(), step: 0 }
    expect(textOf((await chat.click('employee', 'next-question', old)).click?.card)).toContain('Kortet du brukte, var gammelt')
    expect(await answerAll(chat, await question(chat))).toHaveLength(3)
  })

  it('because it was brought back says why', async () => {
    const chat = await playTraining({ facts: [completionBy('employee')] })
    const old = chat.lessonOf()
    await chat.record(lessonReturn())
    const card = (await chat.click('employee', 'show-lesson', old)).click?.card
    expect(textOf(card)).toMatch(/En sak i avisen[\s\S]*Kommunen har hentet det frem igjen/)
  })

  it.each([
    ['the requirement was withdrawn', withdrawalOf(PROGRAMME), 'trukket programmet tilbake'],
    ['the person is exempt', exemptionOf('employee', PROGRAMME), 'fritatt for dette programmet'],
    ['somebody else is meant now', requirementPublication({ ...PROGRAMME, audience: { employmentClasses: ['elected'] } }, { version: 2, effectiveOn: '2026-11-20', openRounds: 'change' }), 'endret hvem leksjonen gjelder for'],
  ])('because %s says so, on every button', async (_, fact, says) => {
    const chat = await playTraining()
    const [data, card] = [chat.lessonOf(), await question(chat)]
    await chat.record(fact)
    for (const verb of ['show-lesson', 'refresh-lesson', 'next-question'] as const) expect(textOf((await chat.click('employee', verb, data)).click?.card)).toContain(says)
    expect(textOf((await chat.click('employee', 'read-lesson', { ...data, page: 1 })).click?.card)).toContain(says)
    expect(textOf(await press(chat, card, 'answer-lesson', { chosen: 'address' }))).toContain(says)
    expect(chat.saves.filter((kind) => kind === 'completion')).toEqual([])
  })

  it('because the lesson is not out yet says when it is', async () => {
    const chat = await playTraining({ programme: { ...PROGRAMME, cadence: { kind: 'calendar', firstOn: '2026-11-20', everyWeeks: 3 } } })
    expect(textOf((await chat.click('employee', 'show-lesson', chat.lessonOf('passwords'))).click?.card)).toContain('Leksjonen åpner 11. desember 2026.')
  })

  it("because it is somebody else's, or of a requirement that was never published, is refused", async () => {
    const chat = await playTraining()
    const unknown = { ...chat.lessonOf(), obligationKey: 'f'.repeat(64), lessonId: 'unknown' }
    for (const verb of ['show-lesson', 'refresh-lesson', 'next-question']) expect(textOf((await chat.click('employee', verb, unknown)).click?.card)).toContain('Dette kortet er ikke ditt')
  })

  it('because the person has left is refused with the reason', async () => {
    const chat = await playTraining()
    expect(textOf((await chat.click('leaver', 'next-question', chat.lessonOf())).click?.card)).toContain('Arbeidsforholdet ditt er avsluttet')
  })
})

describe('while storage is away', () => {
  it('an answer can be pressed again without being chosen again', async () => {
    const chat = await playTraining()
    const card = await question(chat)
    chat.down.add('progress')
    const retry = await press(chat, card, 'answer-lesson', { chosen: 'address' })
    expect(textOf(retry)).toMatch(/Dette er ikke registrert ennå[\s\S]*ingenting er mistet/)
    chat.down.clear()
    expect(textOf(await press(chat, retry, 'answer-lesson'))).toContain('Det er riktig')
    expect(chat.lines.splice(0)).toHaveLength(1)
  })

  it('the last answer is kept, and the lesson completed when it is pressed again', async () => {
    const chat = await playTraining()
    for (const questionId of ['sender', 'signs']) await press(chat, await question(chat), 'answer-lesson', { chosen: RIGHT[questionId] })
    const last = await question(chat)
    chat.down.add('journal')
    const retry = await press(chat, last, 'answer-lesson', { chosen: 'true' })
    expect(textOf(retry)).toContain('Prøv igjen')
    chat.down.clear()
    const ready = (await chat.click('employee', 'show-lesson', chat.lessonOf())).click?.card
    expect(textOf(ready)).toContain('Du har svart på alle spørsmålene')
    expect(textOf(await press(chat, ready, 'next-question'))).toContain('Kursbevis')
    expect(textOf(await press(chat, retry, 'answer-lesson'))).toContain('Kursbevis')
    expect(chat.saves).toEqual(['completion'])
    chat.lines.length = 0
  })

  it('a lesson whose text or answers cannot be had says that nothing is lost', async () => {
    for (const away of ['texts', 'progress']) {
      const chat = await playTraining()
      chat.down.add(away)
      for (const verb of ['show-lesson', 'next-question']) {
        const card = (await chat.click('employee', verb, chat.lessonOf())).click?.card
        expect(textOf(card)).toMatch(/Vi får ikke hentet leksjonen akkurat nå. Det du har svart før, er lagret/)
        expect(verbsOf(card)).toContain('read-lesson')
      }
      chat.lines.length = 0
    }
  })

  it('slower than a person waits is the same as away', async () => {
    const chat = await playTraining({ storageMilliseconds: 20 })
    const card = await question(chat)
    chat.parts.progress.keep = () => new Promise(() => undefined)
    expect(textOf(await press(chat, card, 'answer-lesson', { chosen: 'address' }))).toContain('Dette er ikke registrert ennå')
    chat.lines.length = 0
  })

  it('nobody completes anything by a log that stands still', async () => {
    const chat = await playTraining()
    const card = await question(chat)
    chat.stopLog()
    expect(textOf(await press(chat, card, 'answer-lesson', { chosen: 'address' }))).toContain('Dette gikk ikke akkurat nå')
  })

  it('a receipt is shown without what to talk about', async () => {
    const chat = await playTraining({ facts: [meetingCompletionOf('employee')] })
    chat.down.add('texts')
    const card = (await chat.click('employee', 'show-lesson', chat.lessonOf())).click?.card
    expect(textOf(card)).toContain('Leksjonen er fullført')
    expect(textOf(card)).not.toContain('Snakk med kollegene')
    chat.lines.length = 0
  })

  it('a lesson that somebody altered is never shown', async () => {
    const chat = await playTraining()
    await chat.record({ ...lessonPublication('phishing', 2), contentSha256: 'e'.repeat(64) })
    expect(textOf((await chat.click('employee', 'next-question', chat.lessonOf())).click?.card)).toContain('Vi får ikke hentet leksjonen')
    expect(chat.lines.splice(0).join()).toContain('cannot be shown')
  })
})

