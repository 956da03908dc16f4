import type { SendOutcome } from '../../../bot/ports'
import type { Fact } from '../../../core/facts/fact'
import { SAMPLE_FACTS } from '../../sample/sample-log'
import { buttonOf, playChat, textOf, verbsOf, type PlayedChat } from './play-chat'

const QUESTION = 'Gjelder dette julegaver fra foreldre?'
const ANSWER = 'Ja, men en blomst er greit.'

async function ask(chat: PlayedChat, person: 'employee' | 'leader' = 'employee', question = QUESTION) {
  const data = chat.obligationOf(person)
  return chat.click(person, 'send-question', { ...data, question })
}

const questionsTo = (chat: PlayedChat, person: string) => chat.sent.filter(({ to, message }) => to === `a:${person}` && verbsOf(message.card).includes('send-answer'))

describe('a question before signing', () => {
  it('names the leader it goes to', async () => {
    const chat = await playChat()
    const { click } = await chat.click('employee', 'start-question', chat.obligationOf('employee'))
    expect(textOf(click?.card)).toContain('Ingrid Solberg')
  })

  it('reaches the leader, whose answer reaches the asker, and the obligation stays open', async () => {
    const chat = await playChat()
    await chat.install('leader')
    await chat.install('employee')
    const { click } = await ask(chat)
    expect(textOf(click?.card)).toContain('Spørsmålet er sendt til Ingrid Solberg')
    expect(verbsOf(click?.card)).toContain('sign')
    const [question] = questionsTo(chat, 'leader')
    expect(textOf(question?.message.card)).toContain('Kari Nordmann')
    expect(textOf(question?.message.card)).toContain(QUESTION)
    const answered = await chat.click('leader', 'send-answer', { ...buttonOf(question?.message.card, 'send-answer'), answer: ANSWER }, { replyToId: question?.activityId ?? '' })
    expect(textOf(answered.click?.card)).toContain('Svaret er lagret')
    const toAsker = chat.sent.filter(({ to, isUpdate }) => to === 'a:employee' && !isUpdate)
    expect(toAsker).toHaveLength(1)
    expect(textOf(toAsker[0]?.message.card)).toContain(ANSWER)
    expect(textOf(toAsker[0]?.message.card)).toContain('Ingrid Solberg')
    expect(chat.saves).toEqual([])
  })

  it("stores the answer in the leader's message too, for other devices", async () => {
    const chat = await playChat()
    await chat.install('leader')
    await ask(chat)
    const [question] = questionsTo(chat, 'leader')
    await chat.click('leader', 'send-answer', { ...buttonOf(question?.message.card, 'send-answer'), answer: ANSWER }, { replyToId: question?.activityId ?? '' })
    const [update] = chat.sent.filter(({ isUpdate }) => isUpdate)
    expect(update).toMatchObject({ to: 'a:leader', activityId: question?.activityId })
    expect(verbsOf(update?.message.card)).not.toContain('send-answer')
  })

  it('delivered three times is one question', async () => {
    const chat = await playChat()
    await chat.install('leader')
    for (let time = 0; time < 3; time += 1) await ask(chat)
    expect(questionsTo(chat, 'leader')).toHaveLength(1)
  })

  it('is the same one however the letters were put together, and without what nobody sees', async () => {
    const chat = await playChat()
    await chat.install('leader')
    await ask(chat, 'employee', 'Går også det bra?')
    await ask(chat, 'employee', '\u202EGår også\u0000 det bra?\u0007'.normalize('NFD'))
    expect(questionsTo(chat, 'leader')).toHaveLength(1)
    expect((await chat.tables.questions.sweep('q-', 10)).map(({ row }) => row.values['question'])).toEqual(['Går også det bra?'])
  })

  it('waits for a leader who has not installed the app, and is sent when that happens', async () => {
    const chat = await playChat()
    const { click } = await ask(chat)
    expect(textOf(click?.card)).toContain('har ikke tatt i bruk Kvitter ennå')
    expect(chat.sent).toEqual([])
    await chat.install('leader')
    expect(questionsTo(chat, 'leader')).toHaveLength(1)
    await chat.install('leader')
    expect(questionsTo(chat, 'leader')).toHaveLength(1)
  })

  it('of somebody who leads the unit goes to the leader above', async () => {
    const chat = await playChat()
    await chat.install('director')
    await ask(chat, 'leader')
    expect(questionsTo(chat, 'director')).toHaveLength(1)
  })

  it('goes to an acting leader first', async () => {
    const acting: Fact = {
      ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>),
      importId: 'acting',
      changes: [{ change: 'leader', unitId: 'u-kindergarten', personId: 'p-colleague', acting: true, startsOn: '2026-11-01' }],
    }
    const chat = await playChat({ facts: [acting] })
    await chat.install('colleague')
    await ask(chat)
    expect(questionsTo(chat, 'colleague')).toHaveLength(1)
  })

  it('finds nobody at the top, and says whom to turn to', async () => {
    const chat = await playChat()
    const { click } = await chat.click('director', 'start-question', chat.obligationOf('director'))
    expect(textOf(click?.card)).toContain('personalavdelingen')
    expect(verbsOf(click?.card)).toEqual(['show-sign'])
  })

  it.each([
    ['too short', 'Eh'],
    ['too long', 'x'.repeat(1_001)],
    ['nothing but blanks', '      '],
    ['nothing but what nobody sees', '\u0000\u0008\u202E\u0007'],
    ['three letters only because two are written with two signs', 'A\u030Aa\u030A'],
  ])('that is %s is not sent', async (_, question) => {
    const chat = await playChat()
    await chat.install('leader')
    const { click } = await ask(chat, 'employee', question)
    expect(textOf(click?.card)).toContain('mellom 3 og 1000 tegn')
    expect(chat.sent).toEqual([])
  })

  it('that could not be stored is not sent, and says so', async () => {
    const chat = await playChat()
    await chat.install('leader')
    chat.down.add('questions')
    const { click } = await ask(chat)
    expect(textOf(click?.card)).toContain('Spørsmålet ble ikke lagret')
    expect(chat.sent).toEqual([])
  })

  it("about somebody else's obligation is refused", async () => {
    const chat = await playChat()
    const { click } = await chat.click('colleague', 'send-question', { ...chat.obligationOf('employee'), question: QUESTION })
    expect(textOf(click?.card)).toContain('Dette kortet er ikke ditt')
  })

  it.each<[SendOutcome, number]>([
    [{ outcome: 'throttled', retryAfterSeconds: 1 }, 2],
    [{ outcome: 'unreachable', reason: 'ConversationBlockedByUser' }, 2],
    [{ outcome: 'unknown', reason: 'http-502' }, 1],
  ])('is sent again later only when it certainly did not arrive: %j', async (outcome, times) => {
    const chat = await playChat()
    await chat.install('leader')
    chat.outcomes.push(outcome)
    await ask(chat)
    await chat.install('leader')
    expect(questionsTo(chat, 'leader')).toHaveLength(times)
  })
})

describe('a question that did not reach its leader', () => {
  it.each<[string, SendOutcome]>([
    ['goes out with the next thing they do', { outcome: 'throttled', retryAfterSeconds: 1 }],
    ['also when the chat refused it', { outcome: 'unreachable', reason: 'http-403' }],
  ])('%s', async (_, outcome) => {
    const chat = await playChat()
    await chat.install('leader')
    chat.outcomes.push(outcome)
    await ask(chat)
    await chat.click('leader', 'refresh-sign', chat.obligationOf('leader'), { isAutomatic: true })
    expect(questionsTo(chat, 'leader')).toHaveLength(1)
    await chat.say('leader', 'hjelp')
    await chat.say('leader', 'hjelp')
    expect(questionsTo(chat, 'leader')).toHaveLength(2)
  })

  it('stands among what they have to do, though nobody knows whether it arrived, until it is answered', async () => {
    const chat = await playChat()
    await chat.install('leader')
    chat.outcomes.push({ outcome: 'unknown', reason: 'http-502' })
    await ask(chat)
    const open = await chat.say('leader', 'hva mangler jeg')
    expect(textOf(open.messages[0]?.card)).toContain('Ett spørsmål venter på svar fra deg.')
    const { click } = await chat.click('leader', 'show-question', buttonOf(open.messages[0]?.card, 'show-question'))
    expect(textOf(click?.card)).toContain(QUESTION)
    await chat.click('leader', 'send-answer', { ...buttonOf(click?.card, 'send-answer'), answer: 'Ja, de også.' })
    const after = await chat.say('leader', 'hva mangler jeg')
    expect(textOf(after.messages[0]?.card)).not.toContain('venter på svar')
    const again = await chat.click('leader', 'show-question', buttonOf(open.messages[0]?.card, 'show-question'))
    expect(textOf(again.click?.card)).toContain('Ja, de også.')
  })

  it('is shown to nobody else', async () => {
    const chat = await playChat()
    await chat.install('leader')
    await ask(chat)
    const open = await chat.say('leader', 'hva mangler jeg')
    const { click } = await chat.click('colleague', 'show-question', buttonOf(open.messages[0]?.card, 'show-question'))
    expect(textOf(click?.card)).toContain('Spørsmålet er ikke sendt til deg')
  })

  it('keeps nobody from signing while the questions do not answer', async () => {
    const chat = await playChat()
    await ask(chat)
    chat.down.add('questions')
    const open = await chat.say('leader', 'hva mangler jeg')
    expect(textOf(open.messages[0]?.card)).toContain('Etisk standard')
  })
})

describe('an answer', () => {
  async function asked() {
    const chat = await playChat()
    await chat.install('leader')
    await chat.install('employee')
    await ask(chat)
    const data = buttonOf(questionsTo(chat, 'leader')[0]?.message.card, 'send-answer')
    return { chat, data }
  }

  it('can be given only by whoever was asked', async () => {
    const { chat, data } = await asked()
    for (const person of ['employee', 'colleague', 'director'] as const) {
      const { click } = await chat.click(person, 'send-answer', { ...data, answer: ANSWER })
      expect(textOf(click?.card)).toContain('Spørsmålet er ikke sendt til deg')
    }
    expect(chat.sent.filter(({ to }) => to === 'a:employee')).toEqual([])
  })

  it('counts the first time; a second one changes nothing and shows the first', async () => {
    const { chat, data } = await asked()
    await chat.click('leader', 'send-answer', { ...data, answer: ANSWER })
    const again = await chat.click('leader', 'send-answer', { ...data, answer: 'Noe helt annet.' })
    expect(textOf(again.click?.card)).toContain('allerede besvart')
    expect(textOf(again.click?.card)).toContain(ANSWER)
    expect(chat.sent.filter(({ to }) => to === 'a:employee')).toHaveLength(1)
  })

  it('is kept in one form, without what nobody sees', async () => {
    const { chat, data } = await asked()
    await chat.click('leader', 'send-answer', { ...data, answer: ' Også på båt.\u0000\uD83D'.normalize('NFD') })
    expect((await chat.tables.questions.sweep('r-', 10)).map(({ row }) => row.values['answer'])).toEqual(['Også på båt.'])
    expect(textOf((await chat.click('leader', 'send-answer', { ...data, answer: 'Også på båt.' })).click?.card)).not.toContain('allerede besvart')
  })

  it('that is empty is asked for again', async () => {
    const { chat, data } = await asked()
    const { click } = await chat.click('leader', 'send-answer', { ...data, answer: ' ' })
    expect(textOf(click?.card)).toContain('mellom 2 og 2000 tegn')
  })

  it('waits for an asker who has removed the app', async () => {
    const { chat, data } = await asked()
    await chat.uninstall('employee')
    await chat.click('leader', 'send-answer', { ...data, answer: ANSWER })
    expect(chat.sent.filter(({ to }) => to === 'a:employee')).toEqual([])
    await chat.install('employee')
    expect(textOf(chat.sent.find(({ to }) => to === 'a:employee')?.message.card)).toContain(ANSWER)
  })
})
