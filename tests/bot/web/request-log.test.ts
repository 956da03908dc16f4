import { createLog } from '../../../bot/observability/log'
import { receipt, sign } from '../../../core/api/signing-questions'
import { oidOf } from '../../sample/sample-log'
import { obligationOf } from '../api/sample-questions'
import { openFrontDoor, type FrontDoor } from './front-door'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

const lines = () => door.log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'answered')

describe('the log of requests', () => {
  it('has one line for each question: what, how it went and how long it took', async () => {
    await door.ask(sign, obligationOf(door, 'employee'), { as: 'employee' })
    expect(lines()).toMatchObject([{ level: 'info', method: 'POST', path: '/api/sign', status: 200, ms: expect.any(Number) as number, reference: expect.stringMatching(/^[0-9a-f]{8}$/) as string }])
  })

  it('never has the query, in which people and records are named', async () => {
    await door.ask(receipt, { recordKey: 'ab'.repeat(32) }, { as: 'employee' })
    expect(door.log.join('')).not.toContain('abab')
  })

  it('has the account that asked for what is another’s, and the reference it was answered with', async () => {
    const { problem } = await door.ask(receipt, { recordKey: 'cd'.repeat(32) }, { as: 'colleague' })
    expect(lines().at(-1)).toMatchObject({ status: 404, because: oidOf('colleague'), reference: problem?.reference })
  })

  it('never has the secret address of a calendar, whatever becomes of the request', async () => {
    const written: string[] = []
    const log = createLog('debug', { write: (line) => void written.push(line) })
    const other = await openFrontDoor({ log })
    await Promise.all(['/calendar/s3cr3t.ics', '/CALENDAR/s3cr3t.ics', '/calendar/s3cr3t/more', '/calendar//s3cr3t'].map((path) => other.send(path)))
    await other.close()
    expect(written.filter((line) => line.includes('answered'))).toHaveLength(4)
    expect(written.join('')).not.toContain('s3cr3t')
  })

  it('is silent about the tab’s files, health and the chat’s many clicks', async () => {
    const before = door.log.length
    await Promise.all([door.send('/tab/'), door.send('/healthz'), door.send('/api/messages', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })])
    expect(door.log.slice(before)).toEqual([])
  })
})
