import { createLog } from '../../../bot/observability/log'
import { FrozenTextError, StorageUnavailableError } from '../../../bot/ports'
import { findReflection } from '../../../bot/training/find-reflection'
import { sampleLesson } from '../../sample/sample-rules'

function find(lessons: () => Promise<ReturnType<typeof sampleLesson>>) {
  const lines: string[] = []
  const log = createLog('warn', { write: (line) => void lines.push(line) })
  return { found: findReflection({ lessons, log }, 'c'.repeat(64), 'nb'), lines }
}

describe('what to talk about after a lesson', () => {
  it('is what the lesson says, in the language of the reader', async () => {
    expect(await find(() => Promise.resolve(sampleLesson())).found).toBe('Hva gjør du når noen ber om penger?')
  })

  it.each([new StorageUnavailableError('down'), new FrozenTextError('missing', 'c'.repeat(64))])('is left out and logged when the text cannot be had: %s', async (error) => {
    const { found, lines } = find(() => Promise.reject(error))
    expect(await found).toBeUndefined()
    expect(lines).toHaveLength(1)
  })

  it('hides no other fault', async () => {
    await expect(find(() => Promise.reject(new Error('bug'))).found).rejects.toThrow('bug')
  })
})
