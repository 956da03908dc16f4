import { MAXIMUM_PICTURE_BYTES, readPicture, savePicture } from '../../../core/api/authoring-questions'
import { sha256 } from '../../../bot/hashing'
import { sha256OfText } from '../../../core/facts/hashing'
import { TEXTS } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER } from './sample-questions'
import { PNG } from './sample-rules-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())
const save = (contentBase64: string) => door.ask(savePicture, { contentBase64 }, CONTROLLER)

describe('the picture of a lesson', () => {
  it('is kept under the hash of its base64, and comes back', async () => {
    const { answer } = await save(PNG)
    expect(answer).toEqual({ sha256: sha256OfText(sha256, PNG), mediaType: 'image/png' })
    expect((await door.ask(readPicture, { sha256: answer?.sha256 ?? '' }, CONTROLLER)).answer).toEqual({ contentBase64: PNG, mediaType: 'image/png' })
  })

  it('may be a JPEG', async () => expect((await save(Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64'))).answer?.mediaType).toBe('image/jpeg'))

  it('may be as large as it may be, and no larger', async () => {
    const of = (bytes: number) => Buffer.concat([Buffer.from(PNG, 'base64').subarray(0, 8), Buffer.alloc(bytes - 8)]).toString('base64')
    expect((await save(of(MAXIMUM_PICTURE_BYTES))).status).toBe(200)
    expect((await save(of(MAXIMUM_PICTURE_BYTES + 1))).problem).toMatchObject({ code: 'bad-input', fields: [{ path: 'contentBase64', problem: 'too-large' }] })
  })

  it.each([
    ['HTML', '<svg onload=alert(1)>'],
    ['nothing', ''],
  ])('is no picture when it is %s, whatever somebody calls it', async (_, content) =>
    expect((await save(Buffer.from(content).toString('base64'))).problem).toMatchObject({ code: 'bad-input', fields: [{ path: 'contentBase64', problem: 'not-a-picture' }] }))

  it('is all that is answered: a published text is not found under its hash', async () =>
    expect((await door.ask(readPicture, { sha256: sha256OfText(sha256, TEXTS.nb.markdown) }, CONTROLLER)).status).toBe(404))
})
