import { requirementPublication } from '../../sample/sample-rules'
import { TODAY } from '../../sample/sample-log'
import { textOf } from './play-chat'
import { ANSWERS, FORM, inputsOf, playWheel, RISK, verbsIn } from './play-wheel'

describe('an activity in chat', () => {
  it('says what it is, for whom, when, why, and how', async () => {
    const chat = await playWheel()
    const text = textOf(await chat.show('leader', 'show-activity', chat.taskOf()))
    for (const said of ['Risikovurdering av korrupsjon', 'Solbakken barnehage', '15. desember 2026', 'Kommuneloven § 25-1', 'Snakk om innkjøp og gaver', 'bare når du svarer Høy på «Risiko»']) expect(text).toContain(said)
  })

  it('is signed off with its form, and the receipt says what was answered and what it opened', async () => {
    const chat = await playWheel()
    const card = await chat.press('leader', await chat.show('leader', 'show-activity', chat.taskOf()), 'sign-off', ANSWERS)
    const text = textOf(card)
    for (const said of ['Oppgaven er kvittert for', 'Ingrid Solberg', '20. november 2026', 'Høy', 'Tre kjøp uten anbud.', 'review-documents, frist 21. desember 2026']) expect(text).toContain(said)
    expect(chat.saves).toEqual(['sign-off'])
  })

  it('pressed three times is one record, and each answer says the same', async () => {
    const chat = await playWheel()
    chat.setNumbering(false)
    const of = chat.taskOf()
    const card = await chat.show('leader', 'show-activity', of)
    const texts = [await chat.press('leader', card, 'sign-off', ANSWERS), await chat.press('leader', card, 'sign-off', ANSWERS), await chat.press('leader', card, 'sign-off', ANSWERS)].map(textOf)
    expect(new Set(texts).size).toBe(1)
    expect(chat.saves).toEqual(['sign-off'])
  })

  it('comes back with the answers kept and what is missing said, and nothing is recorded', async () => {
    const chat = await playWheel()
    const card = await chat.press('leader', await chat.show('leader', 'show-activity', chat.taskOf()), 'sign-off', { ...ANSWERS, 'a-why': ' ', 'a-talked': 'false' })
    expect(textOf(card)).toContain('Det er ikke kvittert ennå')
    expect(textOf(card)).toContain('«Begrunnelse» mangler svar.')
    expect(textOf(card)).toContain('«Snakket om» er ikke krysset av.')
    expect(inputsOf(card)).toMatchObject({ 'a-risk': 'high', doneOn: '2026-11-20' })
    expect(chat.saves).toEqual([])
  })

  it('does not ask for what its answers leave out', async () => {
    const chat = await playWheel()
    const card = await chat.press('leader', await chat.show('leader', 'show-activity', chat.taskOf()), 'sign-off', { 'a-risk': 'low', 'a-talked': 'true', doneOn: TODAY })
    expect(textOf(card)).toContain('Oppgaven er kvittert for')
  })

  it.each(['2026-11-22', '2026-02-30', '', 'i går', '2020-01-01'])('with the day %p keeps what was written and asks for another day', async (doneOn) => {
    const chat = await playWheel()
    const card = await chat.press('leader', await chat.show('leader', 'show-activity', chat.taskOf()), 'sign-off', { ...ANSWERS, doneOn })
    expect(textOf(card)).toContain('Den dagen kan ikke brukes')
    expect(inputsOf(card)).toMatchObject({ 'a-why': 'Tre kjøp uten anbud.' })
    expect(chat.saves).toEqual([])
  })

  it('changed while the card was out: what still holds stays, and what is new is asked for', async () => {
    const chat = await playWheel()
    const card = await chat.show('leader', 'show-activity', chat.taskOf())
    const added = { kind: 'text' as const, fieldId: 'who', label: { nb: 'Hvem deltok', nn: 'Hvem deltok', en: 'Who' }, isRequired: true }
    await chat.record({ ...requirementPublication({ ...RISK, form: { ...FORM, fields: [...FORM.fields, added] } }), version: 2, effectiveOn: TODAY, openRounds: 'change', reason: 'Nytt spørsmål' })
    const again = await chat.press('leader', card, 'sign-off', ANSWERS)
    expect(textOf(again)).toContain('Oppgaven er endret siden du fikk kortet')
    expect(textOf(again)).toContain('«Hvem deltok» mangler svar.')
    expect(inputsOf(again)).toMatchObject({ 'a-why': 'Tre kjøp uten anbud.', 'a-risk': 'high' })
    const done = await chat.press('leader', again, 'sign-off', { ...ANSWERS, 'a-who': 'Alle' })
    expect(textOf(done)).toContain('Oppgaven er kvittert for')
  })

  it('is nobody else’s, whatever the card says', async () => {
    const chat = await playWheel()
    const card = await chat.show('leader', 'show-activity', chat.taskOf())
    for (const person of ['employee', 'director'] as const) expect(textOf(await chat.press(person, card, 'sign-off', ANSWERS))).toContain('Dette kortet er ikke ditt')
    expect(chat.saves).toEqual([])
  })

  it('withdrawn meanwhile says so', async () => {
    const chat = await playWheel()
    const card = await chat.show('leader', 'show-activity', chat.taskOf())
    await chat.record({ kind: 'requirement-withdrawal', v: 1, tenantId: '11111111-1111-4111-8111-111111111111', appVersion: '0.1.0', recordedAt: '2026-11-21T08:00:00.000Z', actor: 'p-controller', actorOid: '00000000-0000-4000-8000-0000000000aa', requirementId: RISK.requirementId, version: 1, effectiveOn: TODAY, reason: 'Erstattet' })
    expect(textOf(await chat.press('leader', card, 'sign-off', ANSWERS))).toContain('Aktiviteten er trukket tilbake')
    expect(chat.saves.filter((kind) => kind === 'sign-off')).toEqual([])
  })

  it('loses nothing while storage is away: the card keeps what was written, and the same press works afterwards', async () => {
    const chat = await playWheel()
    const card = await chat.show('leader', 'show-activity', chat.taskOf())
    chat.down.add('journal')
    const kept = await chat.press('leader', card, 'sign-off', ANSWERS)
    expect(textOf(kept)).toContain('Det ble ikke registrert')
    expect(inputsOf(kept)).toMatchObject({ 'a-why': 'Tre kjøp uten anbud.' })
    chat.down.delete('journal')
    expect(textOf(await chat.press('leader', kept, 'sign-off', ANSWERS))).toContain('Oppgaven er kvittert for')
    expect(chat.lines.splice(0).length).toBeGreaterThan(0)
  })

  it('is read in the log before anybody signs off by it', async () => {
    const chat = await playWheel()
    const card = await chat.show('leader', 'show-activity', chat.taskOf())
    chat.stopLog()
    expect(textOf(await chat.press('leader', card, 'sign-off', ANSWERS))).toContain('Dette gikk ikke akkurat nå')
    expect(chat.saves).toEqual([])
  })

  it('with files or a review is done in the tab', async () => {
    const chat = await playWheel([{ ...RISK, form: { ...FORM, isReview: true } }])
    const card = await chat.show('leader', 'show-activity', chat.taskOf())
    expect(textOf(card)).toContain('Kvitter for den i fanen')
    expect(verbsIn(card)).not.toContain('sign-off')
    expect(textOf((await chat.click('leader', 'sign-off', { ...chat.taskOf(), requirementVersion: 1, ...ANSWERS })).click?.card)).toContain('Kvitter for den i fanen')
    expect(chat.saves).toEqual([])
  })

  it('that is done in another system has its link, and nothing to sign off', async () => {
    const chat = await playWheel([{ ...RISK, evidence: 'none', doneIn: { system: 'Framsikt', url: 'https://framsikt.test/x' } }])
    const card = await chat.show('leader', 'show-activity', chat.taskOf())
    expect(textOf(card)).toContain('Åpne Framsikt')
    expect(verbsIn(card)).toEqual([])
  })

  it('not relevant needs a reason, which stays in the sign-off', async () => {
    const chat = await playWheel()
    const form = await chat.press('leader', await chat.show('leader', 'show-activity', chat.taskOf()), 'start-task-reason')
    expect(textOf(await chat.press('leader', form, 'send-task-reason', { reason: ' x ' }))).toContain('Skriv en grunn på mellom 3 og 500 tegn')
    const card = await chat.press('leader', form, 'send-task-reason', { reason: 'Vi har ingen innkjøp.' })
    expect(textOf(card)).toContain('kvittert ut som ikke relevant')
    expect(textOf(card)).toContain('Vi har ingen innkjøp.')
    expect(chat.saves).toEqual(['sign-off'])
  })

  it('stored for every device once it is done, and remembered as that', async () => {
    const chat = await playWheel()
    await chat.press('leader', await chat.show('leader', 'show-activity', chat.taskOf()), 'sign-off', ANSWERS, { replyToId: 'm-7' })
    expect(chat.sent.map(({ activityId, isUpdate }) => [activityId, isUpdate])).toEqual([['m-7', true]])
    expect(textOf(chat.sent[0]?.message.card)).toContain('Oppgaven er kvittert for')
  })
})
