import { createBoardKeeper } from '../../../bot/delivery/board-keeper'
import { createDeliveryPlanner } from '../../../bot/delivery/delivery-planner'
import type { DeliverySource } from '../../../bot/delivery/delivery-source'
import { DeliveryWork, type PlannedDelivery } from '../../../bot/delivery/delivery-work'
import { sha256 } from '../../../bot/hashing'
import { createMemoryQueue } from '../../../bot/memory/memory-queue'
import { applyFact } from '../../../core/facts/log-state'
import { NEVER_PROMPTED } from '../../../core/prompts/prompt-memory'
import { NOW, numbered, oidOf, PEOPLE, sampleState, type SamplePerson } from '../../sample/sample-log'
import { promptRulesPublication } from '../../sample/sample-prompts'
import { signatureBy } from '../../sample/sample-records'
import { createRecordingLog } from '../recording-log'

const planned = (person: SamplePerson, kind: PlannedDelivery['kind'] = 'ask'): PlannedDelivery => ({ personId: PEOPLE[person], oid: oidOf(person), kind, asks: [], about: [], isReminder: false })

function play(...sources: { kind: PlannedDelivery['kind']; isCheap?: boolean; people: PlannedDelivery[] }[]) {
  const state = sampleState(promptRulesPublication())
  let now = NOW
  let plans = 0
  const clock = () => now
  const queue = createMemoryQueue<DeliveryWork>(clock)
  const planner = createDeliveryPlanner({
    readModel: { state: () => state },
    boards: createBoardKeeper({ sha256, memoryOf: () => NEVER_PROMPTED, rest: () => Promise.resolve() }),
    ledger: { memoryOf: () => NEVER_PROMPTED },
    conversations: { listAll: () => Promise.resolve([]) },
    sources: sources.map(({ kind, isCheap = true, people }): DeliverySource => ({ kind, isCheap, plan: () => ((plans += 1), people), draw: () => Promise.resolve(undefined) })),
    queue,
    createId: () => `b-${String(plans)}`,
    clock,
    log: createRecordingLog().log,
  })
  return {
    planner,
    plans: () => plans,
    setNow: (moment: string) => void (now = new Date(moment)),
    record: (fact: Parameters<typeof numbered>[0][number]) => numbered([fact], state.logNumber + 1).forEach((next) => applyFact(state, next)),
    taken: async () => {
      const works = (await queue.take(32)).map(({ work }) => DeliveryWork.parse(work))
      return works.flatMap(({ deliveries }) => deliveries.map(({ personId, kind }) => `${kind} ${personId}`))
    },
  }
}

test('everybody is put into the queue once, with the first kind of the table that is owed them', async () => {
  const { planner, taken } = play({ kind: 'week', people: [planned('leader', 'week')] }, { kind: 'ask', people: [planned('leader'), planned('employee')] })
  expect(await planner.run()).toBe(2)
  expect(await planner.run()).toBe(0)
  expect(await taken()).toEqual([`week ${PEOPLE.leader}`, `ask ${PEOPLE.employee}`])
})

test('many lie in several messages', async () => {
  const many = Array.from({ length: 200 }, (_, index): PlannedDelivery => ({ ...planned('employee'), personId: `p-${String(index)}` }))
  const { planner, taken } = play({ kind: 'ask', people: many })
  await planner.run()
  expect(await taken()).toHaveLength(200)
})

test('what costs much is planned again only when the hour, the day or a rule is another one', async () => {
  const { planner, plans, setNow, record } = play({ kind: 'week', isCheap: false, people: [] })
  for (let turn = 0; turn < 3; turn += 1) await planner.run()
  expect(plans()).toBe(1)
  setNow('2026-11-21T10:00:00.000Z')
  await planner.run()
  record(promptRulesPublication({}, 2))
  await planner.run()
  setNow('2026-11-22T10:00:00.000Z')
  await planner.run()
  expect(plans()).toBe(4)
})

test('nobody is planned while everything is stopped', async () => {
  const { planner, record, taken } = play({ kind: 'ask', people: [planned('employee')] })
  record(promptRulesPublication({ isStopped: true }, 2))
  expect(await planner.run()).toBe(0)
  expect(await taken()).toEqual([])
})

test('the throttled are planned again at once, those held back with the next board', async () => {
  const { planner, record, taken, setNow } = play({ kind: 'ask', people: [planned('employee'), planned('leader')] })
  await planner.run()
  await taken()
  planner.reopen([PEOPLE.leader], [PEOPLE.employee])
  await planner.run()
  expect(await taken()).toEqual([`ask ${PEOPLE.employee}`])
  record(signatureBy('colleague'))
  setNow('2026-11-21T09:02:00.000Z')
  await planner.run()
  expect(await taken()).toContain(`ask ${PEOPLE.leader}`)
})

test('whoever the policy holds back is not put into the queue', async () => {
  const { planner } = play({ kind: 'week', isCheap: false, people: [planned('onLeave', 'week'), planned('disabled', 'week')] })
  expect(await planner.run()).toBe(0)
})

test('after another instance has planned, everything is planned anew', async () => {
  const { planner, taken } = play({ kind: 'ask', people: [planned('employee')] })
  await planner.run()
  await taken()
  planner.forget()
  expect(await planner.run()).toBe(1)
})
