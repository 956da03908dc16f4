import { sha256 } from '../../../bot/hashing'
import { StorageUnavailableError } from '../../../bot/ports'
import { createMemoryTexts } from '../../../bot/memory/memory-texts'
import { createFindPicture } from '../../../bot/training/find-picture'
import { createLessonReader } from '../../../bot/training/lesson-reader'
import { canonicalJson } from '../../../core/facts/canonical-json'
import { sha256OfText } from '../../../core/facts/hashing'
import { applyFact } from '../../../core/facts/log-state'
import { numbered, sampleState } from '../../sample/sample-log'
import { sampleLesson } from '../../sample/sample-rules'
import { createRecordingLog } from '../recording-log'
import { publicationOf } from './play-lesson'

const BYTES = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
const HASH = sha256OfText(sha256, BYTES.toString('base64'))
const described = { nb: 'En e-post', nn: 'Ein e-post', en: 'An e-mail' }
const ILLUSTRATED = sampleLesson('phishing', { picture: { sha256: HASH, mediaType: 'image/png', alternative: described } })

async function openShelf() {
  const texts = createMemoryTexts()
  const { log, lines } = createRecordingLog()
  let reads = 0
  let isDown = false
  const counted = { ...texts, find: (hash: string) => ((reads += 1), isDown ? Promise.reject(new StorageUnavailableError('down')) : texts.find(hash)) }
  const state = sampleState()
  const publish = async (lesson = ILLUSTRATED) => {
    await texts.save(sha256OfText(sha256, canonicalJson(lesson)), canonicalJson(lesson))
    for (const fact of numbered([publicationOf(lesson)], state.logNumber + 1)) applyFact(state, fact)
  }
  await texts.save(HASH, BYTES.toString('base64'))
  const find = createFindPicture({ readModel: { state: () => state }, lessons: createLessonReader(counted), texts: counted, log })
  return { texts, publish, find, lines, reads: () => reads, setDown: (down: boolean) => void (isDown = down) }
}

describe('the picture of a lesson', () => {
  it('is found from the moment a published lesson names it', async () => {
    const { find, publish } = await openShelf()
    expect(await find(HASH)).toBeUndefined()
    await publish()
    expect(await find(HASH)).toEqual({ mediaType: 'image/png', bytes: BYTES })
  })

  it('is found for those who read an earlier version too', async () => {
    const { find, publish } = await openShelf()
    await publish()
    await publish(sampleLesson('phishing'))
    expect((await find(HASH))?.bytes).toEqual(BYTES)
  })

  it('is the only frozen thing that anybody may have', async () => {
    const { find, publish, texts } = await openShelf()
    await publish()
    const secret = sha256OfText(sha256, 'secret')
    await texts.save(secret, 'secret')
    expect(await find(secret)).toBeUndefined()
    expect(await find(sha256OfText(sha256, canonicalJson(ILLUSTRATED)))).toBeUndefined()
  })

  it('that nobody names costs no reading, however often it is asked for', async () => {
    const { find, publish, reads } = await openShelf()
    await publish()
    await find('f'.repeat(64))
    const before = reads()
    for (let times = 0; times < 10; times++) await find('f'.repeat(64))
    expect(reads()).toBe(before)
  })

  it('is found though the text of another lesson is not what was published, which is read and logged once', async () => {
    const { find, publish, texts, lines, reads } = await openShelf()
    const other = sampleLesson('gifts')
    await publish(other)
    await publish()
    await texts.save(sha256OfText(sha256, canonicalJson(other)), 'altered')
    expect((await find(HASH))?.bytes).toEqual(BYTES)
    const before = reads()
    expect(await find('f'.repeat(64))).toBeUndefined()
    expect(reads()).toBe(before)
    expect(lines).toMatchObject([{ level: 'error', message: 'A published lesson cannot be read for its picture' }])
  })

  it('is found once the storage answers again', async () => {
    const { find, publish, setDown } = await openShelf()
    await publish()
    setDown(true)
    await expect(find(HASH)).rejects.toThrow(StorageUnavailableError)
    setDown(false)
    expect((await find(HASH))?.bytes).toEqual(BYTES)
  })
})
