import { PEOPLE } from '../../sample/sample-log'
import { textOf } from './play-chat'
import { ANSWERS, inputsOf, playWheel, RISK, verbsIn, type PlayedWheel } from './play-wheel'

const start = async (chat: PlayedWheel) => chat.press('leader', await chat.show('leader', 'show-activity', chat.taskOf()), 'start-delegation')
const CHOSEN = { toPersonId: PEOPLE.colleague, howLong: 'once', byOn: '2026-11-30', note: 'Ta det sammen med verneombudet.' }
const give = async (chat: PlayedWheel, inputs: object = {}) => chat.press('leader', await start(chat), 'send-delegation', { ...CHOSEN, ...inputs })

describe('passing an activity on', () => {
  it('offers those who work there and could do it, by name', async () => {
    const text = JSON.stringify(await start(await playWheel()))
    for (const name of ['Ola Hansen', 'Kari Nordmann']) expect(text).toContain(name)
    for (const name of ['Ingrid Solberg', 'Nina Moe', 'Jon Vik', 'Anne Lie', 'Tor Aas']) expect(text).not.toContain(name)
  })

  it('is answered with the task as the leader sees it from now on', async () => {
    const chat = await playWheel()
    const card = await give(chat)
    expect(textOf(card)).toContain('Oppgaven er gitt videre til Ola Hansen')
    expect(textOf(card)).toContain('Ola Hansen, innen 30. november 2026')
    expect(verbsIn(card)).toContain('start-task-reason')
    expect(chat.saves).toEqual(['delegation'])
  })

  it('lets the colleague do it, and nobody else', async () => {
    const chat = await playWheel()
    await give(chat)
    const card = await chat.show('colleague', 'show-activity', chat.taskOf())
    expect(textOf(card)).toContain('Du gjør den for: Ingrid Solberg'.replace(': ', ': \n'))
    expect(textOf(await chat.press('colleague', card, 'sign-off', ANSWERS))).toContain('Ola Hansen')
    expect(textOf(await chat.show('employee', 'show-activity', chat.taskOf()))).toContain('Dette kortet er ikke ditt')
  })

  it.each([
    ['nobody', { toPersonId: '' }, 'Velg hvem som skal gjøre den'],
    ['somebody of another unit', { toPersonId: PEOPLE.director }, 'kan ikke gis til den personen'],
    ['oneself', { toPersonId: PEOPLE.leader }, 'kan ikke gis til den personen'],
    ['a day that was', { byOn: '2026-11-01' }, 'Den dagen kan ikke brukes'],
    ['a day that is none', { byOn: '2026-02-30' }, 'Den dagen kan ikke brukes'],
    ['too long a note', { note: 'x'.repeat(501) }, 'Beskjeden er for lang'],
  ])('to %s is asked for again, and what was written stays', async (_, inputs, said) => {
    const chat = await playWheel()
    const card = await give(chat, inputs)
    expect(textOf(card)).toContain(said)
    expect(inputsOf(card).note).toContain('note' in inputs ? 'xxx' : 'verneombudet')
    expect(chat.saves).toEqual([])
  })

  it('without a day and a note is enough', async () => expect(textOf(await give(await playWheel(), { byOn: '', note: '' }))).toContain('gitt videre til Ola Hansen'))

  it('pressed twice is one delegation', async () => {
    const chat = await playWheel()
    const form = await start(chat)
    chat.setNumbering(false)
    for (let time = 0; time < 2; time += 1) expect(textOf(await chat.press('leader', form, 'send-delegation', CHOSEN))).toContain('gitt videre til Ola Hansen')
    expect(chat.saves).toEqual(['delegation'])
  })

  it('loses nothing while storage is away', async () => {
    const chat = await playWheel()
    const form = await start(chat)
    chat.down.add('journal')
    const card = await chat.press('leader', form, 'send-delegation', CHOSEN)
    expect(textOf(card)).toContain('Det ble ikke registrert')
    expect(inputsOf(card)).toMatchObject({ toPersonId: PEOPLE.colleague, byOn: '2026-11-30' })
    expect(chat.lines.splice(0).length).toBeGreaterThan(0)
  })

  it('is not for a delegate to do', async () => {
    const chat = await playWheel()
    await give(chat)
    expect(verbsIn(await chat.show('colleague', 'show-activity', chat.taskOf()))).not.toContain('start-delegation')
    expect(textOf(await chat.show('colleague', 'start-delegation', chat.taskOf()))).toContain('viste noe annet enn det som gjelder nå')
  })

  it('of what everybody owes as themselves is not offered', async () => {
    const chat = await playWheel([{ ...RISK, audience: { employmentClasses: ['permanent'], leaders: 'only' } }])
    expect(verbsIn(await chat.show('leader', 'show-activity', chat.taskOf()))).not.toContain('start-delegation')
  })
})
