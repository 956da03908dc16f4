import { randomBytes } from 'node:crypto'
import { createKvitter, type KvitterPorts } from '../../bot/kvitter'
import { sha256 } from '../../bot/hashing'
import type { DeliveryWork } from '../../bot/delivery/delivery-work'
import type { DoorbellWork } from '../../bot/journal/doorbell'
import { createJournal } from '../../bot/journal/journal'
import { createMemoryEvidenceLibrary } from '../../bot/memory/memory-evidence-library'
import { createMemoryQueue } from '../../bot/memory/memory-queue'
import { createMemoryRecordList } from '../../bot/memory/memory-record-list'
import { createMemoryTables } from '../../bot/memory/memory-rows'
import { createMemoryTexts } from '../../bot/memory/memory-texts'
import { StorageUnavailableError, type OutgoingCard } from '../../bot/ports'
import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText } from '../../core/facts/hashing'
import { NOW, oidOf, PEOPLE, SAMPLE_FACTS, TENANT_ID, TEXTS, type SamplePerson } from '../sample/sample-log'
import { lessonPublication, PROGRAMME, requirementPublication, sampleLesson } from '../sample/sample-rules'
import { buttonOf, conversationOf, NAMES } from './chat/play-chat'
import { countPending, readSoundLog } from './journal/log-invariants'
import { createRecordingLog } from './recording-log'

/** The directory shows what the organisation knows. */
const ACCOUNTS = (Object.keys(PEOPLE) as SamplePerson[])
  .filter((person) => person !== 'noAccount')
  .map((person) => ({ oid: oidOf(person), isGuest: false, isEnabled: person !== 'disabled', addresses: [] }))

describe('One instance of Kvitter', () => {
  const setUp = async (change: Partial<KvitterPorts> = {}) => {
    const { log, lines } = createRecordingLog()
    const sent: OutgoingCard[] = []
    const clock = () => NOW
    const recordList = createMemoryRecordList()
    const texts = createMemoryTexts()
    for (const { markdown } of Object.values(TEXTS)) await texts.save(sha256OfText(sha256, markdown), markdown)
    const deliver = (message: OutgoingCard) => Promise.resolve({ outcome: 'sent' as const, activityId: `message-${sent.push(message)}` })
    const ports: KvitterPorts = {
      config: {
        tenantId: TENANT_ID,
        appVersion: '0.1.0',
        municipalityName: 'Fjordvik kommune',
        teamsAppId: '00000000-0000-4000-8000-00000000aaaa',
        publicUrl: 'https://kvitter.test',
        whistleblowingUrl: 'https://varsling.test/',
        organisationSource: 'hr-file',
        teams: { requestsPerSecond: 50, instances: 1 },
      },
      tables: createMemoryTables(),
      texts,
      doorbell: createMemoryQueue<DoorbellWork>(clock),
      deliveries: createMemoryQueue<DeliveryWork>(clock),
      recordList,
      directory: { listUsers: () => Promise.resolve([{ oid: oidOf('employee'), displayName: NAMES.employee }]) },
      directoryFeed: { read: () => Promise.resolve(ACCOUNTS) },
      evidence: createMemoryEvidenceLibrary(),
      sender: { send: (_, message) => deliver(message), update: (_, __, message) => deliver(message), open: () => Promise.resolve({ outcome: 'unreachable', reason: 'ForbiddenOperationException' }) },
      installer: { install: () => Promise.resolve({ outcome: 'unreachable', reason: 'not-installed' }) },
      clock,
      randomBytes: (count) => randomBytes(count),
      createReference: () => 'REF1',
      log,
      ...change,
    }
    await createJournal({ rows: ports.tables.journal, randomBytes: ports.randomBytes }).saveAll(SAMPLE_FACTS)
    return { kvitter: createKvitter(ports), ports, recordList, sent, lines }
  }
  const common = { activityId: 'activity-1', oid: oidOf('employee'), conversation: conversationOf('employee') }
  const answered = () => Promise.resolve()

  it('leads a person from the greeting by the card it sent to a receipt, a number and a row of the list', async () => {
    const { kvitter, ports, recordList, lines } = await setUp()
    await kvitter.start()
    const greeting = await kvitter.handle({ kind: 'installed', ...common })
    const asking = greeting.messages.find(({ asks }) => asks)
    const answer = await kvitter.handle({ kind: 'click', ...common, verb: 'sign', data: buttonOf(asking?.card, 'sign'), isAutomatic: false })
    expect(answer.click?.summary).toBe('Signeringsbevis: Etisk standard 1.0')
    await kvitter.stop(answered)
    expect(await readSoundLog(ports.tables.log)).toHaveLength(SAMPLE_FACTS.length + 1)
    expect(await countPending(ports.tables.journal)).toBe(0)
    const again = createKvitter(ports)
    await again.start()
    while ((again.health().followers['lists'] ?? 0) <= SAMPLE_FACTS.length) await new Promise((resolve) => setTimeout(resolve, 20))
    await again.stop(answered)
    expect(recordList.rowsOf('Signatures').map(({ fields }) => fields['PersonId'])).toEqual([PEOPLE.employee])
    expect(lines.filter(({ level }) => level !== 'info')).toEqual([])
  })

  it('leads a person through a lesson to the receipt, with the answers where they are kept', async () => {
    const { kvitter, ports, lines } = await setUp()
    const lesson = sampleLesson('phishing')
    await ports.texts.save(sha256OfText(sha256, canonicalJson(lesson)), canonicalJson(lesson))
    const facts = [lessonPublication('phishing'), requirementPublication({ ...PROGRAMME, lessonIds: ['phishing'] })]
    await createJournal({ rows: ports.tables.journal, randomBytes: ports.randomBytes }).saveAll(facts)
    await kvitter.start()
    const press = async (card: object | undefined, verb: string, inputs: object = {}) =>
      (await kvitter.handle({ kind: 'click', ...common, verb, data: { ...buttonOf(card, verb), ...inputs }, isAutomatic: false })).click
    const [greeting] = (await kvitter.handle({ kind: 'installed', ...common })).messages
    let shown = await press((await press((await press(greeting?.card, 'show-lesson'))?.card, 'read-lesson'))?.card, 'next-question')
    for (const chosen of ['address', 'haste,link', 'true']) {
      shown = await press(shown?.card, 'answer-lesson', { chosen })
      if (chosen !== 'true') shown = await press(shown?.card, 'next-question')
    }
    expect(shown?.summary).toBe('Kursbevis: Kjenn igjen svindel 1.0')
    await kvitter.stop(answered)
    expect(await readSoundLog(ports.tables.log)).toHaveLength(SAMPLE_FACTS.length + facts.length + 1)
    expect(await ports.tables.progress.list(PEOPLE.employee)).toHaveLength(3)
    expect(lines.filter(({ level }) => level !== 'info')).toEqual([])
  })

  it('numbers at its end also what the last answers saved', async () => {
    const { kvitter, ports } = await setUp()
    await kvitter.start()
    const asking = (await kvitter.handle({ kind: 'installed', ...common })).messages.find(({ asks }) => asks)
    const click = { kind: 'click' as const, ...common, verb: 'sign', data: buttonOf(asking?.card, 'sign'), isAutomatic: false }
    await kvitter.stop(() => kvitter.handle(click))
    expect(await readSoundLog(ports.tables.log)).toHaveLength(SAMPLE_FACTS.length + 1)
  })

  it('does not start without its storage', async () => {
    const { ports } = await setUp()
    const log = { ...ports.tables.log, find: () => Promise.reject(new StorageUnavailableError('down')) }
    await expect(createKvitter({ ...ports, tables: { ...ports.tables, log } }).start()).rejects.toThrow(StorageUnavailableError)
  })
})
