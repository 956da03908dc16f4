import { sha256 } from '../../../bot/hashing'
import { createMemoryTexts } from '../../../bot/memory/memory-texts'
import { createLessonReader } from '../../../bot/training/lesson-reader'
import { canonicalJson } from '../../../core/facts/canonical-json'
import { sha256OfText } from '../../../core/facts/hashing'
import { sampleLesson } from '../../sample/sample-rules'

async function kept(text: string) {
  const texts = createMemoryTexts()
  const hash = sha256OfText(sha256, text)
  await texts.save(hash, text)
  let reads = 0
  const counted = { ...texts, find: (wanted: string) => ((reads += 1), texts.find(wanted)) }
  return { read: createLessonReader(counted), hash, reads: () => reads }
}

describe('the content of a published lesson', () => {
  it('is what was published, and is fetched once', async () => {
    const { read, hash, reads } = await kept(canonicalJson(sampleLesson()))
    expect(await read(hash)).toEqual(sampleLesson())
    await read(hash)
    expect(reads()).toBe(1)
  })

  it('that is missing is never made up', async () => {
    const { read } = await kept('{}')
    await expect(read('0'.repeat(64))).rejects.toMatchObject({ name: 'FrozenTextError', problem: 'missing' })
  })

  it('that is no lesson is refused', async () => {
    const { read, hash } = await kept('{"where":"here"}')
    await expect(read(hash)).rejects.toThrow()
  })
})
