import { PEOPLE } from '../../sample/sample-log'
import { textOf } from './play-chat'
import { ANSWERS, playWheel, RISK, verbsIn } from './play-wheel'

/** The colleague has done what the leader must confirm. */
async function done() {
  const chat = await playWheel([{ ...RISK, isConfirmedByLeader: true }])
  await chat.show('leader', 'send-delegation', { ...chat.taskOf(), toPersonId: PEOPLE.colleague, howLong: 'once', byOn: '', note: '' })
  const card = await chat.show('colleague', 'sign-off', { ...chat.taskOf(), requirementVersion: 1, ...ANSWERS })
  const recordKey = chat.state.recordsBySubject.get('unit/u-kindergarten')?.find(({ record }) => record.kind === 'sign-off')?.recordKey ?? ''
  return { chat, card, recordKey }
}

describe('what a delegate has done', () => {
  it('says to the delegate that it waits for the leader', async () => {
    const { card } = await done()
    expect(textOf(card)).toContain('Den gjelder når Ingrid Solberg har bekreftet')
  })

  it('is read by the leader with its answers, also from the task, and confirmed', async () => {
    const { chat, recordKey } = await done()
    const card = await chat.show('leader', 'show-activity', chat.taskOf())
    expect(textOf(card)).toContain('Tre kjøp uten anbud.')
    const confirmed = await chat.press('leader', card, 'confirm-done')
    expect(textOf(confirmed)).toContain('Kvitteringen er bekreftet og gjelder')
    expect(verbsIn(confirmed)).not.toContain('confirm-done')
    expect(textOf(await chat.show('leader', 'show-done', { recordKey }))).toContain('Kvitteringen er bekreftet')
    expect(chat.saves).toEqual(['delegation', 'sign-off', 'confirmation'])
  })

  it('is sent back with a reason, and open again', async () => {
    const { chat, recordKey } = await done()
    const form = await chat.press('leader', await chat.show('leader', 'show-done', { recordKey }), 'start-task-reason')
    const card = await chat.press('leader', form, 'send-task-reason', { reason: 'Punkt to mangler.' })
    expect(textOf(card)).toContain('Oppgaven er åpen igjen')
    expect(textOf(card)).toContain('Punkt to mangler.')
    expect(textOf(await chat.show('colleague', 'sign-off', { ...chat.taskOf(), requirementVersion: 1, ...ANSWERS }))).toContain('Den gjelder når Ingrid Solberg har bekreftet')
    expect(chat.saves).toEqual(['delegation', 'sign-off', 'voiding', 'sign-off'])
  })

  it('confirmed twice is one confirmation', async () => {
    const { chat, recordKey } = await done()
    for (let time = 0; time < 2; time += 1) expect(textOf(await chat.show('leader', 'confirm-done', { recordKey }))).toContain('bekreftet og gjelder')
    expect(chat.saves).toEqual(['delegation', 'sign-off', 'confirmation'])
  })

  it('is nobody else’s to confirm, the delegate’s least of all', async () => {
    const { chat, recordKey } = await done()
    for (const person of ['colleague', 'employee', 'director'] as const) expect(textOf(await chat.show(person, 'confirm-done', { recordKey }))).toContain('Dette kortet er ikke ditt')
    expect(chat.saves).toEqual(['delegation', 'sign-off'])
  })

  it('done by the leader meanwhile shows the leader what is there', async () => {
    const { chat } = await done()
    expect(verbsIn(await chat.show('leader', 'sign-off', { ...chat.taskOf(), requirementVersion: 1, ...ANSWERS }))).toContain('confirm-done')
    expect(chat.saves).toEqual(['delegation', 'sign-off'])
  })

  it('waits while storage is away', async () => {
    const { chat, recordKey } = await done()
    chat.down.add('journal')
    expect(textOf(await chat.show('leader', 'confirm-done', { recordKey }))).toContain('Det ble ikke registrert')
    expect(chat.lines.splice(0).length).toBeGreaterThan(0)
  })
})
