import { inTime } from '../../../bot/chat/in-time'
import { StorageUnavailableError } from '../../../bot/ports'

describe('waiting no longer than a person would', () => {
  it('gives the answer that comes in time', async () => expect(await inTime(Promise.resolve(7), 1_000)).toBe(7))

  it('takes what comes too late for storage that is down', async () =>
    expect(inTime(new Promise((resolve) => setTimeout(resolve, 200)), 10)).rejects.toThrow(StorageUnavailableError))

  it('passes on an error as it is', async () => expect(inTime(Promise.reject(new RangeError('x')), 1_000)).rejects.toThrow(RangeError))
})
