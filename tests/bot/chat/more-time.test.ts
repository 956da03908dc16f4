import { PEOPLE } from '../../sample/sample-log'
import { textOf } from './play-chat'
import { inputsOf, playWheel, verbsIn, type PlayedWheel } from './play-wheel'

const WISH = { wantedOn: '2027-01-10', reason: 'Vi har flyttet.' }
const start = async (chat: PlayedWheel) => chat.press('leader', await chat.show('leader', 'show-activity', chat.taskOf()), 'start-more-time')

describe('asking for more time', () => {
  it('says whom it goes to, and that the day stays until there is an answer', async () => {
    const chat = await playWheel()
    const form = await start(chat)
    expect(textOf(form)).toContain('Per Berg får spørsmålet')
    const card = await chat.press('leader', form, 'send-more-time', WISH)
    expect(textOf(card)).toContain('Du har bedt Per Berg om tid til 10. januar 2027')
    expect(textOf(card)).toContain('15. desember 2026')
    expect(verbsIn(card)).not.toContain('start-more-time')
    expect(chat.saves).toEqual(['extension-request'])
  })

  it.each([
    ['no day', { wantedOn: '' }, 'Den dagen kan ikke brukes'],
    ['a day before it is due', { wantedOn: '2026-12-15' }, 'Den dagen kan ikke brukes'],
    ['a day that is none', { wantedOn: '2027-02-29' }, 'Den dagen kan ikke brukes'],
    ['a day years away', { wantedOn: '2029-01-01' }, 'Den dagen kan ikke brukes'],
    ['no reason', { reason: ' ' }, 'Skriv en grunn'],
  ])('with %s asks again and keeps the rest', async (_, inputs, said) => {
    const chat = await playWheel()
    const card = await chat.press('leader', await start(chat), 'send-more-time', { ...WISH, ...inputs })
    expect(textOf(card)).toContain(said)
    if ('wantedOn' in inputs) expect(inputsOf(card)).toMatchObject({ reason: 'Vi har flyttet.' })
    else expect(inputsOf(card)).toMatchObject({ wantedOn: '2027-01-10' })
    expect(chat.saves).toEqual([])
  })

  it('twice is the first request', async () => {
    const chat = await playWheel()
    const form = await start(chat)
    await chat.press('leader', form, 'send-more-time', WISH)
    expect(textOf(await chat.press('leader', form, 'send-more-time', { ...WISH, wantedOn: '2027-02-10' }))).toContain('10. januar 2027')
    expect(chat.saves).toEqual(['extension-request'])
  })

  it('is not for a delegate', async () => {
    const chat = await playWheel()
    await chat.show('leader', 'send-delegation', { ...chat.taskOf(), toPersonId: PEOPLE.colleague, howLong: 'once', byOn: '', note: '' })
    expect(verbsIn(await chat.show('colleague', 'show-activity', chat.taskOf()))).not.toContain('start-more-time')
    await chat.show('colleague', 'send-more-time', { ...chat.taskOf(), ...WISH })
    expect(chat.saves).toEqual(['delegation'])
  })

  it('loses nothing while storage is away', async () => {
    const chat = await playWheel()
    const form = await start(chat)
    chat.down.add('journal')
    const card = await chat.press('leader', form, 'send-more-time', WISH)
    expect(textOf(card)).toContain('Det ble ikke registrert')
    expect(inputsOf(card)).toMatchObject(WISH)
    expect(chat.lines.splice(0).length).toBeGreaterThan(0)
  })
})
