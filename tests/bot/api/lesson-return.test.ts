import { previewReturn, returnLesson } from '../../../core/api/rules-questions'
import { TODAY } from '../../sample/sample-log'
import { completionBy } from '../../sample/sample-records'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication, roundMove, withdrawalOf } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'
import { everywhere, TO_PUBLISH } from './sample-rules-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openRulesDoor(completionBy('employee'))))
afterEach(() => door.close())

const BACK = TO_PUBLISH.lessonReturn
const preview = async () => (await door.ask(previewReturn, BACK, CONTROLLER)).answer

describe('bringing a lesson back', () => {
  it('shows who gets it again, and then they do', async () => {
    const seen = await preview()
    expect(seen).toMatchObject({ reopened: 1, stillOpen: 7, problems: [] })
    expect((await door.ask(returnLesson, { ...BACK, previewKey: seen?.previewKey ?? '' }, CONTROLLER)).answer).toMatchObject({ effectiveOn: TODAY })
    expect(await preview()).toMatchObject({ problems: [{ path: 'lessonId', problem: 'already-back' }] })
  })

  it('otherwise than was previewed is refused', async () => {
    const seen = await preview()
    const other = { ...BACK, reason: everywhere('En annen sak'), previewKey: seen?.previewKey ?? '' }
    expect((await door.ask(returnLesson, other, CONTROLLER)).problem?.code).toBe('out-of-date')
  })

  it.each([
    requirementPublication(PROGRAMME, { version: 2, effectiveOn: '2026-11-30' }),
    withdrawalOf(PROGRAMME, { effectiveOn: '2026-11-30' }),
    lessonReturn('passwords'),
    roundMove(PROGRAMME, 'phishing', '2026-12-20'),
    lessonPublication('phishing', 1, 1),
  ])('after a $kind is refused', async (fact) => {
    const previewKey = (await preview())?.previewKey ?? ''
    await door.parts.api.journal.save(fact)
    expect((await door.ask(returnLesson, { ...BACK, previewKey }, CONTROLLER)).problem?.code).toBe('out-of-date')
  })

  it('sent again by the same person, whose answer got lost, is told again, also after midnight', async () => {
    const previewKey = (await preview())?.previewKey ?? ''
    const bringBack = (who = CONTROLLER, changes = {}) => door.ask(returnLesson, { ...BACK, ...changes, previewKey }, who)
    const first = await bringBack()
    door.setNow(new Date('2026-11-22T09:00:00.000Z'))
    const before = await door.everythingKept()
    expect((await bringBack()).answer).toEqual(first.answer)
    expect((await bringBack({ as: 'director', roles: ['Controller'] })).problem?.code).toBe('out-of-date')
    expect((await bringBack(CONTROLLER, { dueInDays: 8 })).problem?.code).toBe('out-of-date')
    expect(await door.everythingKept()).toEqual(before)
  })

  it('is done again on a later day for whoever previews it again, and not told as what was done before', async () => {
    const bringBack = async (previewKey?: string) => door.ask(returnLesson, { ...BACK, previewKey: previewKey ?? (await preview())?.previewKey ?? '' }, CONTROLLER)
    await bringBack()
    door.setNow(new Date('2026-11-25T09:00:00.000Z'))
    const previewKey = (await preview())?.previewKey ?? ''
    expect((await bringBack()).answer).toMatchObject({ effectiveOn: '2026-11-25' })
    door.setNow(new Date('2026-11-28T09:00:00.000Z'))
    const overtaken = (await preview())?.previewKey ?? ''
    await door.parts.api.journal.save(roundMove(PROGRAMME, 'phishing', '2026-12-20', { recordedAt: '2026-11-28T09:00:00.000Z' }))
    expect((await bringBack(overtaken)).problem?.code).toBe('out-of-date')
    expect((await bringBack(previewKey)).answer).toMatchObject({ effectiveOn: '2026-11-25' })
  })

  it('that no programme has finds nothing', async () => expect((await door.ask(previewReturn, { ...BACK, lessonId: 'gifts' }, CONTROLLER)).status).toBe(404))
})
