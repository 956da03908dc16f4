import { createConversations } from '../../../bot/chat/conversations'
import { createPromptLedger } from '../../../bot/delivery/prompt-ledger'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import express from 'express'
import { createCalendarStore } from '../../../bot/calendar/calendar-store'
import { createTabTokenCheck } from '../../../bot/entra/tab-token'
import { createJournal } from '../../../bot/journal/journal'
import { createMemoryEvidenceLibrary } from '../../../bot/memory/memory-evidence-library'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import { createMemoryTexts } from '../../../bot/memory/memory-texts'
import { createLog } from '../../../bot/observability/log'
import { createPeople } from '../../../bot/people/people'
import type { ReadModel, TextStore } from '../../../bot/ports'
import { createLessonReader } from '../../../bot/training/lesson-reader'
import { createProgressStore } from '../../../bot/training/progress-store'
import { createWeb, type WebParts } from '../../../bot/web/create-web'
import type { AppRole } from '../../../core/access/rights'
import { ApiProblem, type AnswerOf, type AnyQuestion, type InputOf } from '../../../core/api/question'
import type { Fact, NumberedFact } from '../../../core/facts/fact'
import { applyFact } from '../../../core/facts/log-state'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID, TEXTS, type SamplePerson } from '../../sample/sample-log'
import { sha256OfText } from '../../../core/facts/hashing'
import { sha256 } from '../../../bot/hashing'
import { listenLocally, playTabIssuer, type TabIssuer } from '../entra/play-tab-issuer'

/** An account outside the organisation, that only an app role lets in. */
export const OUTSIDER = '00000000-0000-4000-8000-0000000000ff'

/** One of them is used by two people. */
const ADDRESSES = new Map([
  ['employee@fjordvik.test', [PEOPLE.employee]],
  ['post@fjordvik.test', [PEOPLE.colleague, PEOPLE.hiredIn]],
])

export type Who = { as: SamplePerson | 'guest' | 'outsider'; roles?: AppRole[]; headers?: Record<string, string> }
export type Answered<Answer> = { status: number; answer?: Answer; problem?: ApiProblem; headers: Headers }

/** The service's real front door over stores in memory, with tokens of a real key. What is logged as a warning or an error is kept. */
export type FrontDoor = {
  url: string
  issuer: TabIssuer
  log: string[]
  evidenceNames(): string[]
  parts: WebParts
  ask<Q extends AnyQuestion>(question: Q, input: InputOf<Q>, who: Who): Promise<Answered<AnswerOf<Q>>>
  send(path: string, init?: RequestInit): Promise<Response>
  /** Everything there is in every store, to show that something wrote nothing. */
  everythingKept(): Promise<unknown>
  setNow(now: Date): void
  /** Whether the log numbers what is journalled; off, as while it lags behind. */
  setNumbering(on: boolean): void
  close(): Promise<void>
}

export async function openFrontDoor({ facts = [], ...changed }: { facts?: Fact[] } & Partial<WebParts> = {}): Promise<FrontDoor> {
  const issuer = await playTabIssuer()
  const [tables, evidence, kept] = [createMemoryTables(), createMemoryEvidenceLibrary(), createMemoryTexts()]
  const savedTexts: string[] = []
  const texts: TextStore = { find: (hash) => kept.find(hash), save: (hash, text) => (savedTexts.push(hash), kept.save(hash, text)) }
  for (const { markdown } of Object.values(TEXTS)) await kept.save(sha256OfText(sha256, markdown), markdown)

  let now = NOW
  let isNumbering = true
  const state = sampleState(...facts)
  const numbered = new Map<string, NumberedFact>()
  const journal = createJournal({
    rows: tables.journal,
    randomBytes: (count) => randomBytes(count),
    onSaved: (saved) => {
      for (const fact of isNumbering ? saved : []) {
        const withNumber = { ...fact, number: state.logNumber + 1 }
        applyFact(state, withNumber)
        numbered.set(fact.factKey, withNumber)
      }
    },
  })
  const readModel: ReadModel = { state: () => state, findFact: (key) => numbered.get(key), reached: (key) => Promise.resolve(numbered.has(key)) }
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const directory = {
    listUsers: () => Promise.resolve(Object.keys(PEOPLE).map((person) => ({ oid: oidOf(person as SamplePerson), displayName: `Navn ${person}` }))),
  }
  const people = createPeople({ directory, names: tables.names, choices: tables.choices, readModel, log })
  await tables.names.put('names', { row: PEOPLE.noAccount, values: { displayName: 'Per Uten Konto' } })
  await people.refreshNames()

  const clock = () => now
  const tabFolder = writeTab()
  const parts: WebParts = {
    config: { cloud: 'local', frameAncestors: ['https://teams.test'], tenantId: TENANT_ID, appVersion: '0.1.0', whistleblowingUrl: 'https://varsling.test/', organisationSource: 'hr-file', publicUrl: 'https://kvitter.test', teamsAppId: 'fjordvik', municipalityName: 'Fjordvik kommune' },
    checkTabToken: createTabTokenCheck(issuer.config as Parameters<typeof createTabTokenCheck>[0], clock),
    api: { readModel, journal, texts, lessons: createLessonReader(texts), progress: createProgressStore(tables.progress), evidence, people, calendars: createCalendarStore(tables.calendars, sha256, (count) => randomBytes(count)), tables, lists: { reconcile: () => Promise.resolve(), readFindings: () => Promise.resolve({ findings: [], isChecking: false }) }, prompting: promptingOver(tables, clock), listUnknownAccounts: () => [OUTSIDER], listPersonIdsByAddress: () => ADDRESSES, clock, randomBytes: (count) => randomBytes(count) },
    handleMessages: express.Router().post('/api/messages', (_, response) => void response.status(401).end()),
    tabFolder,
    readHealth: () => ({ isReady: true, problems: [] }),
    log,
    ...changed,
  }
  const server = createServer(createWeb(parts))
  const url = await listenLocally(server)
  const send = (path: string, init?: RequestInit) => fetch(`${url}${path}`, { redirect: 'manual', ...init })

  return {
    url,
    issuer,
    log: lines,
    parts,
    send,
    evidenceNames: () => [...evidence.files.keys()],
    async ask(question, input, { as, roles = [], headers = {} }) {
      const seconds = Math.floor(now.getTime() / 1000)
      const token = await issuer.mint(as === 'outsider' ? OUTSIDER : oidOf(as), { iat: seconds - 60, nbf: seconds - 60, exp: seconds + 3600, ...(roles.length > 0 && { roles }) })
      const { path, init } = requestOf(question, input)
      const response = await send(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}`, ...headers } })
      const body: unknown = JSON.parse(await response.text())
      const { status, headers: received } = response
      if (status === 200) return { status, answer: question.answer.parse(body) as AnswerOf<typeof question>, headers: received }
      return { status, problem: ApiProblem.parse(body), headers: received }
    },
    async everythingKept() {
      const rows = await Promise.all(Object.entries(tables).map(async ([name, rows]) => [name, await rows.sweep('', Infinity)]))
      return { rows, texts: [...savedTexts], files: [...evidence.files.keys()], logNumber: state.logNumber }
    },
    setNow: (moment) => void (now = moment),
    setNumbering: (on) => void (isNumbering = on),
    async close() {
      server.closeAllConnections()
      rmSync(tabFolder, { recursive: true })
      await Promise.all([new Promise((resolve) => server.close(resolve)), issuer.close()])
    },
  }
}

/** What prompts left in the tables, as the service reads it. */
function promptingOver({ prompts, conversations }: Pick<ReturnType<typeof createMemoryTables>, 'prompts' | 'conversations'>, clock: () => Date): WebParts['api']['prompting'] {
  const ledger = createPromptLedger(prompts, clock)
  return {
    async readMemory() {
      const known = createConversations(conversations)
      await Promise.all([known.recall(), ledger.recall()])
      return ({ personId, accounts }) => {
        const oid = accounts.at(-1)?.oid ?? ''
        const reason = known.unreachableOf(oid)
        return { ...ledger.memoryOf(personId), hasChat: known.isKnown(oid), ...(reason !== undefined && { unreachable: reason }) }
      }
    },
    readDeliveries: (from, to) => ledger.readDays(from, to),
    listOf: (personId) => ledger.listOf(personId),
    perSecond: 48.5,
    rest: () => Promise.resolve(),
  }
}

export function requestOf(question: AnyQuestion, input: unknown): { path: string; init: RequestInit & { headers: Record<string, string> } } {
  if (question.method === 'GET') return { path: `${question.path}?${new URLSearchParams(input as Record<string, string>).toString()}`, init: { headers: {} } }
  return { path: question.path, init: { method: question.method, body: JSON.stringify(input), headers: { 'content-type': 'application/json' } } }
}

function writeTab(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kvitter-tab-'))
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, '.vite'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Kvitter</title><script type="module" src="/tab/assets/main-1a2b.js"></script>')
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), `console.log(${JSON.stringify('Kvitter '.repeat(200))})`)
  writeFileSync(join(folder, 'assets', 'main-1a2b.js.map'), '{}')
  writeFileSync(join(folder, '.vite', 'manifest.json'), '{}')
  return folder
}
