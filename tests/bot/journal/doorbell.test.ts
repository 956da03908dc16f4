import { createDoorbell, type DoorbellWork } from '../../../bot/journal/doorbell'
import { createJournal } from '../../../bot/journal/journal'
import { createSequencer } from '../../../bot/journal/sequencer'
import { createMemoryQueue } from '../../../bot/memory/memory-queue'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { createRecordingLog } from '../recording-log'
import { readSoundLog } from './log-invariants'
import { signature } from './sample-facts'

describe('The doorbell', () => {
  const setUp = () => {
    const [journal, log] = [createMemoryRows(), createMemoryRows()]
    const queue = createMemoryQueue<DoorbellWork>(() => new Date(0))
    const { log: diary, lines } = createRecordingLog()
    const instance = () => {
      const sequencer = createSequencer({ journal, log, onNumbered: () => undefined })
      const writer = createJournal({ rows: journal, randomBytes: (count) => new Uint8Array(count), onSaved: sequencer.add })
      return { sequencer, writer, doorbell: createDoorbell({ queue, sequencer, log: diary }) }
    }
    return { log, queue, instance, diary, lines }
  }

  it('stays silent while facts get their numbers where they were saved', async () => {
    const { queue, instance } = setUp()
    const { writer, sequencer, doorbell } = instance()
    await writer.save(signature(1))
    await doorbell.ring()
    await sequencer.numberPending()
    await doorbell.ring()
    expect(await queue.take(10)).toEqual([])
  })

  it('names once, and together, what waits for longer; another instance then numbers it', async () => {
    const { log, instance } = setUp()
    const [ill, well] = [instance(), instance()]
    await ill.writer.saveAll([signature(1), signature(2)])
    for (let turn = 0; turn < 4; turn += 1) await ill.doorbell.ring()
    expect(await well.doorbell.hear()).toBe(1)
    expect(await readSoundLog(log)).toHaveLength(2)
    expect(await well.doorbell.hear()).toBe(0)
  })

  it('comes back when whoever heard it failed', async () => {
    const { queue, instance, diary } = setUp()
    const ill = instance()
    await ill.writer.save(signature(1))
    await ill.doorbell.ring()
    await ill.doorbell.ring()
    const failing = createDoorbell({ queue, sequencer: { lookAt: () => Promise.reject(new Error('away')), listUnnumbered: () => [] }, log: diary })
    await expect(failing.hear()).rejects.toThrow('away')
    expect(await queue.take(1)).toEqual([])
  })

  it('removes what nobody can read, says so, and hears what came with it', async () => {
    const { log, queue, instance, lines } = setUp()
    const [ill, well] = [instance(), instance()]
    await queue.add({ pending: 'nothing' } as unknown as DoorbellWork)
    await ill.writer.save(signature(1))
    for (let turn = 0; turn < 2; turn += 1) await ill.doorbell.ring()
    expect(await well.doorbell.hear()).toBe(2)
    expect(await readSoundLog(log)).toHaveLength(1)
    expect(lines.map(({ level, message }) => `${level} ${message}`)).toEqual(['warn A queue message that cannot be read was removed'])
  })
})
