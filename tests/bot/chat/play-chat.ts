import { randomBytes } from 'node:crypto'
import { createLinks } from '../../../bot/cards/links'
import { createChat } from '../../../bot/chat/chat'
import type { ChatParts } from '../../../bot/chat/chat-parts'
import { createConversations } from '../../../bot/chat/conversations'
import type { ChatAnswer, InboundEvent } from '../../../bot/chat/inbound'
import { createQuestions } from '../../../bot/chat/questions'
import { createWaiting } from '../../../bot/chat/waiting'
import { createPromptLedger } from '../../../bot/delivery/prompt-ledger'
import { createAskingCards } from '../../../bot/delivery/asking-cards'
import { sha256 } from '../../../bot/hashing'
import { createJournal } from '../../../bot/journal/journal'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import { createMemoryTexts } from '../../../bot/memory/memory-texts'
import { createLog } from '../../../bot/observability/log'
import { createLessonReader } from '../../../bot/training/lesson-reader'
import { createProgressStore } from '../../../bot/training/progress-store'
import { createPeople } from '../../../bot/people/people'
import type { ChatSender, ConversationReference, OutgoingCard, ReadModel, RowStore, SendOutcome, TextStore } from '../../../bot/ports'
import { StorageUnavailableError } from '../../../bot/ports'
import type { Fact, NumberedFact } from '../../../core/facts/fact'
import { sha256OfText } from '../../../core/facts/hashing'
import { applyFact } from '../../../core/facts/log-state'
import { listStandings } from '../../../core/obligations/standing'
import { keyOf } from '../../../core/signing/decide-signature'
import type { Language } from '../../../core/language/language'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID, TEXTS, TODAY, type SamplePerson } from '../../sample/sample-log'

export type Person = SamplePerson | 'guest'
export type Sent = { to: string; message: OutgoingCard; activityId: string; isUpdate: boolean }

export const SERVICE_URL = 'https://connector.test/'
export const NAMES: Record<SamplePerson, string> = {
  employee: 'Kari Nordmann',
  colleague: 'Ola Hansen',
  leader: 'Ingrid Solberg',
  director: 'Per Berg',
  noAccount: 'Anne Lie',
  onLeave: 'Nina Moe',
  disabled: 'Jon Vik',
  leaver: 'Tor Aas',
  hiredIn: 'Eva Dahl',
  newcomer: 'Lars Strand',
}

export function conversationOf(person: Person): ConversationReference {
  return { conversationId: `a:${person}`, serviceUrl: SERVICE_URL, tenantId: TENANT_ID, teamsUserId: `29:${person}` }
}

/** The chat over stores in memory, with the real journal. What it sends and what it warns of is kept. */
export async function playChat({ facts = [], storageMilliseconds }: { facts?: Fact[]; storageMilliseconds?: number } = {}) {
  const tables = createMemoryTables()
  const kept = createMemoryTexts()
  for (const { markdown } of Object.values(TEXTS)) await kept.save(sha256OfText(sha256, markdown), markdown)
  const state = sampleState(...facts)
  const numbered = new Map<string, NumberedFact>()
  const down = new Set<string>()
  const outcomes: SendOutcome[] = []
  const sent: Sent[] = []
  const lines: string[] = []
  const saves: string[] = []
  let isNumbering = true
  let isLogRead = true
  const takeTurns: ('taken' | 'too-many')[] = []
  let now = NOW
  let counter = 0

  const number = (fact: Omit<NumberedFact, 'number'>) => {
    const next = { ...fact, number: state.logNumber + 1 }
    applyFact(state, next)
    numbered.set(fact.factKey, next)
    return next
  }
  const waiting: Omit<NumberedFact, 'number'>[] = []
  const journal = createJournal({
    rows: breakable(tables.journal, () => down.has('journal')),
    randomBytes: (count) => randomBytes(count),
    onSaved: (saved) => {
      saves.push(...saved.map(({ fact }) => fact.kind))
      for (const fact of saved) if (isNumbering) number(fact)
      else waiting.push(fact)
    },
  })
  const readModel: ReadModel = { state: () => state, findFact: (key) => numbered.get(key), reached: (key) => Promise.resolve(numbered.has(key)) }
  const log = createLog('warn', { write: (line) => void lines.push(line) })
  const directory = { listUsers: () => Promise.resolve(Object.entries(NAMES).map(([person, displayName]) => ({ oid: oidOf(person as SamplePerson), displayName }))) }
  const people = createPeople({ directory, names: tables.names, choices: breakable(tables.choices, () => down.has('choices')), readModel, log })
  await people.refreshNames()
  const texts: TextStore = { save: (hash, text) => kept.save(hash, text), find: (hash) => (down.has('texts') ? Promise.reject(new StorageUnavailableError('down')) : kept.find(hash)) }
  const conversations = createConversations(breakable(tables.conversations, () => down.has('conversations')))
  const questions = createQuestions(breakable(tables.questions, () => down.has('questions')), sha256)
  const cards = createAskingCards(tables.prompts, sha256, () => now)
  const clock = () => now
  const ledger = createPromptLedger(breakable(tables.prompts, () => down.has('prompts')), clock)
  const deliver = (to: ConversationReference, message: OutgoingCard, activityId: string, isUpdate: boolean): Promise<SendOutcome> => {
    sent.push({ to: to.conversationId, message, activityId, isUpdate })
    return Promise.resolve(outcomes.shift() ?? { outcome: 'sent', activityId })
  }
  const sender: ChatSender = {
    send: (to, message) => deliver(to, message, `message-${(counter += 1)}`, false),
    update: (to, activityId, message) => deliver(to, message, activityId, true),
  }
  const parts: ChatParts = {
    config: { tenantId: TENANT_ID, appVersion: '0.1.0', municipalityName: 'Fjordvik kommune' },
    links: createLinks({ teamsAppId: '00000000-0000-4000-8000-00000000aaaa', publicUrl: 'https://kvitter.test', whistleblowingUrl: 'https://varsling.test/' }),
    readModel,
    journal,
    texts,
    lessons: createLessonReader(texts),
    progress: createProgressStore(breakable(tables.progress, () => down.has('progress'))),
    people,
    conversations,
    questions,
    waiting: createWaiting(questions),
    sender,
    rememberAsking: (asks, to, activityId, shows) => cards.remember(asks, to, activityId, shows),
    snooze: (personId, today) => ledger.snooze(personId, today, { days: 7, times: 2 }),
    isLogRead: () => isLogRead,
    takeTurn: () => ({ outcome: takeTurns.shift() ?? 'taken' }),
    clock,
    createReference: () => 'REF1',
    sha256,
    log,
    ...(storageMilliseconds !== undefined && { storageMilliseconds }),
  }
  const handle = createChat(parts)
  const common = (person: Person) => ({ activityId: `activity-${(counter += 1)}`, oid: oidOf(person), conversation: conversationOf(person) })

  /** The chat's answer, with what was left for afterwards done. */
  async function tell(event: InboundEvent): Promise<ChatAnswer> {
    const answer = await handle(event)
    await answer.afterwards?.()
    return answer
  }

  return {
    parts,
    tables,
    cards,
    state,
    sent,
    outcomes,
    lines,
    /** Kinds of the facts journalled through the chat. */
    saves,
    down,
    numbered,
    handle,
    tell,
    click: (person: Person, verb: string, data: unknown = {}, more: Partial<Extract<InboundEvent, { kind: 'click' }>> = {}) =>
      tell({ kind: 'click', ...common(person), verb, data, isAutomatic: false, ...more }),
    say: (person: Person, text: string, locale?: string) => tell({ kind: 'said', ...common(person), text, ...(locale !== undefined && { locale }) }),
    install: (person: Person) => tell({ kind: 'installed', ...common(person) }),
    uninstall: (person: Person) => tell({ kind: 'uninstalled', ...common(person) }),
    /** What names somebody's obligation on their card. */
    obligationOf(person: SamplePerson, language: Language = 'nb') {
      const known = state.organisation.people.get(PEOPLE[person])
      const [standing] = known ? listStandings(state, known, TODAY) : []
      const textSha256 = state.documents.get('ethics-standard')?.at(-1)?.texts[language].sha256 ?? ''
      return { obligationKey: standing ? keyOf(sha256, standing.obligation) : '0'.repeat(64), step: standing?.step ?? 0, textSha256, language }
    },
    /** How the next clicks and messages are judged; after these there is no limit. */
    takeTurns,
    /** The log stands still: somebody must look at it. */
    stopLog: () => void (isLogRead = false),
    setNow: (moment: Date) => void (now = moment),
    /** While off, the log lags behind the journal. */
    setNumbering(on: boolean) {
      isNumbering = on
      if (on) for (const fact of waiting.splice(0)) number(fact)
    },
    /** Adds a fact to the log as if it had come from elsewhere. */
    async record(fact: Fact): Promise<NumberedFact> {
      const { fact: journalled } = await journal.save(fact)
      const known = numbered.get(journalled.factKey)
      if (!known) throw new Error('Numbering is off')
      return known
    },
  }
}
export type PlayedChat = Awaited<ReturnType<typeof playChat>>

/** Every text a card shows or reads out. */
export function textOf(card: object | undefined): string {
  const texts: string[] = []
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        if (name === 'fallback' || name === 'data') continue
        if (typeof inner === 'string' && ['text', 'title', 'label', 'placeholder'].includes(name)) texts.push(inner)
        else visit(inner)
      }
  }
  visit(card)
  return texts.join('\n')
}

/** The data of a button, by its verb. */
export function buttonOf(card: object | undefined, verb: string): Record<string, unknown> | undefined {
  const { actions } = card as { actions: { verb?: string; data?: Record<string, unknown> }[] }
  return actions.find((action) => action.verb === verb)?.data
}

export function verbsOf(card: object | undefined): string[] {
  const { actions } = card as { actions: { verb?: string }[] }
  return actions.flatMap(({ verb }) => verb ?? [])
}

/** A table that can be made to fail, every way to it. */
function breakable(rows: RowStore, isDown: () => boolean): RowStore {
  return new Proxy(rows, {
    get: (target, name) => (isDown() ? () => Promise.reject(new StorageUnavailableError('down')) : (Reflect.get(target, name) as unknown)),
  })
}
