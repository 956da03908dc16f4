import { PEOPLE } from '../../sample/sample-log'
import { textOf } from './play-chat'
import { ANSWERS, buttonsOf, playWheel, type PlayedWheel } from './play-wheel'

const give = (chat: PlayedWheel) => chat.show('leader', 'send-delegation', { ...chat.taskOf(), toPersonId: PEOPLE.colleague, howLong: 'once', byOn: '', note: '' })
const reasonOf = (chat: PlayedWheel, deed: string) => ({ deed, key: chat.taskOf().obligationKey, step: 0, language: 'nb' })

describe('giving a task back', () => {
  it('needs a reason; then it is the leader’s again', async () => {
    const chat = await playWheel()
    await give(chat)
    const form = await chat.press('colleague', await chat.show('colleague', 'show-activity', chat.taskOf()), 'start-task-reason', { deed: 'return' })
    expect(textOf(form)).toContain('Gi oppgaven tilbake')
    expect(textOf(await chat.press('colleague', form, 'send-task-reason', { reason: '' }))).toContain('Skriv en grunn')
    expect(textOf(await chat.press('colleague', form, 'send-task-reason', { reason: 'Jeg er borte.' }))).toContain('Du har gitt oppgaven tilbake')
    expect(textOf(await chat.show('colleague', 'show-activity', chat.taskOf()))).toContain('ikke din lenger')
    expect(buttonsOf(await chat.show('leader', 'show-activity', chat.taskOf())).map(({ verb }) => verb)).toContain('start-delegation')
    expect(chat.saves).toEqual(['delegation', 'delegation'])
  })

  it('is not for the leader, who takes it back', async () => {
    const chat = await playWheel()
    await give(chat)
    expect(textOf(await chat.show('leader', 'start-task-reason', reasonOf(chat, 'return')))).toContain('viste noe annet enn det som gjelder nå')
    const form = await chat.show('leader', 'start-task-reason', reasonOf(chat, 'take-back'))
    const card = await chat.press('leader', form, 'send-task-reason', { reason: 'Jeg gjør den selv.' })
    expect(textOf(card)).toContain('Du har tatt oppgaven tilbake')
    expect(textOf(await chat.show('colleague', 'sign-off', { ...chat.taskOf(), requirementVersion: 1, ...ANSWERS }))).toContain('ikke din lenger')
    expect(chat.saves).toEqual(['delegation', 'delegation'])
  })

  it('passed on to another says to whom', async () => {
    const chat = await playWheel()
    await give(chat)
    await chat.show('leader', 'send-task-reason', { ...reasonOf(chat, 'take-back'), reason: 'Kari tar den.' })
    await chat.show('leader', 'send-delegation', { ...chat.taskOf(), toPersonId: PEOPLE.employee, howLong: 'standing', byOn: '', note: '' })
    expect(textOf(await chat.show('colleague', 'show-activity', chat.taskOf()))).toContain('gitt videre til Kari Nordmann')
  })

  it('keeps the reason when storage is away', async () => {
    const chat = await playWheel()
    await give(chat)
    chat.down.add('journal')
    const card = await chat.show('colleague', 'send-task-reason', { ...reasonOf(chat, 'return'), reason: 'Jeg er borte.' })
    expect(textOf(card)).toContain('Det ble ikke registrert')
    expect(JSON.stringify(card)).toContain('Jeg er borte.')
    expect(chat.lines.splice(0).length).toBeGreaterThan(0)
  })
})

it('a reason for what was done meanwhile is not asked for', async () => {
  const chat = await playWheel()
  const form = await chat.show('leader', 'start-task-reason', reasonOf(chat, 'not-relevant'))
  await chat.show('leader', 'sign-off', { ...chat.taskOf(), requirementVersion: 1, ...ANSWERS })
  expect(textOf(await chat.press('leader', form, 'send-task-reason', { reason: 'Ingen innkjøp.' }))).toContain('Oppgaven er kvittert for')
  expect(chat.saves).toEqual(['sign-off'])
})

it.each(['not-relevant', 'return', 'take-back', 'send-back', 'refuse-time'])('nobody gives a reason for %s of what is another’s', async (deed) => {
  const chat = await playWheel()
  for (const verb of ['start-task-reason', 'send-task-reason']) expect(textOf(await chat.show('employee', verb, { ...reasonOf(chat, deed), reason: 'Fordi.' }))).toContain('Dette kortet er ikke ditt')
  expect(chat.saves).toEqual([])
})
