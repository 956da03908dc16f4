import { canonicalJson } from '../../../core/facts/canonical-json'
import type { SignatureRecord } from '../../../core/facts/fact'
import { sha256OfText } from '../../../core/facts/hashing'
import { verificationCode } from '../../../core/facts/verification-code'
import { sha256 } from '../../../bot/hashing'
import { oidOf, PEOPLE, publication, TEXTS } from '../../sample/sample-log'
import { paperSignatureOf, signatureBy, voidingOf } from '../../sample/sample-records'
import { buttonOf, conversationOf, playChat, textOf, verbsOf, type PlayedChat } from './play-chat'

const presented = (chat: PlayedChat) => ([...chat.numbered.values()].at(-1)?.fact as SignatureRecord).presentationSha256

describe('confirming the card', () => {
  it('records the signature whole and answers with the receipt', async () => {
    const chat = await playChat()
    const { messages } = await chat.say('employee', 'hva mangler jeg')
    const { click } = await chat.click('employee', 'sign', buttonOf(messages[0]?.card, 'sign'))
    expect(chat.saves).toEqual(['signature'])
    const [numbered] = chat.numbered.values()
    const { fact, factKey } = numbered as { fact: SignatureRecord; factKey: string }
    expect(fact).toMatchObject({
      kind: 'signature',
      subject: PEOPLE.employee,
      actorOid: oidOf('employee'),
      documentVersion: '1.0',
      textSha256: sha256OfText(sha256, TEXTS.nb.markdown),
      language: 'nb',
      statement: 'Jeg har lest og forstått teksten og vil følge den i arbeidet mitt.',
      channel: 'msteams-bot',
      conversationIdSha256: sha256OfText(sha256, conversationOf('employee').conversationId),
      recordedAt: '2026-11-21T09:00:00.000Z',
    })
    expect(textOf(click?.card)).toContain(verificationCode(factKey))
    expect(textOf(click?.card)).toContain('Kari Nordmann')
    expect(verbsOf(click?.card)).not.toContain('sign')
  })

  it('hashes the card exactly as it was sent to this person', async () => {
    const chat = await playChat()
    const { messages } = await chat.say('employee', 'hva mangler jeg')
    await chat.click('employee', 'sign', buttonOf(messages[0]?.card, 'sign'))
    const [numbered] = chat.numbered.values()
    expect((numbered?.fact as SignatureRecord).presentationSha256).toBe(sha256OfText(sha256, canonicalJson(messages[0]?.card)))
  })

  it('hashes the page of the text that was confirmed, not the card before it', async () => {
    const chat = await playChat()
    const read = await chat.click('employee', 'read', { ...chat.obligationOf('employee'), page: 1 })
    await chat.click('employee', 'sign', buttonOf(read.click?.card, 'sign'))
    expect(presented(chat)).toBe(sha256OfText(sha256, canonicalJson(read.click?.card)))
  })

  it('hashes the card with the notice that stood on it', async () => {
    for (const prepare of [
      async (chat: PlayedChat) => (await chat.click('employee', 'sign', { ...chat.obligationOf('employee'), textSha256: 'f'.repeat(64) })).click,
      async (chat: PlayedChat) => (await chat.click('employee', 'send-question', { ...chat.obligationOf('employee'), question: 'Gjelder dette julegaver?' })).click,
    ]) {
      const chat = await playChat()
      const shown = await prepare(chat)
      await chat.click('employee', 'sign', buttonOf(shown?.card, 'sign'))
      expect(presented(chat)).toBe(sha256OfText(sha256, canonicalJson(shown?.card)))
    }
  })

  it('records nothing of a page that cannot be drawn, and can be confirmed on the card that can', async () => {
    const chat = await playChat()
    chat.down.add('texts')
    const { click } = await chat.click('employee', 'sign', { ...chat.obligationOf('employee'), face: 'reading' })
    expect(textOf(click?.card)).toContain('ikke registrert ennå')
    expect(chat.saves).toEqual([])
    await chat.click('employee', 'sign', buttonOf(click?.card, 'sign'))
    expect(presented(chat)).toBe(sha256OfText(sha256, canonicalJson(click?.card)))
  })

  it('takes no face that no card has', async () => {
    const chat = await playChat()
    const { click } = await chat.click('employee', 'sign', { ...chat.obligationOf('employee'), face: 'receipt' })
    expect(textOf(click?.card)).toContain('Kortet kan ikke brukes')
    expect(chat.saves).toEqual([])
  })

  it('records the language of the text that was confirmed, though another was chosen since', async () => {
    const chat = await playChat()
    const data = chat.obligationOf('employee', 'nn')
    await chat.click('employee', 'choose-language', { language: 'en' })
    const { click } = await chat.click('employee', 'sign', data)
    expect([...chat.numbered.values()][0]?.fact).toMatchObject({ language: 'nn', textSha256: data.textSha256 })
    expect(textOf(click?.card)).toContain('Your signature is recorded.')
  })

  it('delivered three times with new ids leaves one record and one answer', async () => {
    const chat = await playChat()
    const answers = []
    for (let time = 0; time < 3; time += 1) answers.push((await chat.click('employee', 'sign', chat.obligationOf('employee'))).click?.card)
    expect(chat.saves).toEqual(['signature'])
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  it('from two devices at once, before the log has numbered either, leaves one record and one answer', async () => {
    const chat = await playChat()
    chat.setNumbering(false)
    const data = chat.obligationOf('employee')
    const [one, other] = await Promise.all([chat.click('employee', 'sign', data), chat.click('employee', 'sign', data)])
    expect(chat.saves).toEqual(['signature'])
    expect(other.click?.card).toEqual(one.click?.card)
  })

  it("refuses another person's card and writes nothing", async () => {
    const chat = await playChat()
    const { click } = await chat.click('colleague', 'sign', chat.obligationOf('employee'))
    expect(textOf(click?.card)).toContain('Dette kortet er ikke ditt')
    expect(chat.saves).toEqual([])
  })

  it.each([
    ['a guest', 'guest', 'Du kan ikke signere her'],
    ['a disabled account', 'disabled', 'Kontoen din er sperret'],
    ['somebody who left', 'leaver', 'Arbeidsforholdet ditt er avsluttet'],
  ] as const)('refuses %s with a reason of their own', async (_, person, heading) => {
    const chat = await playChat()
    const { click } = await chat.click(person, 'sign', chat.obligationOf('employee'))
    expect(textOf(click?.card)).toContain(heading)
    expect(chat.saves).toEqual([])
  })

  it('answers an old card with the one for the version in force', async () => {
    const chat = await playChat()
    const old = chat.obligationOf('employee')
    await chat.record(publication(2, 0, '2026-11-20', { ...TEXTS, nb: { title: 'Etisk standard', markdown: '# Etisk standard\n\nVi er svært ærlige.' } }))
    const { click } = await chat.click('employee', 'sign', old)
    expect(textOf(click?.card)).toContain('noe annet enn det som gjelder nå')
    expect(buttonOf(click?.card, 'sign')).toMatchObject({ textSha256: sha256OfText(sha256, '# Etisk standard\n\nVi er svært ærlige.') })
    expect(chat.saves).toEqual(['document-publication'])
  })

  it('does not sign a text that is not the one in force, whoever made the card', async () => {
    const chat = await playChat()
    const { click } = await chat.click('employee', 'sign', { ...chat.obligationOf('employee'), textSha256: 'f'.repeat(64) })
    expect(verbsOf(click?.card)).toContain('sign')
    expect(chat.saves).toEqual([])
  })

  it("shows the leader's registration when it came first, numbered or not", async () => {
    for (const isNumbered of [true, false]) {
      const chat = await playChat()
      const data = chat.obligationOf('employee')
      if (!isNumbered) chat.setNumbering(false)
      await chat.parts.journal.save(paperSignatureOf('employee'))
      const { click } = await chat.click('employee', 'sign', data)
      expect(textOf(click?.card)).toContain('registrert av lederen')
      expect(textOf(click?.card)).toContain('Ingrid Solberg')
      expect(chat.saves).toEqual(['paper-signature'])
    }
  })

  it('asks again when the registration on paper was withdrawn and the log knows of neither', async () => {
    const chat = await playChat()
    const data = chat.obligationOf('employee')
    chat.setNumbering(false)
    await chat.parts.journal.save(paperSignatureOf('employee'))
    await chat.parts.journal.save(voidingOf(paperSignatureOf('employee')))
    const { click } = await chat.click('employee', 'sign', data)
    expect(textOf(click?.card)).toContain('gjort ugyldig')
    const next = buttonOf(click?.card, 'sign')
    expect(next).toMatchObject({ step: 1 })
    chat.setNumbering(true)
    await chat.click('employee', 'sign', next)
    expect(chat.saves).toEqual(['paper-signature', 'voiding', 'signature'])
  })

  it('says that nothing is recorded when the journal is down, and can be pressed again', async () => {
    const chat = await playChat()
    chat.down.add('journal')
    const { click } = await chat.click('employee', 'sign', chat.obligationOf('employee'))
    expect(textOf(click?.card)).toContain('ikke registrert ennå')
    chat.down.clear()
    await chat.click('employee', 'sign', buttonOf(click?.card, 'sign'))
    expect(chat.saves).toEqual(['signature'])
  })

  it('signs nothing by a log that stands still', async () => {
    const chat = await playChat()
    const { messages } = await chat.say('employee', 'hva mangler jeg')
    chat.stopLog()
    const { click } = await chat.click('employee', 'sign', buttonOf(messages[0]?.card, 'sign'))
    expect(textOf(click?.card)).toContain('Ingenting er registrert')
    expect(verbsOf(click?.card)).toEqual(['open'])
    expect(chat.saves).toEqual([])
  })

  it('answers in time when the journal hangs, and meets its own record afterwards', async () => {
    const chat = await playChat({ storageMilliseconds: 20 })
    const save = chat.parts.journal.save.bind(chat.parts.journal)
    chat.parts.journal.save = (fact) => new Promise((resolve, reject) => setTimeout(() => void save(fact).then(resolve, reject), 60))
    const { click } = await chat.click('employee', 'sign', chat.obligationOf('employee'))
    expect(textOf(click?.card)).toContain('ikke registrert ennå')
    await new Promise((resolve) => setTimeout(resolve, 80))
    chat.parts.journal.save = save
    const again = await chat.click('employee', 'sign', buttonOf(click?.card, 'sign'))
    expect(textOf(again.click?.card)).toContain('Signaturen er registrert')
    expect(chat.saves).toEqual(['signature'])
  })

  it('shows the receipt to somebody who signed long ago', async () => {
    const chat = await playChat({ facts: [signatureBy('employee')] })
    const { click } = await chat.click('employee', 'sign', chat.obligationOf('employee'))
    expect(textOf(click?.card)).toContain('12. november 2026')
    expect(chat.saves).toEqual([])
  })
})
