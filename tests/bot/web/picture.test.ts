import { sha256 } from '../../../bot/hashing'
import { sha256OfText } from '../../../core/facts/hashing'
import { sampleLesson } from '../../sample/sample-rules'
import { openSchool } from '../api/play-learning'
import { openFrontDoor, type FrontDoor } from './front-door'

const BYTES = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 4, 5, 6])
const HASH = sha256OfText(sha256, BYTES.toString('base64'))
const picture = { sha256: HASH, mediaType: 'image/jpeg' as const, alternative: { nb: 'En e-post', nn: 'Ein e-post', en: 'An e-mail' } }

let door: FrontDoor
afterEach(() => door.close())

describe('a picture', () => {
  it('is given to anybody, as what it is, to be kept for ever, and is run as nothing else', async () => {
    door = await openSchool({ lessons: [sampleLesson('phishing', { picture })], facts: [] })
    await door.parts.api.texts.save(HASH, BYTES.toString('base64'))
    const response = await door.send(`/pictures/${HASH}`)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(BYTES)
    const told = ['content-type', 'cache-control', 'x-content-type-options', 'cross-origin-resource-policy', 'content-security-policy'].map((name) => response.headers.get(name))
    expect(told).toEqual(['image/jpeg', 'public, max-age=31536000, immutable', 'nosniff', 'cross-origin', "default-src 'none';frame-ancestors 'none'"])
    expect((await door.send(`/pictures/${HASH}`, { method: 'HEAD' })).status).toBe(200)
  })

  it.each(['f'.repeat(64), 'F'.repeat(64), '..%2f..%2fetc', 'x', `${HASH}/more`])('is not found: %s', async (named) => {
    door = await openSchool({ lessons: [sampleLesson('phishing', { picture })], facts: [] })
    const response = await door.send(`/pictures/${named}`)
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })

  it('is not looked for before the log is read', async () => {
    door = await openFrontDoor({ readHealth: () => ({ isReady: false, problems: [] }) })
    expect((await door.send(`/pictures/${HASH}`)).status).toBe(503)
  })
})
