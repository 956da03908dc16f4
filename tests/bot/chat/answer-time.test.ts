import { textOf } from './play-chat'
import { ANSWERS, playWheel, verbsIn } from './play-wheel'

async function asked() {
  const chat = await playWheel()
  await chat.show('leader', 'send-more-time', { ...chat.taskOf(), wantedOn: '2027-01-10', reason: 'Vi har flyttet.' })
  const [requestKey = ''] = [...chat.state.openRequests.keys()]
  return { chat, requestKey }
}

describe('a request for more time', () => {
  it('is read by the leader above: who, what, until when and why', async () => {
    const { chat, requestKey } = await asked()
    const text = textOf(await chat.show('director', 'show-time-request', { requestKey }))
    for (const said of ['Ingrid Solberg', 'Risikovurdering av korrupsjon', 'Solbakken barnehage', '15. desember 2026', '10. januar 2027', 'Vi har flyttet.']) expect(text).toContain(said)
  })

  it.each(['2027-01-10', '2027-01-05'])('is granted until %s, and then it is due that day', async (grantedOn) => {
    const { chat, requestKey } = await asked()
    const card = await chat.press('director', await chat.show('director', 'show-time-request', { requestKey }), 'grant-time', { grantedOn })
    expect(textOf(card)).toContain('Det er gitt mer tid')
    expect(textOf(card)).toContain('Per Berg')
    expect(verbsIn(card)).not.toContain('grant-time')
    expect(textOf(await chat.show('leader', 'show-activity', chat.taskOf()))).toContain(grantedOn === '2027-01-10' ? '10. januar 2027' : '5. januar 2027')
    expect(chat.saves).toEqual(['extension-request', 'round-move'])
  })

  it('is refused with a reason', async () => {
    const { chat, requestKey } = await asked()
    const form = await chat.press('director', await chat.show('director', 'show-time-request', { requestKey }), 'start-task-reason')
    expect(textOf(form)).toContain('Si nei til mer tid')
    const card = await chat.press('director', form, 'send-task-reason', { reason: 'Den må være ferdig.' })
    expect(textOf(card)).toContain('Det er ikke gitt mer tid')
    expect(textOf(card)).toContain('Den må være ferdig.')
    expect(textOf(await chat.show('leader', 'show-activity', chat.taskOf()))).toContain('15. desember 2026')
    expect(chat.saves).toEqual(['extension-request', 'extension-refusal'])
  })

  it('answered twice keeps the first answer', async () => {
    const { chat, requestKey } = await asked()
    const card = await chat.show('director', 'show-time-request', { requestKey })
    await chat.press('director', card, 'grant-time', { grantedOn: '2027-01-10' })
    const again = await chat.press('director', card, 'grant-time', { grantedOn: '2027-01-20' })
    expect(textOf(again)).toContain('Det er allerede besvart')
    expect(textOf(again)).toContain('10. januar 2027')
    expect(chat.saves).toEqual(['extension-request', 'round-move'])
  })

  it.each(['', '2026-02-30', '2026-12-01', '2030-01-01'])('cannot be granted until %p', async (grantedOn) => {
    const { chat, requestKey } = await asked()
    expect(textOf(await chat.show('director', 'grant-time', { requestKey, grantedOn }))).toContain('Den dagen kan ikke brukes')
    expect(chat.saves).toEqual(['extension-request'])
  })

  it('of what is done meanwhile needs no answer', async () => {
    const { chat, requestKey } = await asked()
    await chat.show('leader', 'sign-off', { ...chat.taskOf(), requirementVersion: 1, ...ANSWERS })
    for (const verb of ['show-time-request', 'grant-time']) expect(textOf(await chat.show('director', verb, { requestKey, grantedOn: '2027-01-10' }))).toContain('Det trengs ikke svar lenger')
  })

  it('is nobody else’s to answer, not the asker’s either', async () => {
    const { chat, requestKey } = await asked()
    for (const person of ['leader', 'employee'] as const)
      for (const verb of ['show-time-request', 'grant-time']) expect(textOf(await chat.show(person, verb, { requestKey, grantedOn: '2027-01-10' }))).toContain('Dette kortet er ikke ditt')
    expect(chat.saves).toEqual(['extension-request'])
  })

  it('waits while storage is away', async () => {
    const { chat, requestKey } = await asked()
    chat.down.add('journal')
    expect(textOf(await chat.show('director', 'grant-time', { requestKey, grantedOn: '2027-01-10' }))).toContain('Det ble ikke registrert')
    expect(chat.lines.splice(0).length).toBeGreaterThan(0)
  })
})
