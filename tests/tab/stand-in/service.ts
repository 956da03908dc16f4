import { QUESTIONS, type QuestionName } from '../../../core/api/questions'
import type { AnyQuestion, ApiProblem } from '../../../core/api/question'
import { LANGUAGES } from '../../../core/language/language'
import { campaignAnswers } from './campaign-samples'
import { controlAnswers } from './control-samples'
import { activityAnswers } from './activity-samples'
import { organisationAnswers } from './organisation-samples'
import { rulesAnswers } from './rules-samples'
import { wheelAnswers } from './wheel-samples'
import { key, HASH_OF, ME, MINE, NO_FINDINGS, OVERVIEW, record, STATEMENTS, TEXT_OF, TITLE, UNIT } from './samples'
import { learningAnswers, PHISHING } from './learning-samples'
import { importAnswers } from './import-samples'
import { MEETING, PERSON_TRAINING, TRAINING_FIGURES, UNIT_LESSONS } from './leader-samples'

export type Asked = { name: QuestionName; input: unknown; bearer: string; acceptLanguage: string }
export type Reply = { status: number; body: unknown }
type Answers = Record<QuestionName, (input: never) => unknown>
export type Overrides = { [Name in QuestionName]?: (input: Record<string, string>) => unknown }

/** The service as the tab sees it on the wire. Every question and every answer goes through the schema both sides share. */
export type StandIn = {
  answer(method: string, address: string, body: string | undefined, headers: Record<string, string>): Reply
  asked: Asked[]
  /** Replaces answers from now on. */
  change(overrides: Overrides): void
}

/** Answers a question with a refusal: `() => refusal('out-of-date')`. */
export function refusal(code: ApiProblem['code'], fields?: ApiProblem['fields'], status = STATUSES[code] ?? 400): Refusal {
  return { refused: true, status, problem: { code, reference: 'K7-TEST', ...(fields && { fields }) } }
}
type Refusal = { refused: true; status: number; problem: ApiProblem }
const STATUSES: Partial<Record<ApiProblem['code'], number>> = { unauthenticated: 401, forbidden: 403, 'not-found': 404, 'out-of-date': 409, unavailable: 503, failed: 500 }

export function createStandIn(overrides: Overrides = {}): StandIn {
  const asked: Asked[] = []
  let answers = { ...standardAnswers(), ...overrides } as Answers
  return {
    asked,
    change: (changed) => {
      answers = { ...answers, ...changed }
    },
    answer(method, address, body, headers) {
      const { pathname, searchParams } = new URL(address, 'http://localhost')
      const found = (Object.entries(QUESTIONS) as [QuestionName, AnyQuestion][]).find(([, question]) => question.path === pathname && question.method === method)
      if (!found) throw new Error(`the tab asks what nobody answers: ${method} ${pathname}`)
      const [name, question] = found
      const input = question.input.parse(method === 'GET' ? Object.fromEntries(searchParams) : JSON.parse(body ?? ''))
      asked.push({ name, input, bearer: headers['authorization'] ?? '', acceptLanguage: headers['accept-language'] ?? '' })
      const answer = answers[name](input as never)
      if (isRefusal(answer)) return { status: answer.status, body: answer.problem }
      return { status: 200, body: question.answer.parse(answer) }
    },
  }
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer
}

/** What an employee of the sample would get; signing changes what comes afterwards. */
function standardAnswers(): Overrides {
  let person = ME
  let own = MINE
  return {
    me: () => person,
    chooseLanguage: ({ language }) => {
      person = { ...person, language: LANGUAGES.find((each) => each === language) ?? 'nb' }
      return { language }
    },
    mine: () => own,
    recordedAboutMe: () => RECORDED,
    documentText: ({ language = 'nb', version }) => textIn(language as 'nb', version),
    sign: () => {
      const signed = record({ recordedAt: '2025-11-21T06:34:00.000Z' })
      own = {
        obligations: own.obligations.map((each) => ({ ...each, state: 'fulfilled' as const, fulfilledBy: signed })),
        records: [signed, ...own.records],
        logNumber: own.logNumber + 1,
      }
      return { record: signed, already: false }
    },
    receipt: ({ recordKey = '' }) => ({
      record: record({ recordKey }),
      personName: person.displayName,
      statement: STATEMENTS.nb,
      language: 'nb',
      textSha256: HASH_OF.nb,
      commitment: '8d4f2c1e9b7a6053f1e2d3c4b5a697887766554433221100ffeeddccbbaa9988',
      logNumber: 12_345,
      channel: 'msteams-bot',
    }),
    unitPeople: () => UNIT,
    registerPaperSignature: ({ signedOn, reason }) => ({
      record: record({ recordKey: key('d'), kind: 'paper-signature', doneOn: signedOn, reason, actorName: 'Kari Nordby', recordedAt: '2025-11-21T07:00:00.000Z' }),
    }),
    personTraining: () => PERSON_TRAINING,
    unitLessons: () => UNIT_LESSONS,
    meeting: () => MEETING,
    holdMeeting: ({ personIds, heldOn }) => ({
      attendances: (personIds as unknown as string[]).map((personId) => ({ personId, displayName: MEETING.people.find((known) => known.personId === personId)?.displayName ?? personId, outcome: 'recorded' })),
      talk: { heldOn, byName: 'Kari Nordby' },
      logNumber: 101,
    }),
    holdTalk: ({ heldOn }) => ({ talk: { heldOn, byName: 'Kari Nordby' }, already: false }),
    registerCompletion: ({ completedOn, reason }) => ({
      record: record({ recordKey: key('8'), kind: 'registered-completion', lessonId: 'passwords', doneOn: completedOn, reason, actorName: 'Kari Nordby', recordedAt: '2025-11-21T07:00:00.000Z' }),
    }),
    trainingFigures: () => TRAINING_FIGURES,
    calendarFeed: () => ({ hasOne: false }),
    renewCalendarFeed: ({ deed }) => (deed === 'renew' ? { url: `https://kvitter.test/calendar/${'s'.repeat(43)}.ics` } : {}),
    ...importAnswers(),
    exempt: ({ exempts }) => ({ exempts, logNumber: 101 }),
    voidRecord: ({ reason }) => ({ record: record({ recordKey: key('e'), kind: 'voiding', reason, actorName: 'Kari Nordby' }) }),
    overview: () => OVERVIEW,
    documentVersions: () => VERSIONS,
    previewPublication: ({ level }) => ({
      concerned: 11_534,
      reopened: level === 'major' ? 3114 : 0,
      byUnit: OVERVIEW.children.map(({ unitId, name, signed, outstanding }) => ({ unitId, name, concerned: signed + outstanding, reopened: level === 'major' ? signed : 0 })),
      problems: [],
      nextVersion: level === 'major' ? '3.0' : '2.1',
      previewKey: key('9'),
    }),
    findings: () => NO_FINDINGS,
    ...learningAnswers(),
    ...campaignAnswers(),
    ...controlAnswers(),
    ...organisationAnswers(),
    ...rulesAnswers(),
    ...activityAnswers(),
    ...wheelAnswers(),
    compareLists: () => ({ isDone: true }),
    publish: ({ effectiveOn }) => ({ version: '3.0', effectiveOn, logNumber: 101 }),
  }
}

function textIn(language: keyof typeof TEXT_OF, version: string | undefined) {
  return {
    documentId: 'ethics-standard',
    version: version ?? '2.0',
    isCurrent: true,
    effectiveOn: '2025-11-10',
    title: TITLE[language],
    markdown: TEXT_OF[language],
    textSha256: HASH_OF[language],
    minutes: 5,
    statement: STATEMENTS[language],
  }
}

const VERSIONS = {
  versions: [
    { version: '2.0', level: 'major', effectiveOn: '2025-11-10', recordedAt: '2025-11-02T08:00:00.000Z', publishedBy: 'Anne Lie', reason: 'Årlig gjennomgang', isCurrent: true },
    { version: '1.0', level: 'major', effectiveOn: '2024-09-01', recordedAt: '2024-08-20T08:00:00.000Z', publishedBy: 'Anne Lie', reason: 'Første versjon', isCurrent: false },
  ],
  logNumber: 100,
}

const OID = '00000000-0000-4000-8000-000000000001'
export const RECORDED = {
  facts: [
    {
      number: 17,
      factKey: key('b'),
      fact: {
        kind: 'signature',
        v: 1,
        tenantId: '11111111-1111-4111-8111-111111111111',
        recordedAt: '2024-09-02T07:12:00.000Z',
        appVersion: '0.1.0',
        subject: 'p-1',
        requirementId: 'ethics-standard',
        round: 'p-1-1',
        majorVersion: 1,
        step: 0,
        actor: 'p-1',
        actorOid: OID,
        subjectOid: OID,
        documentId: 'ethics-standard',
        documentVersion: '1.0',
        textSha256: key('7'),
        textPublishedAt: '2024-08-20T08:00:00.000Z',
        language: 'nb',
        presentationSha256: key('6'),
        statementId: 'read-and-will-follow-1',
        statement: STATEMENTS.nb,
        channel: 'msteams-bot',
        activityId: 'f:1',
        conversationIdSha256: key('5'),
      },
      title: TITLE,
      salt: 'c2FsdA',
      commitment: 'Y29tbWl0',
    },
  ],
  organisation: [
    { change: { change: 'account', personId: 'p-1', oid: OID, enabled: true, effectiveOn: '2021-08-01' } },
    { change: { change: 'spell', personId: 'p-1', spellId: 'p-1-1', employmentClass: 'permanent', startsOn: '2021-08-01' } },
    {
      change: { change: 'post', personId: 'p-1', postId: 'p-1-1-a', spellId: 'p-1-1', unitId: 'u-kindergarten', percentage: 80, startsOn: '2021-08-01' },
      unitName: 'Solbakken barnehage',
    },
  ],
  language: 'nb',
  prompts: [{ sentAt: '2025-11-10T07:00:00.000Z', kind: 'signing' }],
  questions: [],
  conversation: [{ conversationId: 'a:1', serviceUrl: 'https://smba.test/', key: 'reference' }, { v: 1, key: 'greeted' }],
  answers: [{ title: PHISHING.title, lastAt: '2025-11-20T07:00:00.000Z', kept: [{ questionId: 'sender', chosen: ['address'], isRight: true, answeredAt: '2025-11-20T07:00:00.000Z' }] }],
  drafts: [],
  deeds: [{ kind: 'paper-signature', factKey: key('d'), recordedAt: '2025-11-12T07:00:00.000Z', title: TITLE, version: '1.0' }],
  looks: [
    { at: '2025-11-13T07:00:00.000Z', isMine: false, name: 'Ola Leder', unitName: 'Bakkebygrenda barnehage' },
    { at: '2025-11-14T07:00:00.000Z', isMine: true, unitName: 'Avdeling Nord' },
  ],
}
