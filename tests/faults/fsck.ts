import { sha256 } from '../../bot/hashing'
import { groupBy } from '../../bot/journal/group-by'
import { canonicalJson } from '../../core/facts/canonical-json'
import { commit } from '../../core/facts/commitment'
import type { Fact, JournalledFact, NumberedFact } from '../../core/facts/fact'
import { factKey } from '../../core/facts/fact-key'
import { sha256OfText } from '../../core/facts/hashing'
import { verificationCode } from '../../core/facts/verification-code'
import { foldFigures } from './fold-figures'
import type { Observed } from './observed'

/** An invariant of security.md 4.3 that does not hold, and where. */
export type Violation = { invariant: Invariant; problem: string }
export type Invariant = keyof typeof CHECKS

/**
 * What must hold after every run, however many faults struck it, once it has settled: one checker for every proof. Pure, and
 * with no more of the product in it than the forms of facts and keys.
 */
export function fsck(observed: Observed): Violation[] {
  return (Object.keys(CHECKS) as Invariant[]).flatMap((invariant) => CHECKS[invariant](observed).map((problem) => ({ invariant, problem })))
}

const CHECKS = {
  I1: everyReceiptHasOneJournalRow,
  I2: everyKeyIsThereOnce,
  I3: everyRowHasItsClick,
  I4: listsHoldWhatTheJournalHolds,
  I5: everyRowHasOneNumber,
  I6: theLogOnlyGrows,
  I7: everyCommitmentAndTextHashProves,
  I8: nobodyIsPromptedTwice,
  I9: figuresAreTheFoldOfTheLog,
  I10: everyQueueMessageIsAccountedFor,
  I11: whatIsAcknowledgedIsSealedInTime,
} satisfies Record<string, (observed: Observed) => string[]>

/** I1. The code that the person reads on the receipt leads to exactly one row, and to the person's own. */
function everyReceiptHasOneJournalRow({ clicks, journal }: Observed): string[] {
  const byCode = groupBy(journal, (row) => verificationCode(row.factKey))
  return clicks.flatMap(({ oid, saw }) => {
    if (saw.kind !== 'receipt') return []
    const rows = byCode.get(saw.verificationCode) ?? []
    if (rows.length !== 1) return [`the receipt ${saw.verificationCode} has ${rows.length} journal rows`]
    return rows.some(({ fact }) => fact.kind === 'signature' && fact.subjectOid === oid) ? [] : [`the receipt ${saw.verificationCode} is somebody else's`]
  })
}

/** I2. In the journal, in the log and in each list; and each journal row lies under the key that its fact has. */
function everyKeyIsThereOnce({ journal, log, lists }: Observed): string[] {
  const misplaced = journal.filter((row) => row.factKey !== factKey(sha256, row.fact)).map((row) => `the journal row ${row.factKey} holds the fact of another key`)
  return [
    ...misplaced,
    ...listRepeated(journal.map((row) => row.factKey)).map((key) => `the journal holds ${key} more than once`),
    ...listRepeated(log.map((row) => row.factKey)).map((key) => `the log holds ${key} more than once`),
    ...Object.entries(lists).flatMap(([name, rows]) => listRepeated(rows.map((row) => String(row['RecordKey']))).map((key) => `list ${name} holds ${key} more than once`)),
  ]
}

/** I3. By that account on that version; everything else was placed by the run itself. */
function everyRowHasItsClick({ clicks, placed, journal }: Observed): string[] {
  const clicked = new Set(clicks.map(({ oid, documentId, majorVersion }) => [oid, documentId, majorVersion].join()))
  const known = new Set(placed)
  const isAccountedFor = ({ factKey: key, fact }: JournalledFact) =>
    known.has(key) || (fact.kind === 'signature' && fact.actorOid === fact.subjectOid && clicked.has([fact.actorOid, fact.documentId, fact.majorVersion].join()))
  return journal.filter((row) => !isAccountedFor(row)).map((row) => `nobody clicked for ${row.fact.kind} ${row.factKey}`)
}

/** I4. Whole and nothing beside it, except what was reported to the controller. */
function listsHoldWhatTheJournalHolds({ journal, log, lists, findings }: Observed): string[] {
  const reported = new Set(findings.map(({ listName, aboutKey }) => `${listName}/${aboutKey}`))
  const isReported = (name: string, key: string) => reported.has(`${name}/${key}`) || reported.has(`${name}/`)
  const numbers = new Map(log.map(({ factKey: key, number }) => [key, number]))
  const expected = journal.flatMap((row) => {
    const name = listOf(row.fact)
    return name === undefined ? [] : [{ name, row }]
  })
  const problems = expected.map(({ name, row }) => {
    const listed = (lists[name] ?? []).find((fields) => fields['RecordKey'] === row.factKey)
    const whole = { Record: canonicalJson(row.fact), Salt: row.salt, Commitment: row.commitment, LogNumber: numbers.get(row.factKey) }
    const wrong = listed ? Object.entries(whole).flatMap(([field, value]) => (listed[field] === value ? [] : [field])) : ['everything']
    return { name, key: row.factKey, problem: wrong.length > 0 ? `list ${name} lacks ${wrong.join(', ')} of ${row.factKey}` : '' }
  })
  const ours = new Set(expected.map(({ name, row }) => `${name}/${row.factKey}`))
  const surplus = Object.entries(lists).flatMap(([name, rows]) =>
    rows.map((fields) => String(fields['RecordKey'])).map((key) => ({ name, key, problem: ours.has(`${name}/${key}`) ? '' : `list ${name} holds ${key}, which the journal does not` })),
  )
  return [...problems, ...surplus].filter(({ name, key, problem }) => problem !== '' && !isReported(name, key)).map(({ problem }) => problem)
}

/** I5. 1…n without gaps, each with its key row, the same fact in both, and nothing left as not numbered. */
function everyRowHasOneNumber({ journal, log, keyRows, pending }: Observed): string[] {
  const inJournal = new Map(journal.map((row) => [row.factKey, row]))
  const inLog = new Map(log.map((row) => [row.factKey, row]))
  return [
    ...log.flatMap(({ number }, index) => (number === index + 1 ? [] : [`number ${number} of the log stands in place ${index + 1}`])),
    ...journal.flatMap((row) => (inLog.has(row.factKey) ? [] : [`${row.factKey} has no number`])),
    ...log.flatMap((row) => (isSameFact(inJournal.get(row.factKey), row) ? [] : [`number ${row.number} is not what the journal holds under ${row.factKey}`])),
    ...keyRows.flatMap((row) => (inLog.get(row.factKey)?.number === row.number ? [] : [`the key row of ${row.factKey} says ${row.number}`])),
    ...(keyRows.length === log.length ? [] : [`${keyRows.length} key rows for ${log.length} numbers`]),
    ...pending.map((key) => `${key} is still noted as not numbered`),
  ]
}

/** I6. Each reading of the log begins with the one before it, to the last letter. */
function theLogOnlyGrows({ earlierLogs, log }: Observed): string[] {
  const readings = [...earlierLogs, log]
  return readings.slice(1).flatMap((later, index) => {
    const changed = (readings[index] ?? []).filter((fact, place) => !isSameFact(later[place], fact) || later[place]?.number !== fact.number)
    return changed.map(({ number }) => `number ${number} changed or vanished between readings ${index + 1} and ${index + 2}`)
  })
}

/** I7. From its fact and its salt; and every text that a fact names by its hash lies frozen under that hash. */
function everyCommitmentAndTextHashProves({ log, texts }: Observed): string[] {
  return log.flatMap((row) => [
    ...(row.commitment === commit(sha256, Buffer.from(row.salt, 'base64url'), row.fact) ? [] : [`the commitment of number ${row.number} does not follow from it`]),
    ...listTextHashes(row.fact).flatMap((hash) => {
      const text = texts.get(hash)
      if (text === undefined) return [`the text ${hash} of number ${row.number} is not frozen`]
      return sha256OfText(sha256, text) === hash ? [] : [`the text frozen under ${hash} has another hash`]
    }),
  ])
}

/** I9. In every instance, for every unit. */
function figuresAreTheFoldOfTheLog({ figures, log }: Observed): string[] {
  const facts = log.map(({ fact }) => fact)
  return figures.flatMap(({ instance, day, counts }) => {
    const folded = foldFigures(facts, day)
    return [...new Set([...counts.keys(), ...folded.keys()])].flatMap((unitId) => {
      const [shown, right] = [counts, folded].map((all) => canonicalJson(all.get(unitId) ?? NOBODY))
      return shown === right ? [] : [`${instance} shows ${shown} for ${unitId}, the log says ${right}`]
    })
  })
}

/** I8. At most one prompt a person and day, each with its claim; what the ledger calls sent has arrived, and what it does not know may have. */
function nobodyIsPromptedTwice({ deliveries, promptsArrived }: Observed): string[] {
  const nameOf = ({ personId, day }: { personId: string; day: string }) => `${personId} on ${day}`
  const claimed = new Map(deliveries.map((delivery) => [nameOf(delivery), delivery.outcome]))
  const arrived = promptsArrived?.map(nameOf) ?? []
  return [
    ...listRepeated(deliveries.map(nameOf)).map((name) => `the ledger holds ${name} more than once`),
    ...listRepeated(arrived).map((name) => `${name} was prompted more than once`),
    ...[...new Set(arrived)].flatMap((name) => {
      const outcome = claimed.get(name)
      if (outcome === undefined) return [`${name} was prompted without a claim`]
      return outcome === 'sent' || outcome === 'unknown' ? [] : [`${name} was prompted, though the ledger says ${outcome}`]
    }),
    ...(promptsArrived === undefined ? [] : [...claimed].filter(([name, outcome]) => outcome === 'sent' && !arrived.includes(name)).map(([name]) => `${name} was not prompted, though the ledger says so`)),
  ]
}

/** I10. A message may still lie there when all that it names has been numbered: a doorbell nobody needed. */
function everyQueueMessageIsAccountedFor({ queue, deliveryQueue, log }: Observed): string[] {
  const numbered = new Set(log.map((row) => row.factKey))
  const doorbells = queue.flatMap(({ factKeys }) => {
    if (!factKeys) return ['a queue message cannot be read']
    return factKeys.filter((key) => !numbered.has(key)).map((key) => `a queue message names ${key}, which has no number`)
  })
  // Whoever a delivery names is planned again while they owe it: only what nobody can read would be lost.
  return [...doorbells, ...deliveryQueue.filter(({ people }) => !people).map(() => 'a delivery in the queue cannot be read')]
}

/** I11. Numbered within the promised delay after the receipt, and listed once SharePoint answers, unless that was reported. */
function whatIsAcknowledgedIsSealedInTime({ clicks, journal, sightings, promised, answeringSince, findings }: Observed): string[] {
  const keyOf = new Map(journal.map((row) => [verificationCode(row.factKey), row.factKey]))
  const sightingOf = new Map(sightings.map((sighting) => [sighting.factKey, sighting]))
  const isReported = (key: string) => findings.some(({ listName, aboutKey }) => listName === 'Signatures' && (aboutKey === key || aboutKey === ''))
  return clicks.flatMap(({ saw, answeredAt }) => {
    const key = saw.kind === 'receipt' ? keyOf.get(saw.verificationCode) : undefined
    if (key === undefined) return []
    const { numberedAt, listedAt } = sightingOf.get(key) ?? {}
    const isNumbered = isWithin(numberedAt, [answeredAt, answeringSince.storage], promised.numberedWithinMilliseconds)
    const isListed = isReported(key) || isWithin(listedAt, [answeredAt, answeringSince.storage, answeringSince.sharePoint], promised.listedWithinMilliseconds)
    return [
      ...(isNumbered ? [] : [`${key}, acknowledged at ${answeredAt}, was numbered ${numberedAt ?? 'never'}`]),
      ...(isListed ? [] : [`${key}, acknowledged at ${answeredAt}, was listed ${listedAt ?? 'never'}`]),
    ]
  })
}

const NOBODY = { signed: 0, outstanding: 0, overdue: 0, excluded: 0 }

/** The list that keeps a fact of this kind whole. */
function listOf({ kind }: Fact): 'Signatures' | 'Decisions' | undefined {
  if (kind === 'organisation') return undefined
  return kind === 'signature' || kind === 'paper-signature' ? 'Signatures' : 'Decisions'
}

function listTextHashes(fact: Fact): string[] {
  if (fact.kind === 'document-publication') return Object.values(fact.texts).map((text) => text.sha256)
  return fact.kind === 'signature' || fact.kind === 'paper-signature' ? [fact.textSha256] : []
}

function listRepeated(keys: readonly string[]): string[] {
  return [...groupBy(keys, (key) => key)].filter(([, same]) => same.length > 1).map(([key]) => key)
}

function isSameFact(one: JournalledFact | undefined, other: NumberedFact): boolean {
  return one?.factKey === other.factKey && one.salt === other.salt && one.commitment === other.commitment && canonicalJson(one.fact) === canonicalJson(other.fact)
}

function isWithin(at: string | undefined, from: readonly string[], milliseconds: number): boolean {
  return at !== undefined && Date.parse(at) <= Math.max(...from.map(Date.parse)) + milliseconds
}
