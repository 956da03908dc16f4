import { createConversations } from '../../../bot/chat/conversations'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import type { RowStore } from '../../../bot/ports'
import { oidOf } from '../../sample/sample-log'
import { conversationOf } from './play-chat'

const OID = oidOf('employee')

function counted(rows: RowStore) {
  const counts = { writes: 0 }
  return { counts, rows: { ...rows, insert: (...given: Parameters<RowStore['insert']>) => ((counts.writes += 1), rows.insert(...given)), put: (...given: Parameters<RowStore['put']>) => ((counts.writes += 1), rows.put(...given)) } }
}

describe('where people can be reached', () => {
  it('is kept, found and listed', async () => {
    const conversations = createConversations(createMemoryRows())
    expect(await conversations.keep(OID, conversationOf('employee'))).toBe('new')
    expect(await conversations.find(OID)).toEqual(conversationOf('employee'))
    expect(await conversations.listAll()).toEqual([{ oid: OID, reference: conversationOf('employee') }])
  })

  it('is written once while it stays the same, and again when it changes', async () => {
    const { counts, rows } = counted(createMemoryRows())
    const conversations = createConversations(rows)
    for (let time = 0; time < 5; time += 1) await conversations.keep(OID, conversationOf('employee'))
    expect(counts.writes).toBe(1)
    const moved = { ...conversationOf('employee'), serviceUrl: 'https://connector.test/emea/' }
    expect(await conversations.keep(OID, moved)).toBe('kept')
    expect(await conversations.find(OID)).toEqual(moved)
  })

  it('is not known of whoever Teams does not reach, with the reason, until they are back', async () => {
    const rows = createMemoryRows()
    const conversations = createConversations(rows)
    await conversations.keep(OID, conversationOf('employee'))
    await conversations.markUnreachable(OID, 'blocked')
    expect([await conversations.find(OID), conversations.isKnown(OID), conversations.unreachableOf(OID)]).toEqual([undefined, false, 'blocked'])
    const restarted = createConversations(rows)
    await restarted.recall()
    expect([restarted.isKnown(OID), restarted.unreachableOf(OID)]).toEqual([false, 'blocked'])
    expect(await conversations.keep(OID, conversationOf('employee'))).toBe('new')
    expect([await conversations.find(OID), conversations.isKnown(OID), conversations.unreachableOf(OID)]).toEqual([conversationOf('employee'), true, undefined])
  })

  it('costs nothing for somebody known from before the start', async () => {
    const { counts, rows } = counted(createMemoryRows())
    await createConversations(rows).keep(OID, conversationOf('employee'))
    const restarted = createConversations(rows)
    await restarted.recall()
    expect(await restarted.keep(OID, conversationOf('employee'))).toBe('kept')
    expect(counts.writes).toBe(1)
    await restarted.keep(OID, { ...conversationOf('employee'), locale: 'en-GB' })
    expect(counts.writes).toBe(3)
  })

  it('is written anew after an installation, though this instance remembers it', async () => {
    const rows = createMemoryRows()
    const conversations = createConversations(rows)
    await conversations.keep(OID, conversationOf('employee'))
    await createConversations(rows).remove(OID)
    expect(await conversations.keep(OID, conversationOf('employee'), 'installed')).toBe('new')
    expect(await conversations.find(OID)).toBeDefined()
  })

  it('is greeted once by however many, and again after removal', async () => {
    const rows = createMemoryRows()
    const [one, other] = [createConversations(rows), createConversations(rows)]
    const claims = await Promise.all([one.claimGreeting(OID), other.claimGreeting(OID), one.claimGreeting(OID)])
    expect(claims.filter(Boolean)).toHaveLength(1)
    await one.drop(OID)
    expect(await one.claimGreeting(OID)).toBe(false)
    await one.remove(OID)
    expect(await other.claimGreeting(OID)).toBe(true)
  })
})
