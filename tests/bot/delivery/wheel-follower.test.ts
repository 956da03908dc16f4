import { createWheelFollower } from '../../../bot/delivery/wheel-follower'
import { sha256 } from '../../../bot/hashing'
import type { NumberedFact } from '../../../core/facts/fact'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { conversationOf, textOf, type Person } from '../chat/play-chat'
import { ANSWERS, playWheel, RISK, verbsIn, type PlayedWheel } from '../chat/play-wheel'
import { requirementPublication } from '../../sample/sample-rules'

function followerOf(chat: PlayedWheel) {
  const { readModel, conversations, people, links, sender, clock, log } = chat.parts
  return createWheelFollower({ readModel, conversations, people, links, cards: chat.cards, sender, pace: () => Promise.resolve(), clock, sha256, log })
}

/** What the log has numbered since, handed to the follower; then what was sent by it. */
async function follow(chat: PlayedWheel, follower = followerOf(chat)) {
  chat.sent.splice(0)
  const outcome = await follower.apply([...chat.numbered.values()])
  return { outcome, sent: chat.sent.map(({ to, message, activityId, isUpdate }) => ({ to, text: textOf(message.card), verbs: verbsIn(message.card), activityId, isUpdate })) }
}

const give = (chat: PlayedWheel, toPersonId: string = PEOPLE.colleague, note = 'Ta det sammen med verneombudet.') => chat.show('leader', 'send-delegation', { ...chat.taskOf(), toPersonId, howLong: 'once', byOn: '2026-11-30', note })
const done = (chat: PlayedWheel, person: Person) => chat.show(person, 'sign-off', { ...chat.taskOf(), requirementVersion: 1, ...ANSWERS })
const remember = (chat: PlayedWheel, person: 'leader' | 'colleague' | 'director', mark: string, ...keys: string[]) => chat.cards.remember({ personId: PEOPLE[person], obligationKeys: [mark, ...keys] }, conversationOf(person), `m-${mark}-${person}`)

describe('somebody whom another’s deed concerns is told, once', () => {
  it('of a task that was passed on to them: what, from whom, by when, and the note', async () => {
    const chat = await playWheel()
    await give(chat)
    const { sent } = await follow(chat)
    expect(sent.map(({ to, isUpdate }) => [to, isUpdate])).toEqual([['a:colleague', false]])
    for (const said of ['Du har fått en oppgave', 'Risikovurdering av korrupsjon', 'Solbakken barnehage', 'Ingrid Solberg', '30. november 2026', 'verneombudet']) expect(sent[0]?.text).toContain(said)
    expect(sent[0]?.verbs).toEqual(['show-activity', 'start-task-reason'])
    expect((await follow(chat)).sent).toEqual([])
  })

  it('in the tab as well as in chat, by whichever instance', async () => {
    const chat = await playWheel()
    await give(chat)
    const [one, other] = [followerOf(chat), followerOf(chat)]
    chat.sent.splice(0)
    await Promise.all([one, other].map((follower) => follower.apply([...chat.numbered.values()])))
    expect(chat.sent).toHaveLength(1)
  })

  it('of a task that was given back, with the reason', async () => {
    const chat = await playWheel()
    await give(chat)
    await follow(chat)
    await chat.show('colleague', 'send-task-reason', { deed: 'return', key: chat.taskOf().obligationKey, step: 0, language: 'nb', reason: 'Jeg er borte.' })
    const { sent } = await follow(chat)
    expect(sent.filter(({ isUpdate }) => !isUpdate)).toMatchObject([{ to: 'a:leader', text: expect.stringMatching(/gitt tilbake til deg[^]*Ola Hansen[^]*Jeg er borte\./) as string }])
    expect(sent.filter(({ isUpdate, to }) => isUpdate && to === 'a:colleague')).toMatchObject([{ text: expect.stringContaining('ikke din lenger') as string }])
  })

  it('of a task that was taken from them and given to another', async () => {
    const chat = await playWheel()
    await give(chat)
    await follow(chat)
    await chat.show('leader', 'send-task-reason', { deed: 'take-back', key: chat.taskOf().obligationKey, step: 0, language: 'nb', reason: 'Kari tar den.' })
    await give(chat, PEOPLE.employee)
    const { sent } = await follow(chat)
    expect(sent.filter(({ isUpdate }) => !isUpdate).map(({ to }) => to)).toEqual(['a:colleague', 'a:employee'])
  })

  it('of a request for more time, and of its answer', async () => {
    const chat = await playWheel()
    await chat.show('leader', 'send-more-time', { ...chat.taskOf(), wantedOn: '2027-01-10', reason: 'Vi har flyttet.' })
    const { sent } = await follow(chat)
    expect(sent).toMatchObject([{ to: 'a:director', text: expect.stringContaining('Vi har flyttet.') as string }])
    const [requestKey = ''] = [...chat.state.openRequests.keys()]
    await chat.show('director', 'grant-time', { requestKey, grantedOn: '2027-01-08' })
    const answered = await follow(chat)
    expect(answered.sent.filter(({ isUpdate }) => !isUpdate)).toMatchObject([{ to: 'a:leader', text: expect.stringMatching(/Du har fått mer tid[^]*8\. januar 2027/) as string }])
    expect(answered.sent.filter(({ isUpdate }) => isUpdate)).toMatchObject([{ to: 'a:director', text: expect.stringContaining('Det er gitt mer tid') as string }])
  })

  it('of a refusal, with its reason', async () => {
    const chat = await playWheel()
    await chat.show('leader', 'send-more-time', { ...chat.taskOf(), wantedOn: '2027-01-10', reason: 'Vi har flyttet.' })
    await follow(chat)
    const [key = ''] = [...chat.state.openRequests.keys()]
    await chat.show('director', 'send-task-reason', { deed: 'refuse-time', key, step: 0, language: 'nb', reason: 'Den må være ferdig.' })
    expect((await follow(chat)).sent.filter(({ isUpdate }) => !isUpdate)).toMatchObject([{ to: 'a:leader', text: expect.stringMatching(/Du fikk ikke mer tid[^]*Den må være ferdig\./) as string }])
  })

  it('of what waits for their confirmation, and of what was sent back', async () => {
    const chat = await playWheel([{ ...RISK, isConfirmedByLeader: true }])
    await give(chat)
    await follow(chat)
    await done(chat, 'colleague')
    const { sent } = await follow(chat)
    expect(sent.filter(({ isUpdate }) => !isUpdate)).toMatchObject([{ to: 'a:leader', verbs: expect.arrayContaining(['confirm-done']) as string[] }])
    const recordKey = [...chat.numbered.values()].find(({ fact }) => fact.kind === 'sign-off')?.factKey ?? ''
    await chat.show('leader', 'send-task-reason', { deed: 'send-back', key: recordKey, step: 0, language: 'nb', reason: 'Punkt to mangler.' })
    const back = await follow(chat)
    expect(back.sent.filter(({ isUpdate }) => !isUpdate)).toMatchObject([{ to: 'a:colleague', text: expect.stringContaining('Punkt to mangler.') as string }])
  })

  it('not at all when they cannot be reached: the tab and the weekly card have it', async () => {
    const chat = await playWheel()
    await chat.parts.conversations.remove(oidOf('colleague'))
    await give(chat)
    expect((await follow(chat)).sent).toEqual([])
    expect(textOf(await chat.show('colleague', 'week'))).toContain('Du gjør den for Ingrid Solberg')
  })

  it('not of history that is read again', async () => {
    const chat = await playWheel()
    await give(chat)
    chat.setNow(new Date('2026-11-26T09:00:00.000Z'))
    expect((await follow(chat)).sent).toEqual([])
  })

  it('later, when it is throttled; a chat that is gone is dropped', async () => {
    const chat = await playWheel()
    await give(chat)
    chat.outcomes.push({ outcome: 'throttled', retryAfterSeconds: 5 })
    expect((await follow(chat)).outcome).toEqual({ outcome: 'later', retryAfterSeconds: 5 })
    chat.outcomes.push({ outcome: 'unreachable', reason: 'ConversationBlockedByUser' })
    expect((await follow(chat)).outcome).toEqual({ outcome: 'applied' })
    expect(await chat.parts.conversations.find(oidOf('colleague'))).toBeUndefined()
    expect(chat.lines.splice(0).join()).toContain('did not arrive for certain')
  })
})

describe('what stands in the chat stays true, wherever it is done', () => {
  it('the card of a task becomes its receipt, and the weekly card is drawn anew', async () => {
    const chat = await playWheel()
    await remember(chat, 'leader', 'wheel-task', chat.taskOf().obligationKey)
    await remember(chat, 'leader', 'wheel-week')
    await done(chat, 'leader')
    const { sent } = await follow(chat)
    expect(new Map(sent.map(({ activityId, text }) => [activityId, text.split('\n')[0]]))).toEqual(new Map([['m-wheel-week-leader', 'Oppgavene dine denne uken'], ['m-wheel-task-leader', 'Kvittering']]))
    expect(sent.find(({ activityId }) => activityId === 'm-wheel-week-leader')?.text).toContain('Du har ingen oppgaver')
    expect((await follow(chat)).sent).toEqual([])
  })

  it('a delegate sees that the leader did it', async () => {
    const chat = await playWheel()
    await give(chat)
    await follow(chat)
    await done(chat, 'leader')
    expect((await follow(chat)).sent).toMatchObject([{ to: 'a:colleague', isUpdate: true, text: expect.stringContaining('Kvittert av: \nIngrid Solberg') as string }])
  })

  it('the message that was clicked keeps what it said', async () => {
    const chat = await playWheel()
    const card = await chat.show('leader', 'show-activity', chat.taskOf())
    await chat.press('leader', card, 'sign-off', ANSWERS, { replyToId: 'm-1' })
    expect((await follow(chat)).sent).toEqual([])
  })

  it('of several weekly cards the last is drawn anew', async () => {
    const chat = await playWheel()
    for (const [index, day] of ['2026-11-09', '2026-11-16'].entries()) {
      chat.setNow(new Date(`${day}T09:00:00.000Z`))
      await chat.cards.remember({ personId: PEOPLE.leader, obligationKeys: ['wheel-week'] }, conversationOf('leader'), `m-${index}`)
    }
    chat.setNow(new Date('2026-11-21T09:00:00.000Z'))
    await done(chat, 'leader')
    expect((await follow(chat)).sent.map(({ activityId }) => activityId)).toEqual(['m-1'])
  })

  it('a request for time needs no answer once it is done', async () => {
    const chat = await playWheel()
    await chat.show('leader', 'send-more-time', { ...chat.taskOf(), wantedOn: '2027-01-10', reason: 'Vi har flyttet.' })
    await follow(chat)
    await done(chat, 'leader')
    expect((await follow(chat)).sent.filter(({ to }) => to === 'a:director')).toMatchObject([{ isUpdate: true, text: expect.stringContaining('Det trengs ikke svar lenger') as string }])
  })

  it('one that is gone is forgotten, one that broke off is tried once more', async () => {
    const chat = await playWheel()
    await remember(chat, 'leader', 'wheel-task', chat.taskOf().obligationKey)
    await done(chat, 'leader')
    chat.outcomes.push({ outcome: 'unknown', reason: 'http-502' }, { outcome: 'unreachable', reason: 'ActivityNotFoundInConversation' })
    expect((await follow(chat)).sent).toHaveLength(2)
    expect(await chat.cards.list(PEOPLE.leader, chat.taskOf().obligationKey)).toEqual([])
  })

  it('it waits for the log to be read, and passes over what is not of the wheel', async () => {
    const chat = await playWheel()
    chat.setNumbering(false)
    const { fact } = await chat.parts.journal.save({ ...requirementPublication(RISK), version: 7 })
    expect(await followerOf(chat).apply([{ ...fact, number: 99 } satisfies NumberedFact])).toEqual({ outcome: 'applied' })
    await done(chat, 'leader')
    const [signed] = await chat.parts.journal.listAbout('unit/u-kindergarten')
    if (!signed) throw new Error('not saved')
    expect(await followerOf(chat).apply([{ ...signed, number: 100 }])).toEqual({ outcome: 'later', retryAfterSeconds: 1 })
  })
})
