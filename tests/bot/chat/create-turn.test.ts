import type { Fact } from '../../../core/facts/fact'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import { publication, SAMPLE_FACTS } from '../../sample/sample-log'
import { paperSignatureOf, signatureBy, voidingOf } from '../../sample/sample-records'
import { playChat, textOf, verbsOf } from './play-chat'

/** A second requirement about a second document. */
const SECOND: Fact[] = [
  { ...publication(), documentId: 'information-security' },
  {
    ...(SAMPLE_FACTS[1] as Extract<Fact, { kind: 'requirement-publication' }>),
    requirement: { ...ETHICS_STANDARD, requirementId: 'information-security', documentId: 'information-security', dueInDays: 30 },
  },
]

describe('what buttons do', () => {
  it('leads straight to the card when one thing is open, and to a list when there are two', async () => {
    expect(verbsOf((await (await playChat()).click('employee', 'open')).click?.card)).toContain('sign')
    const two = (await (await playChat({ facts: SECOND })).click('employee', 'open')).click?.card
    expect(verbsOf(two).filter((verb) => verb === 'show-sign')).toHaveLength(2)
    expect(textOf(two)).toContain('2 ting venter på deg:')
  })

  it('greets with a card for each thing to sign', async () => {
    const { messages } = await (await playChat({ facts: SECOND })).install('employee')
    expect(messages.map(({ asks }) => asks !== undefined)).toEqual([false, true, true])
  })

  it('greets with what others registered before there was a chat, and not with what somebody did alone', async () => {
    const greeting = async (...facts: Fact[]) => (await (await playChat({ facts })).install('employee')).messages.map(({ card }) => textOf(card))
    expect((await greeting(paperSignatureOf('employee'))).at(-1)).toContain('på papir')
    expect(await greeting(signatureBy('employee'))).toHaveLength(1)
    const paper = paperSignatureOf('employee')
    expect((await greeting(paper, voidingOf(paper))).filter((text) => text.includes('på papir'))).toEqual([])
  })

  it('shows a withdrawn registration as such among the receipts, and as a receipt', async () => {
    const paper = paperSignatureOf('employee')
    const chat = await playChat({ facts: [paper, voidingOf(paper), signatureBy('employee', { step: 1 })] })
    const list = (await chat.click('employee', 'receipts')).click?.card
    expect(textOf(list)).toContain('på papir, gjort ugyldig')
    const receipts = (list as { actions: { verb?: string; data?: object }[] }).actions.filter(({ verb }) => verb === 'show-receipt')
    const shown = await Promise.all(receipts.map(async ({ data }) => textOf((await chat.click('employee', 'show-receipt', data)).click?.card)))
    expect(shown.filter((text) => text.includes('teller ikke lenger'))).toHaveLength(1)
  })

  it('says in the new language which one was chosen', async () => {
    const chat = await playChat()
    expect(textOf((await chat.click('employee', 'choose-language', { language: 'en' })).click?.card)).toContain('From now on I write to you in English.')
    expect(textOf((await chat.click('employee', 'help')).click?.card)).toContain('What I can help you with')
    expect(textOf((await chat.click('employee', 'language')).click?.card)).toContain('Which language would you like to use?')
  })
})
