import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import express from 'express'
import { createStorage } from '../../../bot/azure-storage/azure-storage'
import { createMessagesRoute } from '../../../bot/botframework/messages-route'
import { createLinks } from '../../../bot/cards/links'
import { createChat } from '../../../bot/chat/chat'
import { createConversations } from '../../../bot/chat/conversations'
import { createQuestions } from '../../../bot/chat/questions'
import { createWaiting } from '../../../bot/chat/waiting'
import { readConfig } from '../../../bot/config'
import { sha256 } from '../../../bot/hashing'
import { createJournal } from '../../../bot/journal/journal'
import { createLogReader } from '../../../bot/journal/log-reader'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { createLog } from '../../../bot/observability/log'
import { createPeople } from '../../../bot/people/people'
import type { ChatSender, Journal, RowStore } from '../../../bot/ports'
import { createReadModel } from '../../../bot/read-model/read-model'
import { createLessonReader } from '../../../bot/training/lesson-reader'
import { createProgressStore } from '../../../bot/training/progress-store'
import { drawGraphMilliseconds } from './simulated-graph'

/**
 * The baseline of `sign-invoke` and `lesson-click`, as a process of its own: the same guard, adapter, chat and cards over the same log, but the
 * click is answered only after its row is in SharePoint, be it a signature, a completion or an answer, whose latency is simulated. Listens on the port in argv[2].
 */
async function main(port: number): Promise<void> {
  const config = readConfig(process.env, 'bench')
  const log = createLog('error')
  const { tables, texts } = createStorage(config)
  const clock = () => new Date()
  const readModel = createReadModel(createLogReader(tables.log))
  await readModel.catchUp()
  const memory = createJournal({ rows: createMemoryRows(), randomBytes: (count) => randomBytes(count) })
  const journal: Journal = {
    ...memory,
    async save(fact) {
      await pause(drawGraphMilliseconds(1 - Math.random(), Math.random()))
      return memory.save(fact)
    },
  }
  const answers = createMemoryRows()
  const slow: RowStore = {
    ...answers,
    async insert(partition, rows) {
      await pause(drawGraphMilliseconds(1 - Math.random(), Math.random()))
      return answers.insert(partition, rows)
    },
  }
  const people = createPeople({ directory: { listUsers: () => Promise.resolve([]) }, names: createMemoryRows(), choices: createMemoryRows(), readModel, log })
  const silent: ChatSender = {
    send: () => Promise.resolve({ outcome: 'sent', activityId: '1' }),
    update: (_, activityId) => Promise.resolve({ outcome: 'sent', activityId }),
  }
  const questions = createQuestions(createMemoryRows(), sha256)
  const handle = createChat({
    config,
    links: createLinks(config),
    readModel,
    journal,
    texts,
    lessons: createLessonReader(texts),
    progress: createProgressStore(slow),
    people,
    conversations: createConversations(createMemoryRows()),
    questions,
    waiting: createWaiting(questions),
    sender: silent,
    snooze: () => Promise.resolve(undefined),
    rememberAsking: () => Promise.resolve(),
    isLogRead: () => true,
    takeTurn: () => ({ outcome: 'taken' }),
    clock,
    createReference: () => 'bench',
    sha256,
    log,
  })
  const web = express()
  web.use(createMessagesRoute({ config, handle, sender: silent, log }).router)
  createServer(web).listen(port, '127.0.0.1', () => process.stdout.write('ready\n'))
}

void main(Number(process.argv[2]))
