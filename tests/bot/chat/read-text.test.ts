import { sha256 } from '../../../bot/hashing'
import { sha256OfText } from '../../../core/facts/hashing'
import { publication, TEXTS } from '../../sample/sample-log'
import { signatureBy } from '../../sample/sample-records'
import { buttonOf, playChat, textOf, verbsOf } from './play-chat'

const LONG = `# Etisk standard\n\n${Array.from({ length: 120 }, (_, index) => `## Punkt ${index}\n\n${'Vi er ærlige og rause. '.repeat(12)}`).join('\n\n')}`

describe('reading the text in chat', () => {
  it('shows it all, with the way to confirm and the way back', async () => {
    const chat = await playChat()
    const { click } = await chat.click('employee', 'read', { ...chat.obligationOf('employee'), page: 1 })
    for (const text of ['Etisk standard', 'Vi er ærlige.', 'Gaver', 'Vi tar ikke imot gaver.']) expect(textOf(click?.card)).toContain(text)
    expect(verbsOf(click?.card)).toEqual(['sign', 'show-sign'])
  })

  it('pages a long one, and can be confirmed on the last page only', async () => {
    const chat = await playChat()
    const hash = sha256OfText(sha256, LONG)
    await chat.parts.texts.save(hash, LONG)
    await chat.record(publication(2, 0, '2026-11-20', { ...TEXTS, nb: { title: 'Etisk standard', markdown: LONG } }))
    let card = (await chat.click('employee', 'read', { ...chat.obligationOf('employee'), page: 1 })).click?.card
    let read = textOf(card)
    for (let page = 2; verbsOf(card).includes('read') && !verbsOf(card).includes('sign'); page += 1) {
      card = (await chat.click('employee', 'read', { ...buttonOf(card, 'read'), page })).click?.card
      read += textOf(card)
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(20_000)
    }
    expect(verbsOf(card)).toContain('sign')
    for (let index = 0; index < 120; index += 1) expect(read).toContain(`Punkt ${index}`)
  })

  it('never leads past the last page', async () => {
    const chat = await playChat()
    const { click } = await chat.click('employee', 'read', { ...chat.obligationOf('employee'), page: 99 })
    expect(textOf(click?.card)).toContain('Vi er ærlige.')
  })

  it('shows the current text from the button of an old card', async () => {
    const chat = await playChat()
    const old = chat.obligationOf('employee')
    await chat.parts.texts.save(sha256OfText(sha256, 'Ny tekst.'), 'Ny tekst.')
    await chat.record(publication(2, 0, '2026-11-20', { ...TEXTS, nb: { title: 'Etisk standard', markdown: 'Ny tekst.' } }))
    expect(textOf((await chat.click('employee', 'read', { ...old, page: 1 })).click?.card)).toContain('Ny tekst.')
  })

  it('is refused with the button of somebody else, and shows the receipt to who has signed', async () => {
    const chat = await playChat({ facts: [signatureBy('employee')] })
    expect(textOf((await chat.click('colleague', 'read', { ...chat.obligationOf('employee'), page: 1 })).click?.card)).toContain('Dette kortet er ikke ditt')
    expect(textOf((await chat.click('employee', 'read', { ...chat.obligationOf('employee'), page: 1 })).click?.card)).toContain('Signeringsbevis')
  })

  it('says so when the text cannot be had, and offers the tab', async () => {
    const chat = await playChat()
    chat.down.add('texts')
    const { click } = await chat.click('employee', 'read', { ...chat.obligationOf('employee'), page: 1 })
    expect(textOf(click?.card)).toContain('Teksten kan ikke vises her akkurat nå')
  })
})
