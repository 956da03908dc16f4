import { previewLessonCards } from '../../../core/api/authoring-questions'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER } from './sample-questions'
import { LESSON_DRAFT } from './sample-rules-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())
const ask = async (content: typeof LESSON_DRAFT, language: 'nb' | 'en' = 'nb') => (await door.ask(previewLessonCards, { lessonId: 'phishing', language, content }, CONTROLLER)).answer

describe('the cards of a draft', () => {
  it('are those of the chat, in the language asked for', async () => {
    const answer = await ask(LESSON_DRAFT, 'en')
    expect(answer).toMatchObject({ cards: { length: 7 }, problems: [] })
    expect(answer?.cards[0]?.card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'en' })
  })

  it('are not drawn while the draft has problems, which are told', async () => {
    expect(await ask({ ...LESSON_DRAFT, body: { ...LESSON_DRAFT.body, nb: '' } })).toEqual({ cards: [], problems: [{ path: 'body.nb', problem: 'empty' }] })
    expect(await ask({ ...LESSON_DRAFT, body: { ...LESSON_DRAFT.body, nn: '<b>' } })).toEqual({ cards: [], problems: [{ path: 'body.nn', problem: 'raw-html' }] })
  })
})
