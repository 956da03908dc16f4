import { dayOf } from '../../core/days/day'
import { languageOfLocale, Language } from '../../core/language/language'
import { findCaller } from '../../core/signing/caller'
import { draw } from '../cards/draw'
import { LessonData } from '../cards/lesson-data'
import { routeClick } from '../cards/route-click'
import type { Turn } from '../cards/turn'
import type { OpenView, Showing } from '../cards/views'
import { wheelAsksOf } from '../cards/wheel-asks'
import { StorageUnavailableError, type OutgoingCard } from '../ports'
import type { ChatParts } from './chat-parts'
import { createTurn, greet, help, type Speaking } from './create-turn'
import type { ChatAnswer, HandleInbound, InboundEvent } from './inbound'
import { withinTime, type Self } from './self'
import { sendUnsent } from './send-unsent'
import { createPageReader, type ReadPages } from './text-pages'
import { understand, type Wish } from './understand'

type Click = Extract<InboundEvent, { kind: 'click' }>

/** The chat: takes a verified event, answers whatever happens, and leaves the rest for afterwards. */
export function createChat(parts: ChatParts): HandleInbound {
  const readPages = createPageReader(parts)
  return async (event) => {
    try {
      return await answerEvent(parts, readPages, event)
    } catch (error) {
      const reference = parts.createReference()
      parts.log.error('The chat failed', { reference, kind: event.kind }, error)
      const failed: Showing = { card: 'refusal', view: error instanceof StorageUnavailableError ? { why: 'unavailable' } : { why: 'failed', reference } }
      const isAwaited = event.kind === 'click' || event.kind === 'said'
      return answerWith(event, isAwaited ? [failed] : [], { language: languageOfLocale(event.locale) })
    }
  }
}

async function answerEvent(parts: ChatParts, readPages: ReadPages, event: InboundEvent): Promise<ChatAnswer> {
  if (event.kind === 'uninstalled') {
    await parts.conversations.remove(event.oid)
    return { messages: [] }
  }
  // Before anything is read: who clicks without end costs no more than the answer.
  if (event.kind !== 'installed' && parts.takeTurn(event.oid).outcome === 'too-many')
    return answerWith(event, [{ card: 'refusal', view: { why: 'too-fast' } }], { language: languageOfLocale(event.locale) })
  const isGreeting = event.kind === 'installed' && (await withinTime(parts, parts.conversations.claimGreeting(event.oid)))
  const now = parts.clock()
  const today = dayOf(now)
  const caller = findCaller(parts.readModel.state(), event.oid, today)
  const speaking: Speaking = { language: await findLanguage(parts, event) }
  const work: (() => Promise<unknown>)[] = [() => keepConversation(parts, event, caller.outcome === 'employee' ? caller.person.personId : undefined)]
  const afterwards = () => runAll(parts, work)
  if (caller.outcome === 'refused') {
    const refusal: Showing = { card: 'refusal', view: { why: caller.problem } }
    const isSilent = event.kind === 'installed' && !isGreeting
    return { ...answerWith(event, isSilent ? [] : [refusal], speaking), afterwards }
  }
  const { replyToId, conversation, activityId, oid } = event
  const self: Self = {
    oid,
    person: caller.person,
    language: speaking.language,
    now,
    today,
    activityId,
    ...(replyToId !== undefined && { replyToId }),
    conversation,
    isAutomatic: event.kind === 'click' && event.isAutomatic,
  }
  const turn = createTurn(parts, readPages, self, (later) => work.push(later), speaking)
  const shown = await whileStorageAnswers(parts, () => show(parts, turn, self, event, isGreeting))
  if (event.kind === 'click') work.push(() => rememberClicked(parts, self, event, shown, speaking))
  return { ...answerWith(event, shown, speaking, self), afterwards }
}

async function show(parts: ChatParts, turn: Turn, self: Self, event: Exclude<InboundEvent, { kind: 'uninstalled' }>, isGreeting: boolean): Promise<Showing[]> {
  switch (event.kind) {
    case 'installed':
      return isGreeting ? greet(parts, self) : []
    case 'said':
      return [await grant(parts, turn, understand(event.text))]
    case 'click': {
      const routed = routeClick(event.verb, event.data)
      return [routed.outcome === 'show' ? await routed.act(turn) : { card: 'refusal', view: { why: 'bad-card' } }]
    }
  }
}

function grant(parts: ChatParts, turn: Turn, wish: Wish): Promise<Showing> {
  switch (wish.wish) {
    case 'help':
      return turn.showHelp()
    case 'open':
      return turn.showOpen()
    case 'snooze':
      return turn.snooze()
    case 'week':
      return turn.showWeek()
    case 'receipts':
      return turn.showReceipts()
    case 'language':
      return turn.showLanguages()
    case 'choose-language':
      return turn.chooseLanguage(wish)
    case 'unknown':
      return Promise.resolve(help(parts, 'unknown'))
  }
}

function answerWith(event: InboundEvent, shown: readonly Showing[], { language }: Speaking, self?: Self): ChatAnswer {
  if (event.kind !== 'click') return { messages: shown.map((showing) => toMessage(showing, language, self)) }
  const [only] = shown
  return { ...(only && { click: toMessage(only, language, self) }), messages: [] }
}

function toMessage(showing: Showing, language: Language, self?: Self): OutgoingCard {
  const asks = self && asksOf(showing, self)
  return { ...draw(showing, language), ...(asks && { asks }) }
}

/** The clicked message shows another card from now on: one that asks is remembered, one that is settled is stored for every device. */
async function rememberClicked(parts: ChatParts, self: Self, { isAutomatic, data }: Click, [shown]: Showing[], { language, showsFactKey }: Speaking): Promise<void> {
  if (isAutomatic || self.replyToId === undefined || !shown) return
  const asks = asksOf(shown, self)
  if (asks) await parts.rememberAsking(asks, self.conversation, self.replyToId, showsFactKey)
  // What was done about an activity, on every device, and with what was said about it.
  if (showsFactKey !== undefined) await parts.sender.update(self.conversation, self.replyToId, draw(shown, language))
  if (shown.card === 'leaderQuestion' && shown.view.answer !== undefined) await parts.sender.update(self.conversation, self.replyToId, draw(shown, language))
  if (shown.card === 'lessonReceipt' && shown.view.given) {
    // With what the last answer was worth, on every device: the follower would put the bare receipt in its place.
    const answered = LessonData.safeParse(data)
    if (answered.success) await parts.rememberAsking({ personId: self.person.personId, obligationKeys: [answered.data.obligationKey] }, self.conversation, self.replyToId, shown.view.recordKey)
    await parts.sender.update(self.conversation, self.replyToId, draw(shown, language))
  }
}

/** What a card asks for: one thing, or all that it lists. */
function asksOf(showing: Showing, { person: { personId } }: Self): OutgoingCard['asks'] {
  if (showing.card === 'sign' || showing.card === 'lesson') return { personId, obligationKeys: [showing.view.data.obligationKey] }
  return showing.card === 'open' ? listAsked(showing.view, personId) : wheelAsksOf(showing, personId)
}

/** A greeting is followed by a card of its own for each thing to sign. */
function listAsked({ open, welcomeTo }: OpenView, personId: string): OutgoingCard['asks'] {
  const obligationKeys = open.filter(({ kind }) => welcomeTo === undefined || kind === 'lesson').map(({ data }) => data.obligationKey)
  return obligationKeys.length > 0 ? { personId, obligationKeys } : undefined
}

/** Keeps where the person can be reached, and hands over what waited for that. */
async function keepConversation(parts: ChatParts, event: InboundEvent, personId: string | undefined): Promise<void> {
  const { kind, oid, conversation } = event
  const kept = await parts.conversations.keep(oid, conversation, kind === 'installed' ? kind : undefined)
  if (personId === undefined) return
  const isWaiting = parts.waiting.has(personId) && !(event.kind === 'click' && event.isAutomatic)
  if (kept === 'new' || kind === 'installed' || isWaiting) await sendUnsent(parts, personId)
}

/** A person's language is worth asking storage for, but never worth failing for. */
async function findLanguage(parts: ChatParts, event: InboundEvent): Promise<Language> {
  try {
    return await withinTime(parts, parts.people.languageOf(event.oid, event.locale))
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('The choice of language does not answer', {}, error)
    const onCard = event.kind === 'click' ? Language.safeParse((event.data as { language?: unknown } | null)?.language) : undefined
    return onCard?.success ? onCard.data : languageOfLocale(event.locale)
  }
}

async function whileStorageAnswers(parts: ChatParts, work: () => Promise<Showing[]>): Promise<Showing[]> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('Storage does not answer; the person was told so', {}, error)
    return [{ card: 'refusal', view: { why: 'unavailable' } }]
  }
}

/** One after the other. What fails is logged and keeps nothing else from being done. */
async function runAll(parts: ChatParts, work: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of work) {
    try {
      await step()
    } catch (error) {
      parts.log.warn('Something that could wait was not done', {}, error)
    }
  }
}
