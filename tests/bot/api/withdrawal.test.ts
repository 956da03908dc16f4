import { previewWithdrawal, requirementDraft, withdrawRequirement } from '../../../core/api/rules-questions'
import { listStandings } from '../../../core/obligations/standing'
import { PEOPLE, TODAY } from '../../sample/sample-log'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication, roundMove, withdrawalOf } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'
import { TO_PUBLISH } from './sample-rules-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openRulesDoor()))
afterEach(() => door.close())

describe('withdrawing a requirement', () => {
  it('shows whose tasks go, and then they go', async () => {
    const { answer } = await door.ask(previewWithdrawal, TO_PUBLISH.withdrawal, CONTROLLER)
    expect(answer).toMatchObject({ concerned: 8, closed: 16, problems: [] })
    const done = await door.ask(withdrawRequirement, { ...TO_PUBLISH.withdrawal, previewKey: answer?.previewKey ?? '' }, CONTROLLER)
    expect(done.answer).toMatchObject({ effectiveOn: TODAY })
    const state = door.parts.api.readModel.state()
    const employee = state.organisation.people.get(PEOPLE.employee)
    expect(employee && listStandings(state, employee, TODAY).filter(({ obligation }) => obligation.lessonId !== undefined).map((standing) => standing.state)).toEqual(['excluded', 'excluded'])
    expect((await door.ask(requirementDraft, { requirementId: 'privacy-security' }, CONTROLLER)).answer).toMatchObject({ withdrawnFrom: TODAY })
  })

  it('previewed again says that it is withdrawn already', async () => {
    const { answer } = await door.ask(previewWithdrawal, TO_PUBLISH.withdrawal, CONTROLLER)
    await door.ask(withdrawRequirement, { ...TO_PUBLISH.withdrawal, previewKey: answer?.previewKey ?? '' }, CONTROLLER)
    expect((await door.ask(previewWithdrawal, TO_PUBLISH.withdrawal, CONTROLLER)).answer?.problems).toEqual([{ path: 'requirementId', problem: 'already-withdrawn' }])
  })

  it.each([requirementPublication(PROGRAMME, { version: 2, effectiveOn: TODAY }), withdrawalOf(PROGRAMME), lessonReturn('phishing'), roundMove(PROGRAMME, 'phishing', '2026-12-20'), lessonPublication('phishing', 1, 1)])(
    'after a $kind is refused',
    async (fact) => {
      const { answer } = await door.ask(previewWithdrawal, TO_PUBLISH.withdrawal, CONTROLLER)
      await door.parts.api.journal.save(fact)
      expect((await door.ask(withdrawRequirement, { ...TO_PUBLISH.withdrawal, previewKey: answer?.previewKey ?? '' }, CONTROLLER)).problem?.code).toBe('out-of-date')
    },
  )

  it('sent again by the same person, whose answer got lost, is told again', async () => {
    const previewKey = (await door.ask(previewWithdrawal, TO_PUBLISH.withdrawal, CONTROLLER)).answer?.previewKey ?? ''
    const withdraw = (who = CONTROLLER, changes = {}) => door.ask(withdrawRequirement, { ...TO_PUBLISH.withdrawal, ...changes, previewKey }, who)
    const first = await withdraw()
    const before = await door.everythingKept()
    expect((await withdraw()).answer).toEqual(first.answer)
    expect((await withdraw({ as: 'director', roles: ['Controller'] })).problem?.code).toBe('out-of-date')
    expect((await withdraw(CONTROLLER, { reason: 'En annen grunn' })).problem?.code).toBe('out-of-date')
    expect(await door.everythingKept()).toEqual(before)
  })

  it('of what is not there finds nothing', async () =>
    expect((await door.ask(previewWithdrawal, { ...TO_PUBLISH.withdrawal, requirementId: 'unknown' }, CONTROLLER)).status).toBe(404))

  it('before today is not ready', async () => {
    const late = { ...TO_PUBLISH.withdrawal, effectiveOn: '2026-11-20' }
    const { answer } = await door.ask(previewWithdrawal, late, CONTROLLER)
    expect((await door.ask(withdrawRequirement, { ...late, previewKey: answer?.previewKey ?? '' }, CONTROLLER)).problem).toMatchObject({ code: 'not-ready', fields: [{ path: 'effectiveOn', problem: 'effective-before-today' }] })
  })
})
