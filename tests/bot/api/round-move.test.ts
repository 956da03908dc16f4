import { movableRounds, moveRound, previewRoundMove } from '../../../core/api/rules-questions'
import { lessonReturn, requirementPublication, roundMove, withdrawalOf, YEARLY } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'
import { TO_PUBLISH } from './sample-rules-questions'

const SOON = { ...YEARLY, schedule: { kind: 'calendar' as const, every: 'year' as const, month: 12, day: 1, leadDays: 30 } }
let door: FrontDoor
beforeEach(async () => void (door = await openRulesDoor(requirementPublication(SOON, { effectiveOn: '2026-10-01' }))))
afterEach(() => door.close())

const rounds = async () => (await door.ask(movableRounds, { requirementId: 'risk-review' }, CONTROLLER)).answer?.rounds

describe('moving a round', () => {
  it('shows whose day changes, and then it does', async () => {
    const { answer } = await door.ask(previewRoundMove, TO_PUBLISH.move, CONTROLLER)
    expect(answer).toMatchObject({ open: 1, upcoming: 0, problems: [] })
    expect((await door.ask(moveRound, { ...TO_PUBLISH.move, previewKey: answer?.previewKey ?? '' }, CONTROLLER)).answer).toMatchObject({ dueOn: '2026-12-15' })
    expect((await rounds())?.[0]).toEqual({ round: '2026', opensOn: '2026-11-01', dueOn: '2026-12-15', isMoved: true })
  })

  it('otherwise than was previewed, or of a round that is not there, is refused', async () => {
    const { answer } = await door.ask(previewRoundMove, TO_PUBLISH.move, CONTROLLER)
    const previewKey = answer?.previewKey ?? ''
    expect((await door.ask(moveRound, { ...TO_PUBLISH.move, dueOn: '2026-12-20', previewKey }, CONTROLLER)).problem?.code).toBe('out-of-date')
    expect((await door.ask(moveRound, { ...TO_PUBLISH.move, round: '1999', previewKey }, CONTROLLER)).status).toBe(404)
  })

  it.each([
    requirementPublication(SOON, { version: 2, effectiveOn: '2026-12-30' }),
    withdrawalOf(SOON, { effectiveOn: '2026-12-30' }),
    lessonReturn('phishing', { requirementId: SOON.requirementId }),
    roundMove(SOON, '2026', '2026-12-20'),
  ])('after a $kind is refused', async (fact) => {
    const { answer } = await door.ask(previewRoundMove, TO_PUBLISH.move, CONTROLLER)
    await door.parts.api.journal.save(fact)
    expect((await door.ask(moveRound, { ...TO_PUBLISH.move, previewKey: answer?.previewKey ?? '' }, CONTROLLER)).problem?.code).toBe('out-of-date')
  })

  it('sent again by the same person, whose answer got lost, is told again', async () => {
    const previewKey = (await door.ask(previewRoundMove, TO_PUBLISH.move, CONTROLLER)).answer?.previewKey ?? ''
    const move = (who = CONTROLLER, changes = {}) => door.ask(moveRound, { ...TO_PUBLISH.move, ...changes, previewKey }, who)
    const first = await move()
    const before = await door.everythingKept()
    expect((await move()).answer).toEqual(first.answer)
    expect((await move({ as: 'director', roles: ['Controller'] })).problem?.code).toBe('out-of-date')
    expect((await move(CONTROLLER, { dueOn: '2026-12-16' })).problem?.code).toBe('out-of-date')
    expect(await door.everythingKept()).toEqual(before)
  })

  it('to its own day changes nothing, and says so', async () =>
    expect((await door.ask(previewRoundMove, { ...TO_PUBLISH.move, dueOn: '2026-12-01' }, CONTROLLER)).answer?.problems).toEqual([{ path: 'dueOn', problem: 'unchanged' }]))
})
