import { verificationCode } from '../../core/facts/verification-code'
import { oidOf } from '../sample/sample-log'
import { fsck, type Invariant } from './fsck'
import type { Observed } from './observed'
import { CLICKED_AT, soundRun } from './sound-run'

type Tampering = (run: Observed) => Partial<Observed>

const last = <Value>(values: readonly Value[]): Value => values[values.length - 1] as Value
const without = <Value>(values: readonly Value[], index: number) => values.filter((_, at) => at !== index)
const changed = <Value extends object>(values: readonly Value[], index: number, change: Partial<Value>) => values.map((value, at) => (at === index ? { ...value, ...change } : value))
const ROW = 3

function find(run: Observed): { invariants: Invariant[]; problems: string } {
  const violations = fsck(run)
  return { invariants: [...new Set(violations.map(({ invariant }) => invariant))], problems: violations.map(({ problem }) => problem).join('\n') }
}

it('finds nothing in a sound run', () => {
  expect(fsck(soundRun())).toEqual([])
})

describe('A tampered run is caught, by the checks that it concerns and no others:', () => {
  it.each<[string, Invariant[], RegExp, Tampering]>([
    ['a receipt without a record', ['I1'], /receipt 0000-0000-0000 has 0 journal rows/, ({ clicks }) => {
      return { clicks: changed(clicks, 1, { saw: { kind: 'receipt', verificationCode: '0000-0000-0000' } }) }
    }],
    ['a receipt for what somebody else did', ['I1'], /somebody else's/, ({ clicks }) => ({ clicks: [...clicks, { ...last(clicks), oid: oidOf('colleague') }] })],
    ['a record that lies in the journal twice', ['I1', 'I2'], /has 2 journal rows\n.*journal holds .* more than once/, ({ journal }) => ({ journal: [...journal, ...journal.slice(ROW, ROW + 1)] })],
    ['a record under another key than its own', ['I2', 'I5'], /holds the fact of another key/, ({ journal, log }) => {
      return { journal: changed(journal, 0, { factKey: 'f'.repeat(64) }), placed: [...log.filter((_, at) => at !== ROW).map(({ factKey }) => factKey), 'f'.repeat(64)] }
    }],
    ['a record numbered twice', ['I2', 'I4', 'I5'], /log holds .* more than once/, ({ log }) => ({ log: [...log, { ...last(log), number: log.length + 1 }] })],
    ['a row that a list holds twice', ['I2'], /list Signatures holds .* more than once/, ({ lists }) => ({ lists: { ...lists, Signatures: [...(lists['Signatures'] ?? []), ...(lists['Signatures'] ?? []).slice(1)] } })],
    ['a record that nobody clicked for', ['I3'], /nobody clicked for signature/, () => ({ clicks: [] })],
    ['a record of a click on another version', ['I3'], /nobody clicked for signature/, ({ clicks }) => ({ clicks: clicks.map((click) => ({ ...click, majorVersion: 2 })) })],
    ['a row that SharePoint lacks', ['I4'], /list Signatures lacks everything/, ({ lists }) => ({ lists: { ...lists, Signatures: (lists['Signatures'] ?? []).slice(1) } })],
    ['a list that is gone', ['I4'], /list Decisions lacks everything/, ({ lists: { Signatures = [] } }) => ({ lists: { Signatures } })],
    ...['Record', 'Salt', 'Commitment', 'LogNumber'].map((field): [string, Invariant[], RegExp, Tampering] => [
      `another ${field} in a row of SharePoint`, ['I4'], new RegExp(`lacks ${field} of`), ({ lists }) => ({ lists: { ...lists, Signatures: changed(lists['Signatures'] ?? [], 0, { [field]: 'changed' }) } }),
    ]),
    ['a row that somebody planted in SharePoint', ['I4'], /holds planted, which the journal does not/, ({ lists }) => ({ lists: { ...lists, Signatures: [...(lists['Signatures'] ?? []), { RecordKey: 'planted' }] } })],
    ['a record without a number', ['I4', 'I5', 'I9'], /has no number/, ({ log, keyRows, earlierLogs: [first = []] }) => ({ log: log.slice(0, -1), keyRows: keyRows.slice(0, -1), earlierLogs: [first] })],
    ['a gap in the numbers', ['I4', 'I5', 'I9'], /number 3 of the log stands in place 2/, ({ log }) => ({ log: without(log, 1), earlierLogs: [] })],
    ['a number for what the journal does not hold', ['I5'], /is not what the journal holds/, ({ journal }) => ({ journal: without(journal, 0) })],
    ['a key row that names another number', ['I5'], /key row of .* says 9/, ({ keyRows }) => ({ keyRows: changed(keyRows, 0, { number: 9 }) })],
    ['a key row that is gone', ['I5'], /4 key rows for 5 numbers/, ({ keyRows }) => ({ keyRows: without(keyRows, 0) })],
    ['a note that was never removed', ['I5'], /still noted as not numbered/, ({ log }) => ({ pending: [last(log).factKey] })],
    ['a number that was given to something else later', ['I6'], /number 2 changed or vanished between readings 1 and 2/, ({ earlierLogs: [first = [], ...others] }) => ({ earlierLogs: [changed(first, 1, { salt: 'x' }), ...others] })],
    ['an end of the log that was cut off meanwhile', ['I6'], /number 5 changed or vanished between readings 1 and 2/, ({ log }) => ({ earlierLogs: [log, log.slice(0, 4)] })],
    ['a fact that was rewritten everywhere, but for its commitment', ['I4', 'I6', 'I7'], /commitment of number 4 does not follow/, ({ log, journal }) => {
      const fact = { ...log[ROW]?.fact, recordedAt: '2026-11-13T10:00:00.000Z' } as (typeof log)[number]['fact']
      return { log: changed(log, ROW, { fact }), journal: changed(journal, ROW, { fact }) }
    }],
    ['a frozen text that is gone', ['I7'], /is not frozen/, () => ({ texts: new Map() })],
    ['a frozen text that was changed', ['I7'], /has another hash/, ({ texts }) => ({ texts: new Map([...texts].map(([hash, text]) => [hash, `${text}!`])) })],
    ['a figure that one instance has wrong', ['I9'], /second shows .*"signed":9/, ({ figures: [first] }) => {
      if (!first) throw new Error('no figures')
      return { figures: [first, { ...first, instance: 'second', counts: new Map([...first.counts, ['u-top', { signed: 9, outstanding: 0, overdue: 0, excluded: 0 }]]) }] }
    }],
    ['a unit that an instance does not count', ['I9'], /first shows .*"outstanding":0.* for u-kindergarten/, ({ figures: [first] }) => {
      if (!first) throw new Error('no figures')
      return { figures: [{ ...first, counts: new Map([...first.counts].filter(([unitId]) => unitId !== 'u-kindergarten')) }] }
    }],
    ['somebody who was prompted twice on a day', ['I8'], /prompted more than once/, ({ promptsArrived = [] }) => ({ promptsArrived: [...promptsArrived, ...promptsArrived.slice(0, 1)] })],
    ['a prompt that nobody claimed', ['I8'], /without a claim/, ({ promptsArrived = [] }) => ({ promptsArrived: [...promptsArrived, { personId: 'p-colleague', day: '2026-11-21' }] })],
    ['a prompt that arrived, though it is said that nobody was reached', ['I8'], /the ledger says unreachable/, ({ promptsArrived = [] }) => ({ promptsArrived: [...promptsArrived, { personId: 'p-director', day: '2026-11-21' }] })],
    ['a prompt that is said to be sent and is not there', ['I8'], /was not prompted/, ({ promptsArrived = [] }) => ({ promptsArrived: promptsArrived.slice(1) })],
    ['a person and day that the ledger holds twice', ['I8'], /more than once/, ({ deliveries }) => ({ deliveries: [...deliveries, ...deliveries.slice(0, 1)] })],
    ['a delivery in the queue that nobody can read', ['I10'], /cannot be read/, () => ({ deliveryQueue: [{ people: undefined }] })],
    ['a queue message that nobody can read', ['I10'], /cannot be read/, () => ({ queue: [{ factKeys: undefined }] })],
    ['a queue message about what was never numbered', ['I10'], /names other, which has no number/, () => ({ queue: [{ factKeys: ['other'] }] })],
    ['an acknowledged record that was numbered too late', ['I11'], /was numbered 2026-11-12T10:01:30/, ({ sightings }) => ({ sightings: changed(sightings, 0, { numberedAt: '2026-11-12T10:01:30.000Z' }) })],
    ['an acknowledged record that was listed too late', ['I11'], /was listed 2026-11-12T10:02:30/, ({ sightings }) => ({ sightings: changed(sightings, 0, { listedAt: '2026-11-12T10:02:30.000Z' }) })],
    ['an acknowledged record that was never seen numbered', ['I11'], /was numbered never/, () => ({ sightings: [] })],
  ])('%s', (_, invariants, problem, tamper) => {
    const run = soundRun()
    const found = find({ ...run, ...tamper(run) })
    expect(found.problems).toMatch(problem)
    expect(found.invariants).toEqual(invariants)
  })
})

describe('What is no violation:', () => {
  it('a difference in a list that was reported, for one row or for the whole list', () => {
    const run = soundRun()
    const [row] = run.lists['Signatures'] ?? []
    const findings = (aboutKey: unknown) => [{ listName: 'Signatures', aboutKey: String(aboutKey) }]
    expect(find({ ...run, lists: { ...run.lists, Signatures: changed(run.lists['Signatures'] ?? [], 0, { Salt: 'x' }) }, findings: findings(row?.['RecordKey']) }).invariants).toEqual([])
    expect(find({ ...run, lists: { Decisions: run.lists['Decisions'] ?? [] }, findings: findings('') }).invariants).toEqual([])
  })

  it('a number that came late because storage was away, and a row because SharePoint was', () => {
    const run = soundRun()
    const late = { ...run, sightings: changed(run.sightings, 0, { numberedAt: '2026-11-12T11:00:30.000Z', listedAt: '2026-11-12T12:00:30.000Z' }) }
    expect(find({ ...late, answeringSince: { storage: '2026-11-12T11:00:00.000Z', sharePoint: '2026-11-12T12:00:00.000Z' } }).invariants).toEqual([])
    expect(find({ ...late, answeringSince: { storage: '2026-11-12T11:00:00.000Z', sharePoint: CLICKED_AT } }).problems).toMatch(/was listed 2026-11-12T12/)
  })

  it('somebody who clicked, was told to try again, and did not', () => {
    const run = soundRun()
    const tried = { ...run, clicks: [...run.clicks, { ...last(run.clicks), oid: oidOf('colleague'), saw: { kind: 'try-again' as const } }] }
    expect(fsck(tried)).toEqual([])
    expect(verificationCode(run.log[ROW]?.factKey ?? '')).toMatch(/^[0-9A-Z]{4}-/)
  })
})
