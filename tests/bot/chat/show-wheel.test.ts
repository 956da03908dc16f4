import { PEOPLE } from '../../sample/sample-log'
import { signatureBy } from '../../sample/sample-records'
import { textOf } from './play-chat'
import { ANSWERS, buttonsOf, playWheel, RISK, ROUND } from './play-wheel'

describe('the weekly card', () => {
  it.each(['oppgaver', 'årshjul', 'Oppgåver', 'my tasks', 'årsjhul'])('comes when somebody writes «%s»', async (text) => {
    const chat = await playWheel()
    const { messages } = await chat.say('leader', text)
    expect(textOf(messages[0]?.card)).toContain('Risikovurdering av korrupsjon')
    expect(messages[0]?.asks).toEqual({ personId: PEOPLE.leader, obligationKeys: ['wheel-week'] })
  })

  it('opens the single activity in the answer to the click, and several of one kind together', async () => {
    const chat = await playWheel([RISK, ROUND])
    const card = await chat.show('leader', 'week')
    expect(textOf(card)).toContain('Vernerunde: 4 å kvittere for')
    expect(textOf(await chat.press('leader', card, 'show-activity'))).toContain('Snakk om innkjøp')
    expect(textOf(await chat.press('leader', card, 'show-many'))).toContain('Kvitter for flere på én gang')
  })

  it('leads from one to the next, and back', async () => {
    const chat = await playWheel([RISK, { ...RISK, requirementId: 'fire', title: { nb: 'Brannvern', nn: 'Brannvern', en: 'Fire' } }])
    const receipt = await chat.press('leader', await chat.press('leader', await chat.show('leader', 'week'), 'show-activity'), 'sign-off', ANSWERS)
    expect(textOf(receipt)).toMatch(/Neste: (Brannvern|Risiko)/)
    expect(textOf(await chat.press('leader', receipt, 'show-activity'))).toContain('Snakk om innkjøp')
    expect(textOf(await chat.press('leader', receipt, 'week'))).toContain('Oppgavene dine denne uken')
  })

  it('is spoken of where somebody asks what is missing', async () => {
    const chat = await playWheel([RISK], signatureBy('leader'), signatureBy('employee'))
    const card = await chat.show('leader', 'open')
    expect(textOf(card)).toContain('Én oppgave i internkontrollen venter på deg.')
    expect(textOf(card)).not.toContain('Det er ingenting som venter')
    expect(textOf(await chat.press('leader', card, 'week'))).toContain('Risikovurdering')
    expect(textOf(await chat.show('employee', 'open'))).toContain('Det er ingenting som venter på deg nå.')
  })

  it('says to whoever has none that there is nothing', async () => expect(textOf(await (await playWheel()).show('employee', 'week'))).toContain('Du har ingen oppgaver i internkontrollen'))

  it('that comes into view by itself asks storage for nothing', async () => {
    const chat = await playWheel()
    chat.down.add('journal')
    const { click } = await chat.click('leader', 'refresh-week', {}, { isAutomatic: true })
    expect(textOf(click?.card)).toContain('Risikovurdering av korrupsjon')
    expect(buttonsOf(click?.card).length).toBeGreaterThan(1)
  })
})
