import { GraphRequestError } from '../../../bot/graph/graph-error'
import { registerCompletion } from '../../../core/api/training-leader-questions'
import { PEOPLE } from '../../sample/sample-log'
import type { FrontDoor } from '../web/front-door'
import { openSchool, takeLesson } from './play-learning'
import { completionOf, PUBLISHED } from './play-leader'

let door: FrontDoor
beforeEach(async () => void (door = await openSchool({ facts: PUBLISHED })))
afterEach(() => door.close())

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).toString('base64')
const registered = async () => (await door.parts.api.journal.listAbout(PEOPLE.noAccount)).map(({ fact }) => fact)

describe('a completion on paper', () => {
  it('is registered by the leader as a class of its own', async () => {
    const { answer } = await door.ask(registerCompletion, completionOf(door, 'noAccount'), { as: 'leader' })
    expect(answer?.record).toMatchObject({ kind: 'registered-completion', lessonId: 'phishing', doneOn: '2026-11-12', actorName: 'Navn leader', reason: 'Tok kurset på papir' })
  })

  it('keeps its scan in the library first, under a name that names nobody', async () => {
    await door.ask(registerCompletion, { ...completionOf(door, 'noAccount'), scan: { fileName: 'Per.png', contentBase64: PNG } }, { as: 'leader' })
    expect(await registered()).toMatchObject([{ scan: { fileName: expect.stringMatching(/^[0-9a-f]{64}\.png$/) as string, webUrl: door.evidenceNames()[0] } }])
  })

  it('is not registered when the library does not take the scan', async () => {
    jest.spyOn(door.parts.api.evidence, 'save').mockRejectedValueOnce(new GraphRequestError(429, 'activityLimitReached', 'busy'))
    const answer = await door.ask(registerCompletion, { ...completionOf(door, 'noAccount'), scan: { fileName: 'a.png', contentBase64: PNG } }, { as: 'leader' })
    expect([answer.status, await registered()]).toEqual([503, []])
  })

  it('sent twice, because the first answer got lost, is one', async () => {
    const input = completionOf(door, 'noAccount')
    const first = await door.ask(registerCompletion, input, { as: 'leader' })
    expect(await door.ask(registerCompletion, input, { as: 'leader' })).toMatchObject({ status: 200, answer: first.answer })
    expect(await registered()).toHaveLength(1)
  })

  it('does not come over what the person answered', async () => {
    const input = completionOf(door, 'employee')
    await takeLesson(door, 'employee')
    expect((await door.ask(registerCompletion, input, { as: 'leader' })).problem?.code).toBe('already-completed')
  })

  it.each([
    ['for somebody of another unit', () => completionOf(door, 'director'), 'leader', 404, 'not-found'],
    ['for oneself', () => completionOf(door, 'leader'), 'leader', 404, 'not-found'],
    ['by the leader above', () => completionOf(door, 'noAccount'), 'director', 404, 'not-found'],
    ['by an ethics guide', () => completionOf(door, 'noAccount'), 'colleague', 403, 'forbidden'],
    ['for an obligation of somebody else', () => ({ ...completionOf(door, 'noAccount'), obligationKey: completionOf(door, 'employee').obligationKey }), 'leader', 409, 'out-of-date'],
    ['on a day to come', () => ({ ...completionOf(door, 'noAccount'), completedOn: '2026-11-22' }), 'leader', 422, 'bad-day'],
    ['from years ago', () => ({ ...completionOf(door, 'noAccount'), completedOn: '2019-11-22' }), 'leader', 422, 'bad-day'],
    ['with a scan that is something else', () => ({ ...completionOf(door, 'noAccount'), scan: { fileName: 'a.pdf', contentBase64: PNG } }), 'leader', 400, 'bad-input'],
  ] as const)('is refused %s, and nothing is written', async (_, input, as, status, code) => {
    const before = await door.everythingKept()
    const answer = await door.ask(registerCompletion, input(), { as })
    expect([answer.status, answer.problem?.code]).toEqual([status, code])
    expect(await door.everythingKept()).toEqual(before)
  })
})
