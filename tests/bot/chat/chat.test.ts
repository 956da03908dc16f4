import { oidOf, PEOPLE } from '../../sample/sample-log'
import { signatureBy } from '../../sample/sample-records'
import { buttonOf, conversationOf, playChat, textOf, verbsOf } from './play-chat'

describe('installing the app', () => {
  it('greets once, though two events announce it, and sends the card to sign', async () => {
    const chat = await playChat()
    const [first, second] = [await chat.install('employee'), await chat.install('employee')]
    expect(first.messages).toHaveLength(2)
    expect(textOf(first.messages[0]?.card)).toContain('Fjordvik kommune')
    expect(textOf(first.messages[0]?.card)).toContain('Én ting venter på deg:')
    expect(verbsOf(first.messages[1]?.card)).toContain('sign')
    expect(first.messages[1]?.asks).toEqual({ personId: PEOPLE.employee, obligationKeys: [chat.obligationOf('employee').obligationKey] })
    expect(second.messages).toEqual([])
  })

  it('greets once when both events are handled at the same time', async () => {
    const chat = await playChat()
    const answers = await Promise.all([chat.install('employee'), chat.install('employee')])
    expect(answers.map(({ messages }) => messages.length).sort()).toEqual([0, 2])
  })

  it('says that nothing is open to somebody who has signed', async () => {
    const chat = await playChat({ facts: [signatureBy('employee')] })
    const { messages } = await chat.install('employee')
    expect(messages).toHaveLength(1)
    expect(textOf(messages[0]?.card)).toContain('Det er ingenting som venter på deg nå.')
  })

  it('tells a guest once why they cannot sign', async () => {
    const chat = await playChat()
    const [first, second] = [await chat.install('guest'), await chat.install('guest')]
    expect(textOf(first.messages[0]?.card)).toContain('Du kan ikke signere her')
    expect(second.messages).toEqual([])
  })

  it('tells somebody on leave that it can wait', async () => {
    const chat = await playChat()
    const { messages } = await chat.install('onLeave')
    expect(messages).toHaveLength(1)
    expect(textOf(messages[0]?.card)).toContain('permisjon')
  })

  it('greets again after the app was removed and installed anew, and forgets the address in between', async () => {
    const chat = await playChat()
    await chat.install('employee')
    await chat.uninstall('employee')
    expect(await chat.parts.conversations.find(oidOf('employee'))).toBeUndefined()
    expect((await chat.install('employee')).messages).toHaveLength(2)
    expect(await chat.parts.conversations.find(oidOf('employee'))).toEqual(conversationOf('employee'))
  })
})

describe('writing to the app', () => {
  it.each([
    ['hva mangler jeg', 'Les og signer'],
    ['kva manglar eg', 'Les og signer'],
    ['What is missing?', 'Les og signer'],
    ['kvitteringer', 'Bevisene dine'],
    ['språk', 'Hvilket språk vil du bruke?'],
    ['hjelp', 'Dette kan jeg hjelpe deg med'],
    ['når er lunsj', 'Det forsto jeg ikke.'],
  ])('«%s» is answered with %s', async (text, expected) => {
    const chat = await playChat()
    expect(textOf((await chat.say('employee', text)).messages[0]?.card)).toContain(expected)
  })

  it('is answered in the language chosen, from then on', async () => {
    const chat = await playChat()
    expect(textOf((await chat.say('employee', 'nynorsk')).messages[0]?.card)).toContain('skriv eg nynorsk')
    expect(textOf((await chat.say('employee', 'hva mangler jeg')).messages[0]?.card)).toContain('Eg stadfestar')
  })

  it('shows a signature at once, before the log has numbered it', async () => {
    const chat = await playChat()
    chat.setNumbering(false)
    await chat.click('employee', 'sign', chat.obligationOf('employee'))
    expect(textOf((await chat.say('employee', 'hva mangler jeg')).messages[0]?.card)).toContain('Det er ingenting som venter på deg nå.')
    expect(textOf((await chat.say('employee', 'kvitteringer')).messages[0]?.card)).toMatch(/Etisk standard 1.0: \n21. november 2026/)
  })

  it('is answered from the log while the journal is down', async () => {
    const chat = await playChat()
    chat.down.add('journal')
    expect(verbsOf((await chat.say('employee', 'hva mangler jeg')).messages[0]?.card)).toContain('sign')
    expect(chat.lines.join()).toContain('The journal does not answer')
  })
})

describe('clicking', () => {
  it.each([
    ['an unknown verb', 'delete-everything', {}],
    ['no data', 'sign', undefined],
    ['data of another kind', 'sign', 'text'],
    ['a key that is no key', 'sign', { obligationKey: 'x', step: 0, textSha256: 'f'.repeat(64), language: 'nb' }],
    ['a step that is no number', 'sign', { obligationKey: 'a'.repeat(64), step: '0', textSha256: 'f'.repeat(64), language: 'nb' }],
    ['a language we do not have', 'choose-language', { language: 'se' }],
    ['a prototype', 'sign', JSON.parse('{"__proto__":{"obligationKey":"a"}}')],
  ])('with %s is answered kindly and writes nothing', async (_, verb, data) => {
    const chat = await playChat()
    const { click } = await chat.click('employee', verb, data)
    expect(textOf(click?.card)).toContain('Kortet kan ikke brukes')
    expect(chat.saves).toEqual([])
  })

  it('never believes what the data says about who somebody is', async () => {
    const chat = await playChat()
    const forged = { ...chat.obligationOf('employee'), oid: oidOf('employee'), aadObjectId: oidOf('employee'), personId: PEOPLE.employee }
    await chat.click('colleague', 'sign', forged)
    expect(chat.saves).toEqual([])
  })

  it('remembers the message that came to ask for a signature in place of another card', async () => {
    const chat = await playChat()
    const data = chat.obligationOf('employee')
    await chat.click('employee', 'show-sign', data, { replyToId: 'greeting-1' })
    expect(await chat.cards.list(PEOPLE.employee, data.obligationKey)).toMatchObject([{ activityId: 'greeting-1' }])
  })

  it('touches no storage when a card comes into view by itself and the address is known', async () => {
    const chat = await playChat()
    await chat.install('employee')
    for (const store of ['journal', 'conversations', 'questions', 'texts']) chat.down.add(store)
    const { click } = await chat.click('employee', 'refresh-sign', chat.obligationOf('employee'), { isAutomatic: true, replyToId: 'm-1' })
    expect(verbsOf(click?.card)).toContain('sign')
    expect(chat.lines).toEqual([])
  })

  it('without end is answered kindly, reads nothing and writes nothing', async () => {
    const chat = await playChat()
    await chat.install('employee')
    for (const store of ['journal', 'conversations', 'questions', 'texts', 'choices']) chat.down.add(store)
    chat.takeTurns.push('too-many', 'too-many')
    const { click } = await chat.click('employee', 'sign', chat.obligationOf('employee'))
    expect(textOf(click?.card)).toContain('Nå gikk det litt fort')
    const { messages } = await chat.say('employee', 'help', 'en-GB')
    expect(textOf(messages[0]?.card)).toContain('a little fast')
    expect([chat.saves, chat.lines]).toEqual([[], []])
  })

  it('refreshes to the receipt once it is signed elsewhere', async () => {
    const chat = await playChat()
    const data = chat.obligationOf('employee')
    await chat.record(signatureBy('employee'))
    const { click } = await chat.click('employee', 'refresh-sign', data, { isAutomatic: true })
    expect(textOf(click?.card)).toContain('Signeringsbevis')
  })

  it("shows one's own receipts only", async () => {
    const chat = await playChat({ facts: [signatureBy('colleague')] })
    const [colleagues] = chat.state.recordsBySubject.get(PEOPLE.colleague) ?? []
    const { click } = await chat.click('employee', 'show-receipt', { recordKey: colleagues?.recordKey })
    expect(textOf(click?.card)).toContain('Du har ikke signert eller fullført noe her ennå.')
    const own = await chat.click('colleague', 'show-receipt', { recordKey: colleagues?.recordKey })
    expect(textOf(own.click?.card)).toContain('Ola Hansen')
  })

  it('says so when a choice of language could not be stored', async () => {
    const chat = await playChat()
    chat.down.add('choices')
    const { click } = await chat.click('employee', 'choose-language', { language: 'en' })
    expect(textOf(click?.card)).toContain('Språkvalget ble ikke lagret.')
  })

  it('answers a failure nobody expected with a reference and no more', async () => {
    const chat = await playChat()
    chat.parts.journal.save = () => Promise.reject(new RangeError('secret detail'))
    const { click } = await chat.click('employee', 'sign', chat.obligationOf('employee'))
    expect(textOf(click?.card)).toContain('REF1')
    expect(JSON.stringify(click)).not.toContain('secret')
    expect(chat.lines.join()).toContain('REF1')
  })

  it('offers the button of each card it answers with to the same person', async () => {
    const chat = await playChat()
    const open = await chat.say('employee', 'hva mangler jeg')
    const reading = await chat.click('employee', 'read', buttonOf(open.messages[0]?.card, 'read'))
    const signed = await chat.click('employee', 'sign', buttonOf(reading.click?.card, 'sign'))
    const receipts = await chat.click('employee', 'receipts', buttonOf(signed.click?.card, 'receipts'))
    const receipt = await chat.click('employee', 'show-receipt', buttonOf(receipts.click?.card, 'show-receipt'))
    expect(receipt.click?.card).toEqual(signed.click?.card)
  })
})
