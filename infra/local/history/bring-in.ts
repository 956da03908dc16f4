import type { Fact, JournalledFact } from '../../../core/facts/fact'
import type { FollowerRunner } from '../../../bot/followers/follower-runner'
import type { WritableJournal } from '../../../bot/journal/journal'
import type { Sequencer } from '../../../bot/journal/sequencer'
import { NAMES_PARTITION } from '../../../bot/people/people'
import type { RowStore, TextStore } from '../../../bot/ports'

/** Facts journalled at a time. None of a portion has a number before all of it is journalled. */
const PORTION = 1_000
/** The most rows of one transaction. */
const ROWS_TOGETHER = 100
/** Until the list follower, being at the end of what is numbered, looks again. */
const WAIT_MILLISECONDS = 100

export type BringInParts = {
  journal: WritableJournal
  sequencer: Pick<Sequencer, 'add' | 'numberPending' | 'removeNumbered'>
  lists: Pick<FollowerRunner, 'step'>
  texts: Pick<TextStore, 'save'>
  names: Pick<RowStore, 'insert' | 'put'>
  sleep: (milliseconds: number) => Promise<void>
}

export type BroughtIn = { facts: number; alreadyThere: number }

/**
 * Brings a history in through the app's own journal, sequencer and list follower. Cut off anywhere and run again, it ends
 * the same: what is there stays as it is, and a portion gets its numbers in its order only once it is journalled whole.
 */
export async function bringIn(
  { journal, sequencer, lists, texts, names, sleep }: BringInParts,
  history: { before: readonly JournalledFact[]; facts: readonly Fact[]; texts: readonly { sha256: string; markdown: string }[]; names: ReadonlyMap<string, string> },
): Promise<BroughtIn> {
  await Promise.all([saveNames(names, history.names), ...history.texts.map(({ sha256, markdown }) => texts.save(sha256, markdown))])
  sequencer.add(history.before)
  let alreadyThere = 0
  let isOver = false
  const journalAll = async (): Promise<void> => {
    for (let at = 0; at < history.facts.length; at += PORTION) {
      const outcomes = await journal.saveAll(history.facts.slice(at, at + PORTION))
      alreadyThere += outcomes.filter(({ outcome }) => outcome === 'exists').length
      sequencer.add(outcomes.map(({ fact }) => fact))
      await sequencer.numberPending()
    }
    isOver = true
    await sequencer.removeNumbered()
  }
  // When journalling fails, the lists must not wait for more for ever.
  const journalled = journalAll().finally(() => (isOver = true))
  // Storage and Graph are two processes: while one journals, the other takes the rows of what is numbered already.
  await Promise.all([journalled, followToEnd(lists, sleep, () => isOver)])
  return { facts: history.facts.length, alreadyThere }
}

/** What the provisioner left in the journal, which everything else comes after. */
export async function requirePublished(journal: Pick<WritableJournal, 'listAbout'>, requirementId: string): Promise<JournalledFact[]> {
  const facts = await journal.listAbout(`requirement/${requirementId}`)
  if (facts.length === 0) throw new NotProvisionedYetError(requirementId)
  return facts
}

export class NotProvisionedYetError extends Error {
  override readonly name = 'NotProvisionedYetError'
  constructor(requirementId: string) {
    super(`The requirement ${requirementId} is not published. Run the provisioning first.`)
  }
}

async function followToEnd(lists: Pick<FollowerRunner, 'step'>, sleep: BringInParts['sleep'], isAll: () => boolean): Promise<void> {
  for (;;) {
    const wasAll = isAll()
    const outcome = await lists.step()
    if (outcome.step === 'stopped') throw outcome.because
    if (outcome.step === 'at-end' && wasAll) return
    if (outcome.step === 'at-end') await sleep(WAIT_MILLISECONDS)
    if (outcome.step === 'later') await sleep(outcome.seconds * 1000)
  }
}

async function saveNames(table: BringInParts['names'], names: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...names].map(([row, displayName]) => ({ row, values: { displayName } }))
  for (let at = 0; at < rows.length; at += ROWS_TOGETHER) {
    const together = rows.slice(at, at + ROWS_TOGETHER)
    if ((await table.insert(NAMES_PARTITION, together)) === 'exists') for (const row of together) await table.put(NAMES_PARTITION, row)
  }
}
