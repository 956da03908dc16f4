import { HANDLERS } from '../../../bot/api'
import { QUESTIONS, type QuestionName } from '../../../core/api/questions'
import type { AnyQuestion } from '../../../core/api/question'
import { NOW, type SamplePerson } from '../../sample/sample-log'
import { openFrontDoor, requestOf, type FrontDoor, type Who } from '../web/front-door'
import { sampleInputs } from './sample-questions'

const NAMES = Object.keys(QUESTIONS) as QuestionName[]

const ASKING: Record<string, Who> = {
  employee: { as: 'employee' },
  leader: { as: 'leader' },
  director: { as: 'director' },
  'an employee who is controller': { as: 'employee', roles: ['Controller'] },
  'a controller from outside': { as: 'outsider', roles: ['Controller'] },
  'management from outside': { as: 'outsider', roles: ['Management'] },
  'an auditor from outside': { as: 'outsider', roles: ['Auditor'] },
  'an administrator from outside': { as: 'outsider', roles: ['Administrator'] },
  guest: { as: 'guest' },
  'somebody from outside': { as: 'outsider' },
  'a disabled account': { as: 'disabled' },
  'a disabled account that is controller': { as: 'disabled', roles: ['Controller'] },
  leaver: { as: 'leaver' },
}
type Asking = keyof typeof ASKING

const EMPLOYEES = ['employee', 'leader', 'director', 'an employee who is controller']
const CONTROLLERS = ['an employee who is controller', 'a controller from outside']
const WITH_ROLE = [...CONTROLLERS, 'management from outside', 'an auditor from outside', 'an administrator from outside']
const LEADERS = ['leader', 'director']
const SEE_FIGURES = [...LEADERS, ...CONTROLLERS, 'management from outside', 'an auditor from outside']

/** Who is let through to each question. Written down a second time on purpose: a change of rights is two changes. */
const LET_THROUGH: Record<QuestionName, Asking[]> = {
  me: [...EMPLOYEES, ...WITH_ROLE],
  chooseLanguage: [...EMPLOYEES, ...WITH_ROLE],
  documentText: [...EMPLOYEES, ...WITH_ROLE],
  mine: EMPLOYEES,
  recordedAboutMe: EMPLOYEES,
  sign: EMPLOYEES,
  receipt: EMPLOYEES,
  unitPeople: LEADERS,
  registerPaperSignature: LEADERS,
  voidRecord: [...LEADERS, ...CONTROLLERS],
  personTraining: LEADERS,
  unitLessons: EMPLOYEES,
  meeting: EMPLOYEES,
  holdMeeting: EMPLOYEES,
  holdTalk: EMPLOYEES,
  registerCompletion: LEADERS,
  exempt: LEADERS,
  previewCompletionImport: CONTROLLERS,
  importCompletions: CONTROLLERS,
  trainingFigures: [...LEADERS, ...CONTROLLERS, 'management from outside', 'an auditor from outside'],
  overview: [...LEADERS, ...CONTROLLERS, 'management from outside', 'an auditor from outside'],
  documentVersions: [...CONTROLLERS, 'an auditor from outside'],
  previewPublication: CONTROLLERS,
  publish: CONTROLLERS,
  findings: [...CONTROLLERS, 'an auditor from outside'],
  compareLists: CONTROLLERS,
  rules: CONTROLLERS,
  ownActivities: LEADERS,
  previewWheelImport: CONTROLLERS,
  importWheel: CONTROLLERS,
  lessonDraft: CONTROLLERS,
  requirementDraft: [...LEADERS, ...CONTROLLERS],
  saveLessonDraft: CONTROLLERS,
  // Leaders too, of what stands in the wheel of their own unit; this does not.
  saveRequirementDraft: CONTROLLERS,
  discardDraft: CONTROLLERS,
  previewLesson: CONTROLLERS,
  publishLesson: CONTROLLERS,
  previewRequirement: CONTROLLERS,
  publishRequirement: CONTROLLERS,
  previewWithdrawal: CONTROLLERS,
  withdrawRequirement: CONTROLLERS,
  previewReturn: CONTROLLERS,
  returnLesson: CONTROLLERS,
  movableRounds: CONTROLLERS,
  previewRoundMove: CONTROLLERS,
  moveRound: CONTROLLERS,
  countAudience: [...LEADERS, ...CONTROLLERS],
  plannedDays: [...LEADERS, ...CONTROLLERS],
  organisationParts: [...LEADERS, ...CONTROLLERS],
  previewLibrary: CONTROLLERS,
  importLibrary: CONTROLLERS,
  previewActivityLibrary: CONTROLLERS,
  importActivities: CONTROLLERS,
  previewActivities: CONTROLLERS,
  publishActivities: CONTROLLERS,
  savePicture: CONTROLLERS,
  readPicture: CONTROLLERS,
  inspections: SEE_FIGURES,
  inspection: SEE_FIGURES,
  saveInspection: CONTROLLERS,
  previewInspectionImport: CONTROLLERS,
  importInspections: CONTROLLERS,
  exportInspections: SEE_FIGURES,
  previewSpotCheck: CONTROLLERS,
  drawSpotCheck: CONTROLLERS,
  campaigns: [...CONTROLLERS, 'an auditor from outside'],
  campaign: [...CONTROLLERS, 'an auditor from outside'],
  previewCampaign: CONTROLLERS,
  decideCampaign: CONTROLLERS,
  promptRules: [...CONTROLLERS, 'an auditor from outside'],
  publishPromptRules: CONTROLLERS,
  unreachedOfUnit: LEADERS,
  sentTo: [...EMPLOYEES, 'an auditor from outside'],
  spotChecks: [...CONTROLLERS, 'an auditor from outside'],
  spotCheck: [...CONTROLLERS, 'an auditor from outside'],
  ownSpotChecks: EMPLOYEES,
  showEvidence: EMPLOYEES,
  judgeEvidence: [...CONTROLLERS, 'an auditor from outside'],
  lessonAnswers: CONTROLLERS,
  previewLessonCards: CONTROLLERS,
  previewActivityCard: CONTROLLERS,
  previewHrFile: CONTROLLERS,
  importHrFile: CONTROLLERS,
  organisationProblems: CONTROLLERS,
  organisationUnit: CONTROLLERS,
  changeOrganisation: CONTROLLERS,
  learning: EMPLOYEES,
  lessonText: [...EMPLOYEES, ...WITH_ROLE],
  giveAnswer: EMPLOYEES,
  finishLesson: EMPLOYEES,
  practise: [...EMPLOYEES, ...WITH_ROLE],
  lessonReceipt: EMPLOYEES,
  objectToRecord: EMPLOYEES,
  allTexts: [...EMPLOYEES, ...WITH_ROLE],
  wheel: [...EMPLOYEES, ...CONTROLLERS.slice(1), 'management from outside', 'an auditor from outside'],
  activityStandings: [...LEADERS, ...CONTROLLERS, 'management from outside', 'an auditor from outside'],
  tasks: EMPLOYEES,
  activity: [...EMPLOYEES, 'a controller from outside', 'management from outside', 'an auditor from outside'],
  signOff: EMPLOYEES,
  signOffMany: EMPLOYEES,
  delegate: EMPLOYEES,
  endDelegation: EMPLOYEES,
  askForTime: EMPLOYEES,
  answerTime: LEADERS,
  confirmSignOff: EMPLOYEES,
  calendarFeed: EMPLOYEES,
  renewCalendarFeed: EMPLOYEES,
}

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())
// So many questions at once would be more than anybody may ask.
let asked = 0
beforeEach(() => door.setNow(new Date(NOW.getTime() + (asked += 1) * 1_500)))

const personOf = ({ as }: Who): SamplePerson => (as === 'guest' || as === 'outsider' ? 'employee' : as)

describe('the table of answers', () => {
  it('answers every question, each under its own address', () => {
    for (const name of NAMES) expect(HANDLERS[name].question).toBe(QUESTIONS[name])
    expect(new Set(NAMES.map((name) => `${QUESTIONS[name].method} ${QUESTIONS[name].path}`)).size).toBe(NAMES.length)
  })
})

describe.each(Object.keys(ASKING))('%s', (asking) => {
  const who = ASKING[asking] as Who
  it.each(NAMES)('is let through or refused: %s', async (name) => {
    const isLetThrough = LET_THROUGH[name].includes(asking)
    const before = await door.everythingKept()
    const question: AnyQuestion = QUESTIONS[name]
    const { status, problem } = await door.ask(question, sampleInputs(door, personOf(who))[name], who)
    // 422: let through, but behind this door there is nothing to do it with, such as sign-offs to draw from.
    if (isLetThrough) expect([200, 404, 409, 422]).toContain(status)
    else {
      expect(status).toBe(403)
      expect(['forbidden', 'guest', 'disabled', 'left']).toContain(problem?.code)
      expect(await door.everythingKept()).toEqual(before)
    }
  })
})

describe.each(NAMES)('%s', (name) => {
  const question: AnyQuestion = QUESTIONS[name]
  const best: Who = { as: 'leader', roles: ['Controller'] }

  it('refuses what it does not know, and writes nothing', async () => {
    const before = await door.everythingKept()
    const { status, problem } = await door.ask(question, { ...(sampleInputs(door, 'leader')[name] as object), actorOid: 'x' }, best)
    expect([status, problem?.code]).toEqual([400, 'bad-input'])
    expect(await door.everythingKept()).toEqual(before)
  })

  it('refuses an input that lacks something, and writes nothing', async () => {
    const before = await door.everythingKept()
    const sample = sampleInputs(door, 'leader')[name] as Record<string, unknown>
    for (const left of Object.keys(sample)) {
      if (question.input.safeParse({ ...sample, [left]: undefined }).success) continue
      const { [left]: _, ...rest } = sample
      const { status, problem } = await door.ask(question, rest, best)
      expect([left, status]).toEqual([left, 400])
      expect(problem?.fields?.map(({ path }) => path)).toContain(left)
    }
    expect(await door.everythingKept()).toEqual(before)
  })

  it('is not answered under another method', async () => {
    const token = await door.issuer.mint('00000000-0000-4000-8000-000000000003')
    const { init } = requestOf(question, {})
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'].filter((other) => other !== question.method)) {
      if (NAMES.some((other) => QUESTIONS[other].path === question.path && QUESTIONS[other].method === method)) continue
      const body = method === 'GET' ? {} : { body: '{}' }
      const response = await door.send(question.path, { method, ...body, headers: { ...init.headers, authorization: `Bearer ${token}` } })
      expect([method, response.status]).toEqual([method, 404])
    }
  })
})
