import { answerTime, askForTime, tasks } from '../../../core/api/wheel-questions'
import type { FrontDoor } from '../web/front-door'
import { LEADER, openActivity, openWheel } from './play-wheel'

let door: FrontDoor
beforeEach(async () => void (door = await openWheel()))
afterEach(() => door.close())

const OF = { requirementId: 'safety-round', subject: 'unit/u-kindergarten', round: '2026' }
const ask = () => door.ask(askForTime, { ...OF, wantedOn: '2026-12-20', reason: 'Sykdom i ledergruppen' }, LEADER)
const requestOf = async () => (await door.ask(tasks, {}, { as: 'director' })).answer?.requests[0]

it('the leader above sees the request and grants another day, which counts for this unit', async () => {
  expect((await ask()).answer?.wantedOn).toBe('2026-12-20')
  const request = await requestOf()
  expect(request).toMatchObject({ askedBy: 'Navn leader', wantedOn: '2026-12-20', dueOn: '2026-12-01', reason: 'Sykdom i ledergruppen' })
  const reply = { ...OF, requestKey: request?.requestKey ?? '', grantedOn: '2026-12-15', reason: 'Kortere går bra' }
  expect((await door.ask(answerTime, reply, { as: 'director' })).answer?.outcome).toBe('granted')
  const { answer } = await openActivity(door, LEADER)
  expect([answer?.task.dueOn, answer?.task.wantedOn]).toEqual(['2026-12-15', undefined])
  expect(answer?.steps.map(({ kind }) => kind)).toEqual(['time-asked', 'time-granted'])
  expect((await door.ask(answerTime, reply, { as: 'director' })).problem?.code).toBe('out-of-date')
})

it('or says no, and why', async () => {
  await ask()
  const request = await requestOf()
  expect((await door.ask(answerTime, { ...OF, requestKey: request?.requestKey ?? '', reason: 'Det haster' }, { as: 'director' })).answer?.outcome).toBe('refused')
  expect((await openActivity(door, LEADER)).answer).toMatchObject({ task: { dueOn: '2026-12-01' }, steps: [{ kind: 'time-asked' }, { kind: 'time-refused', text: 'Det haster' }] })
  expect(await requestOf()).toBeUndefined()
})

it('asked twice it is one request, also while the log lags', async () => {
  door.setNumbering(false)
  await Promise.all([ask(), ask()])
  expect((await ask()).status).toBe(200)
  expect(await door.parts.api.journal.listAbout(OF.subject)).toHaveLength(1)
})

it('nobody answers their own', async () => {
  await ask()
  const request = await requestOf()
  expect((await door.ask(answerTime, { ...OF, requestKey: request?.requestKey ?? '', grantedOn: '2026-12-20', reason: 'Ja takk' }, LEADER)).problem?.code).toBe('not-found')
})
