import { canonicalJson } from '../../../core/facts/canonical-json'
import type { Fact } from '../../../core/facts/fact'
import { sha256OfText } from '../../../core/facts/hashing'
import { sha256 } from '../../../bot/hashing'
import { PEOPLE, SAMPLE_FACTS } from '../../sample/sample-log'
import { lessonPublication, PROGRAMME, requirementPublication, sampleLesson, withdrawalOf } from '../../sample/sample-rules'
import { buttonOf, playChat, textOf, verbsOf, type Person, type PlayedChat } from './play-chat'

const GUIDE: Fact = {
  ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>),
  importId: 'guide',
  changes: [{ change: 'role', unitId: 'u-kindergarten', role: 'ethics-guide', personId: PEOPLE.colleague, startsOn: '2026-01-01' }],
}
const named = { requirementId: PROGRAMME.requirementId, lessonId: 'phishing', unitIds: ['u-kindergarten'] }

async function open(...facts: Fact[]): Promise<PlayedChat> {
  const chat = await playChat({ facts: [GUIDE, lessonPublication('phishing'), requirementPublication({ ...PROGRAMME, lessonIds: ['phishing'] }), ...facts] })
  const content = canonicalJson(sampleLesson())
  await chat.parts.texts.save(sha256OfText(sha256, content), content)
  return chat
}
const show = async (chat: PlayedChat, person: Person = 'leader') => (await chat.click(person, 'leader-lesson', named)).click?.card
const tell = async (chat: PlayedChat, heldOn: unknown = '2026-11-20', person: Person = 'leader', more = {}) => (await chat.click(person, 'hold-talk', { ...named, unitId: 'u-kindergarten', heldOn, ...more })).click?.card

describe('a lesson for those who talk it through', () => {
  it('shows what it is about and asks whether the unit has talked about it', async () => {
    const card = await show(await open())
    expect(textOf(card)).toContain('Kjenn igjen svindel')
    expect(textOf(card)).toContain('Hva gjør du når noen ber om penger?')
    expect(buttonOf(card, 'hold-talk')).toMatchObject({ unitId: 'u-kindergarten' })
  })

  it('told with its day is kept, and the card says who and when', async () => {
    const chat = await open()
    const card = await tell(chat)
    expect(textOf(card)).toContain('Det er registrert at dere har snakket om den')
    expect(textOf(card)).toMatch(/20\. november 2026\. Registrert av Ingrid Solberg/)
    expect(verbsOf(card)).not.toContain('hold-talk')
    expect(chat.saves).toEqual(['talk'])
  })

  it('delivered three times is one conversation, and each answer says the same', async () => {
    const chat = await open()
    chat.setNumbering(false)
    const cards = [await tell(chat), await tell(chat), await tell(chat)]
    expect(new Set(cards.map(textOf)).size).toBe(1)
    expect(chat.saves).toEqual(['talk'])
  })

  it('told by the guide after the leader is the leader’s', async () => {
    const chat = await open()
    await tell(chat)
    const card = await tell(chat, '2026-11-21', 'colleague')
    expect(textOf(card)).toContain('Det var allerede registrert')
    expect(textOf(card)).toMatch(/20\. november 2026\. Registrert av Ingrid Solberg/)
  })

  it.each(['', '2026-11-22', '2020-01-01'])('with the day %p is asked for again, and nothing is kept', async (heldOn) => {
    const chat = await open()
    expect(textOf(await tell(chat, heldOn))).toContain('Den dagen kan ikke brukes')
    expect(chat.saves).toEqual([])
  })

  it('made for a day that does not exist is no card of ours', async () => {
    const chat = await open()
    expect(textOf(await tell(chat, '2026-02-30'))).toContain('Kortet kan ikke brukes')
  })

  it('is nobody else’s, whatever the card says', async () => {
    const chat = await open()
    for (const person of ['employee', 'director'] as const) expect(textOf(await tell(chat, '2026-11-20', person))).toContain('Dette kortet er ikke ditt')
    expect(textOf(await tell(chat, '2026-11-20', 'leader', { unitId: 'u-education', unitIds: ['u-education'] }))).toContain('Dette kortet er ikke ditt')
    expect(chat.saves).toEqual([])
  })

  it('of a programme that was withdrawn is not to be told of any more', async () => {
    const chat = await open(withdrawalOf(PROGRAMME))
    expect(textOf(await tell(chat))).toContain('Dette kortet er ikke ditt')
    expect(textOf(await show(chat))).toContain('Dette kortet er ikke ditt')
  })

  it('loses nothing while storage is away: the same click works afterwards', async () => {
    const chat = await open()
    chat.down.add('journal')
    const card = await tell(chat)
    expect(textOf(card)).toContain('Det ble ikke registrert')
    expect(verbsOf(card)).toContain('hold-talk')
    chat.down.delete('journal')
    expect(textOf(await tell(chat))).toContain('Det er registrert')
    expect(chat.lines.splice(0).length).toBeGreaterThan(0)
  })

  it('speaks the reader’s language', async () => {
    const chat = await open()
    await chat.click('leader', 'choose-language', { language: 'nn' })
    expect(textOf(await tell(chat))).toContain('Det er registrert at de har snakka om han')
  })
})
