import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { prepareCertificates } from '../../../infra/local/tenant/certificates'
import { shareAzurite } from '../../azurite'
import type { CaseResult, LaneOrder, LaneWord } from './lane-words'
import type { OutboundCall } from './outbound-calls'

export type SingleFaultReport = { calls: OutboundCall[]; planned: number; cases: CaseResult[] }
export type SingleFaultOptions = {
  /** Few, with every call, every kind at each dependency and every kind at either attempt at least once. */
  reduced: boolean
  seed?: number
  /** Only cases whose name holds this text, to look at one again. */
  only?: string
  say?: (text: string) => void
}

/** Worlds at the same time: enough that two cores are busy while most of them wait for a client to give up. */
const LANES = 12
const SEED = 20_261_122

/**
 * The proof of single faults: one signing for each outbound call × each kind of fault × first and second attempt, through
 * the real front door and the real adapters. In a process of its own, because Node reads whom to trust only at its start.
 */
export async function runEverySingleFault({ reduced, seed = SEED, only, say = () => undefined }: SingleFaultOptions): Promise<SingleFaultReport> {
  const folder = await mkdtemp(join(tmpdir(), 'kvitter-faults-'))
  const azurite = await shareAzurite()
  try {
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Kvitter</title>')
    const { caFile } = await prepareCertificates(folder, new Date())
    const order: LaneOrder = { folder, azurite: azurite.ports, lanes: LANES, reduced, seed, ...(only !== undefined && { only }) }
    return await listenToLanes(order, caFile, say)
  } finally {
    await azurite.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function listenToLanes(order: LaneOrder, caFile: string, say: (text: string) => void): Promise<SingleFaultReport> {
  const report: SingleFaultReport = { calls: [], planned: 0, cases: [] }
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'lanes.ts'), JSON.stringify(order)], {
    cwd: join(__dirname, '../../..'),
    env: { ...process.env, NODE_EXTRA_CA_CERTS: caFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const complaints: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const end = () => void child.kill('SIGTERM')
  process.once('exit', end)
  for await (const line of createInterface({ input: child.stdout })) take(report, JSON.parse(line) as LaneWord, say)
  const code = await ended
  process.off('exit', end)
  if (code !== 0) throw new LanesEndedError(code, complaints.join('').slice(-4_000))
  return report
}

function take(report: SingleFaultReport, word: LaneWord, say: (text: string) => void): void {
  switch (word.word) {
    case 'calls':
      report.calls = word.calls
      return say(word.calls.map(({ on, request, occurrence }) => `${on}  ${request}  #${occurrence}`).join('\n'))
    case 'planned':
      report.planned = word.cases
      return say(`${word.cases} cases`)
    case 'case':
      report.cases.push(word)
      if (!isPassed(word)) say(describeFailure(word))
  }
}

/** A fault that never struck proved nothing. */
export function isPassed({ problems, struck }: Pick<CaseResult, 'problems' | 'struck'>): boolean {
  return problems.length === 0 && struck > 0
}

export function describeFailure({ name, struck, problems, warnings, presses }: CaseResult): string {
  const saw = presses.map(({ saw: { kind }, took }) => `${kind} after ${Math.round(took)} ms`).join(', ')
  return [`FAILED ${name}`, ...(struck === 0 ? ['the fault never struck'] : []), ...problems, `the person saw: ${saw}`, ...warnings].join('\n  ')
}

/** Cases run and passed, by dependency and kind, as the end of the proof shows them. */
export function tabulate({ calls, planned, cases }: SingleFaultReport): string {
  const dependencies = [...new Set(cases.map(({ on }) => on))]
  const kinds = [...new Set(cases.map(({ kind }) => kind))]
  const cell = (some: readonly CaseResult[]) => (some.length === 0 ? '' : `${some.filter(isPassed).length}/${some.length}`)
  const line = (name: string, some: readonly CaseResult[]) =>
    [name.padEnd(28), ...dependencies.map((on) => cell(some.filter((one) => one.on === on)).padStart(10)), cell(some).padStart(11)].join('')
  return [
    `Single faults: ${calls.length} calls of a signing, ${planned} cases`,
    ['passed/run'.padEnd(28), ...dependencies.map((on) => on.padStart(10)), 'all'.padStart(11)].join(''),
    ...kinds.map((kind) => line(kind, cases.filter((one) => one.kind === kind))),
    line('all', cases),
  ].join('\n')
}

export class LanesEndedError extends Error {
  override readonly name = 'LanesEndedError'
  constructor(code: number | null, said: string) {
    super(`The process with the lanes ended with ${String(code)}: ${said}`)
  }
}
