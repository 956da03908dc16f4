import { nodesOf } from '../cards/card-contract'
import { requirementPublication } from '../../sample/sample-rules'
import { TODAY } from '../../sample/sample-log'
import { textOf } from './play-chat'
import { buttonsOf, DEPARTMENTS, playWheel, ROUND, type PlayedWheel } from './play-wheel'

const open = (chat: PlayedWheel) => chat.show('leader', 'show-many', { requirementId: ROUND.requirementId, language: 'nb' })
const keysOn = (card: object | undefined) => nodesOf((card as { body: object[] }).body).filter(({ id }) => id === 'chosen').flatMap(({ choices }) => (choices as { value: string }[]).map(({ value }) => value))

describe('signing off several at once', () => {
  it('lists them by name, and makes a record of each', async () => {
    const chat = await playWheel([ROUND])
    const card = await open(chat)
    expect(JSON.stringify(card)).toContain('Avdeling north, frist 15. desember 2026')
    const result = await chat.press('leader', card, 'sign-many', { chosen: keysOn(card).join(','), 'a-walked': 'true', doneOn: TODAY })
    expect(textOf(result).match(/kvittert\n|kvittert$/gm)).toHaveLength(DEPARTMENTS.length)
    expect(textOf(result)).toContain('Alle er kvittert for')
    expect(chat.saves).toEqual(DEPARTMENTS.map(() => 'sign-off'))
  })

  it('tells what becomes of each, and how many are left', async () => {
    const chat = await playWheel([ROUND])
    const card = await open(chat)
    const [first = '', second = '', third = ''] = keysOn(card)
    await chat.show('leader', 'sign-off', { obligationKey: first, step: 0, language: 'nb', requirementVersion: 1, 'a-walked': 'true', doneOn: '2026-11-19' })
    const result = await chat.press('leader', card, 'sign-many', { chosen: [first, second, 'f'.repeat(64)].join(','), 'a-walked': 'true', doneOn: TODAY })
    for (const said of ['var kvittert fra før', 'er ikke din, ikke kvittert', '2 står fortsatt åpne']) expect(textOf(result)).toContain(said)
    expect(buttonsOf(result).map(({ verb }) => verb)).toContain('show-many')
    expect(chat.saves).toEqual(['sign-off', 'sign-off'])
    expect(keysOn(await open(chat))).toContain(third)
  })

  it('pressed twice makes no second record, and says the same', async () => {
    const chat = await playWheel([ROUND])
    chat.setNumbering(false)
    const card = await open(chat)
    const press = () => chat.press('leader', card, 'sign-many', { chosen: keysOn(card).join(','), 'a-walked': 'true', doneOn: TODAY })
    expect(new Set([textOf(await press()), textOf(await press())]).size).toBe(1)
    expect(chat.saves).toHaveLength(DEPARTMENTS.length)
  })

  it.each([
    ['none chosen', { chosen: '' }, 'Velg minst én'],
    ['an answer missing', { 'a-walked': 'false' }, 'er ikke krysset av'],
    ['a day to come', { doneOn: '2026-12-24' }, 'Den dagen kan ikke brukes'],
    ['a day that is none', { doneOn: '2026-02-30' }, 'Den dagen kan ikke brukes'],
  ])('with %s records none', async (_, inputs, said) => {
    const chat = await playWheel([ROUND])
    const card = await open(chat)
    const again = await chat.press('leader', card, 'sign-many', { chosen: keysOn(card).slice(0, 2).join(','), 'a-walked': 'true', doneOn: TODAY, ...inputs })
    expect(textOf(again)).toContain(said)
    expect(chat.saves).toEqual([])
  })

  it('under a form that was changed asks for what is new', async () => {
    const chat = await playWheel([ROUND])
    const card = await open(chat)
    const label = { nb: 'Hvem gikk', nn: 'Hvem gikk', en: 'Who' }
    const form = ROUND.form && { ...ROUND.form, fields: [...ROUND.form.fields, { kind: 'text' as const, fieldId: 'who', label, isRequired: true }] }
    await chat.record({ ...requirementPublication({ ...ROUND, ...(form && { form }) }), version: 2, effectiveOn: TODAY, openRounds: 'change', reason: 'Nytt' })
    const again = await chat.press('leader', card, 'sign-many', { chosen: keysOn(card).join(','), 'a-walked': 'true', doneOn: TODAY })
    expect(textOf(again)).toContain('Oppgaven er endret siden du fikk kortet')
    expect(chat.saves).not.toContain('sign-off')
  })

  it('is told one by one while storage is away', async () => {
    const chat = await playWheel([ROUND])
    const card = await open(chat)
    chat.down.add('journal')
    expect(textOf(await chat.press('leader', card, 'sign-many', { chosen: keysOn(card).join(','), 'a-walked': 'true', doneOn: TODAY }))).toContain('ble ikke registrert, prøv igjen')
    expect(chat.lines.splice(0).length).toBeGreaterThan(0)
  })

  it('of what is not one’s own is the weekly card', async () => {
    const chat = await playWheel([ROUND])
    expect(textOf(await chat.show('employee', 'show-many', { requirementId: ROUND.requirementId, language: 'nb' }))).toContain('Du har ingen oppgaver i internkontrollen')
  })
})
