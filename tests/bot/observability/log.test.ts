import { createLog } from '../../../bot/observability/log'

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = []
  write(createLog('info', { write: (line) => void lines.push(line) }))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('the log', () => {
  it('writes one line of JSON with level, time, message and fields', () => {
    const [line] = logged((log) => log.info('answered', { status: 200 }))
    expect(line).toMatchObject({ level: 'info', msg: 'answered', status: 200 })
    expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  it('cannot be made to write a line that somebody else wrote', () => {
    const lines = logged((log) => log.info('hello\n{"level":"error"}', { path: 'a\r\nb\u2028c\u0000d' }))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ msg: 'hello {"level":"error"}', path: 'a b c d' })
  })

  it.each([
    ['a token', 'refused eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiJ4In0.c2lnbmF0dXJl', 'refused [token]'],
    ['a bearer header', 'Authorization: Bearer abc.def', 'Authorization: Bearer [secret]'],
    ['a shared access signature', 'GET https://x.blob/?sv=1&sig=abc%3D&se=2', 'GET https://x.blob/?sv=1&sig=[secret]&se=2'],
    ['an account key', 'AccountName=a;AccountKey=abc==;Blob', 'AccountName=a;AccountKey=[secret];Blob'],
    ['an address', 'user kari.nordmann@fjordvik.kommune.no is gone', 'user [address] is gone'],
  ])('never shows %s', (_, message, shown) => {
    expect(logged((log) => log.warn(message, { also: message }))[0]).toMatchObject({ msg: shown, also: shown })
  })

  it('tells what kind of error caused it, without its whole message', () => {
    const cause = Object.assign(new RangeError(`bad Bearer abc ${'x'.repeat(500)}`), { code: 'E1', statusCode: 503 })
    const [line] = logged((log) => log.error('failed', {}, cause))
    expect(line?.cause).toMatchObject({ kind: 'RangeError', code: 'E1', statusCode: 503 })
    const { message, stack } = line?.cause as { message: string; stack: string }
    expect(message).toHaveLength(300)
    expect(message).toContain('Bearer [secret]')
    expect(stack).not.toContain('xxx')
  })

  it('leaves out what is below its level', () => {
    expect(logged((log) => log.debug('detail'))).toHaveLength(0)
  })
})
