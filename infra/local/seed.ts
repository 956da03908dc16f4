import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createStorage } from '../../bot/azure-storage/azure-storage'
import { readConfig } from '../../bot/config'
import { createAppTokens, GRAPH_SCOPE } from '../../bot/entra/app-tokens'
import { createFindingStore } from '../../bot/findings/finding-store'
import { createFollowerRunner } from '../../bot/followers/follower-runner'
import { createListFollower } from '../../bot/followers/list-follower'
import { NO_UNIT } from '../../bot/followers/list-rows'
import { createGraphClient } from '../../bot/graph/graph-client'
import { createRecordList } from '../../bot/graph/record-list'
import { createSite } from '../../bot/graph/site'
import { sha256 } from '../../bot/hashing'
import { createJournal } from '../../bot/journal/journal'
import { createLogReader } from '../../bot/journal/log-reader'
import { createSequencer } from '../../bot/journal/sequencer'
import { createKnownLists } from '../../bot/reconciling/known-lists'
import { dayOf } from '../../core/days/day'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import { findUnitOfRecord } from '../../core/obligations/subject'
import { bringIn, requirePublished } from './history/bring-in'
import { createKeepingReader } from './history/keeping-reader'
import { planHistory } from './history/plan-history'
import { createMunicipality } from './municipality/create-municipality'
import { readEthicsStandard } from './municipality/ethics-standard'
import { requireTenantSettings } from './tenant-settings'

const STANDARD_FOLDER = 'infra/local/municipality/ethics-standard'
/** Facts that the list follower takes at a time. */
const PAGE_SIZE = 400

/** Entry of the seeder, `seed.js [folder]`: the sample municipality's history and first signatures, through the app's own parts. */
async function seed(folder: string): Promise<void> {
  const settings = await requireTenantSettings(folder)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const config = readConfig(process.env, version)
  const { tables, texts } = createStorage(config)
  const journal = createJournal({ rows: tables.journal, randomBytes: (count) => randomBytes(count) })
  const before = await requirePublished(journal, ETHICS_STANDARD.requirementId)
  const [requirement] = before.flatMap(({ fact }) => (fact.kind === 'requirement-publication' ? [fact] : []))
  if (!requirement) throw new Error('What lies under the requirement is no publication')

  const municipality = createMunicipality(settings)
  const standard = await readEthicsStandard(join(process.cwd(), STANDARD_FOLDER), settings.firstDay)
  const history = planHistory({ municipality, standard, requirement, firstDay: settings.firstDay, seed: settings.seed, tenantId: settings.tenantId, appVersion: version }, sha256)

  const reader = createKeepingReader(createLogReader(tables.log))
  const sequencer = createSequencer({ journal: tables.journal, log: tables.log, onNumbered: (facts) => reader.remember(facts) })
  const tokens = createAppTokens(config)
  const graph = createGraphClient({ graphUrl: config.endpoints.graphUrl, getToken: () => tokens.graph(GRAPH_SCOPE), appVersion: version })
  const unitIdOf = (subject: string, recordedAt: string): string => {
    return findUnitOfRecord(history.state.organisation, subject, dayOf(recordedAt)) ?? NO_UNIT
  }
  const recordList = createRecordList(graph, createSite(graph, config.site, createKnownLists(tables.cursors)), config.tabAppId)
  const follower = createListFollower({
    recordList,
    reader: recordList,
    findings: createFindingStore(tables.findings),
    texts,
    unitIdOf,
    clock: () => new Date(),
    pace: () => Promise.resolve(),
  })
  const lists = createFollowerRunner(follower, { cursors: tables.cursors, reader, pageSize: PAGE_SIZE })

  const done = await bringIn({ journal, sequencer, lists, texts, names: tables.names, sleep }, { before, ...history, names: municipality.names })
  const signatures = history.facts.filter(({ kind }) => kind === 'signature' || kind === 'paper-signature').length
  const completions = history.facts.filter(({ kind }) => kind === 'completion' || kind === 'meeting-completion').length
  const people = history.state.organisation.people.size
  process.stdout.write(`${people} people, ${signatures} signatures and ${completions} completed lessons in ${done.facts} facts${done.alreadyThere > 0 ? `, ${done.alreadyThere} of them there before` : ''}.\n`)
}

seed(resolve(process.argv[2] ?? '.local')).catch((error: unknown) => {
  process.stderr.write(`Seeding failed. ${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
