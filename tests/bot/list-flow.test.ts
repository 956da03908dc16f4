import { setTimeout as pause } from 'node:timers/promises'
import { Microsoft365Error } from '../../bot/ports'
import { listOpen, playLists, signAll } from './reconciling/play-lists'
import { signature } from './journal/sample-facts'

describe('What is known of the lists', () => {
  it('says how many rows wait when SharePoint does not answer, once that lasts, and nothing before', async () => {
    const { flow, recordList, now } = playLists()
    const append = recordList.append.bind(recordList)
    await signAll(flow, 2)
    let isDown = true
    recordList.append = (name, rows) => (isDown ? Promise.resolve(rows.map(() => ({ outcome: 'later', retryAfterSeconds: 0.02 }))) : append(name, rows))
    expect(await flow.lists.readFindings()).toEqual({ findings: [], isChecking: false })
    await flow.start()
    await flow.journal.saveAll(Array.from({ length: 14 }, (_, index) => signature(100 + index)))
    await waitUntil(() => flow.health().problems.length > 0)
    expect((await flow.lists.readFindings()).behind).toBeUndefined()
    const since = now.at.toISOString()
    now.at = new Date(now.at.getTime() + 11_000)
    expect((await flow.lists.readFindings()).behind).toEqual({ waiting: 14, since, because: 'no-answer' })
    expect(flow.health()).toMatchObject({ healthy: true, problems: ['SharePoint does not take rows now. They wait in the log.'] })
    isDown = false
    await flow.settle()
    expect((await flow.lists.readFindings()).behind).toBeUndefined()
    expect(flow.health().problems).toEqual([])
    await flow.stop()
  })

  it('tells the administrator that a list is not as it should be, while the service stays healthy', async () => {
    const { flow, editor } = playLists()
    await signAll(flow, 1)
    editor.deleteList('Signatures')
    await flow.start()
    await flow.journal.saveAll([signature(50)])
    await waitUntil(() => flow.health().problems.length > 0)
    expect(flow.health()).toMatchObject({ healthy: true, problems: ['A list of SharePoint is missing, was replaced or lacks a column. Its rows wait in the log; see the findings.'] })
    expect(listOpen((await flow.lists.readFindings()).findings)).toEqual(['list-missing Signatures '])
    await flow.stop()
  })

  it('says when it was last compared, and shows what was found in the list of findings', async () => {
    const { flow, editor, recordList } = playLists()
    const [key = ''] = await signAll(flow, 1)
    editor.deleteRow('Signatures', key)
    await flow.lists.reconcile()
    expect(await flow.lists.readFindings()).toMatchObject({ checkedAt: '2026-11-21T09:00:00.000Z', isChecking: false })
    expect(recordList.rowsOf('Findings')).toHaveLength(1)
  })

  it('compares once for all who ask at the same time, and lets SharePoint rest before it does so again', async () => {
    const { flow, recordList } = playLists({ listRowsPerSecond: 20 })
    const looks = jest.spyOn(recordList, 'look')
    await Promise.all([flow.lists.reconcile(), flow.lists.reconcile()])
    const once = looks.mock.calls.length
    const again = flow.lists.reconcile()
    await pause(300)
    expect(looks).toHaveBeenCalledTimes(once)
    await flow.stop()
    await again
    expect(looks).toHaveBeenCalledTimes(2 * once)
  })

  it('tells the log when a comparison fails for which nobody may be waiting any more', async () => {
    const { flow, recordList, lines } = playLists()
    recordList.look = () => Promise.reject(new Error('no such right'))
    await expect(flow.lists.reconcile()).rejects.toThrow('no such right')
    expect(lines.map(({ message }) => message)).toEqual(['Lists could not be compared with the log'])
    lines.length = 0
    recordList.look = () => Promise.reject(new Microsoft365Error('away', true))
    await expect(flow.lists.reconcile()).rejects.toThrow('away')
    expect(lines.map(({ level, message }) => `${level} ${message}`)).toEqual(['info SharePoint is away: lists are compared later'])
  })
})

async function waitUntil(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !isSo(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(isSo()).toBe(true)
}
