import { z } from 'zod'
import { AppRole } from '../access/rights'
import { Day, Instant } from '../days/day'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { EmploymentClass, UnitLevel } from '../organisation/organisation-change'
import { AUTHORING_QUESTIONS } from './authoring-questions'
import { compareLists, findings } from './findings-questions'
import { changeOrganisation, importHrFile, organisationProblems, organisationUnit, previewHrFile } from './organisation-questions'
import { documentVersions, previewPublication, publish } from './publishing-questions'
import { importCompletions, previewCompletionImport } from './completion-import-questions'
import { question } from './question'
import { trainingFigures } from './training-figures-questions'
import { RULES_QUESTIONS } from './rules-questions'
import { AttachedScan, exempt, holdMeeting, holdTalk, meeting, ObjectionView, personTraining, ProgrammeStanding, registerCompletion, unitLessons } from './training-leader-questions'
import { allTexts, finishLesson, giveAnswer, learning, lessonReceipt, lessonText, objectToRecord, practise } from './training-questions'
import { ObligationView, RecordView } from './views'
import { writtenReason } from './written-reason'

export { ObligationView, RecordView }

/** The number of the newest fact behind an answer: the tab never shows an older answer over a newer one. */
const logNumber = z.int()
const inEachLanguage = z.record(Language, z.string())

/** What somebody registers or decides for others. */
const DEED_KINDS = [
  'paper-signature',
  'meeting-completion',
  'registered-completion',
  'imported-completion',
  'talk',
  'sign-off',
  'voiding',
  'document-publication',
  'lesson-publication',
  'requirement-publication',
  'requirement-withdrawal',
  'lesson-return',
  'round-move',
  'exemption',
] as const

/** Who is asking, and which pages they have. */
export const me = question({
  method: 'GET',
  path: '/api/me',
  input: z.strictObject({}),
  answer: z.strictObject({
    displayName: z.string(),
    language: Language,
    roles: z.array(AppRole),
    /** False for a controller or auditor from outside, who owes nothing. */
    isEmployee: z.boolean(),
    ledUnits: z.array(z.strictObject({ unitId: z.string(), name: z.string() })),
    /** Where the caller is ethics guide and leads nobody: meetings about lessons, and nothing else. */
    guidedUnits: z.array(z.strictObject({ unitId: z.string(), name: z.string() })),
    whistleblowingUrl: z.url(),
    logNumber,
  }),
})

export const chooseLanguage = question({
  method: 'PUT',
  path: '/api/language',
  input: z.strictObject({ language: Language }),
  answer: z.strictObject({ language: Language }),
})

/** What I owe, what I have done. */
export const mine = question({
  method: 'GET',
  path: '/api/mine',
  input: z.strictObject({}),
  answer: z.strictObject({ obligations: z.array(ObligationView), records: z.array(RecordView), logNumber }),
})

/** Everything recorded about me, whole, as GDPR article 15 gives a right to: each fact as it lies in the log, with its salt and commitment. */
export const recordedAboutMe = question({
  method: 'GET',
  path: '/api/mine/everything',
  input: z.strictObject({}),
  answer: z.strictObject({
    /** With the title of what each is about. */
    facts: z.array(z.strictObject({ number: z.int().optional(), factKey: Sha256Hex, fact: z.unknown(), title: inEachLanguage, salt: z.string(), commitment: z.string() })),
    /** My answers to control questions, by lesson: until a lesson is completed, and at its renewal, they tell what is asked. */
    answers: z.array(z.strictObject({ title: inEachLanguage, lastAt: Instant, kept: z.array(z.unknown()) })),
    /** What I am writing that is not published. */
    drafts: z.array(z.strictObject({ kind: z.enum(['lesson', 'requirement']), title: inEachLanguage, savedAt: Instant })),
    /** My own part of packed organisation facts: employment, posts, leave, leadership, account; with the unit's name as it was. */
    organisation: z.array(z.strictObject({ change: z.unknown(), unitName: z.string().optional() })),
    language: Language.optional(),
    /** Kept for people without an account only; the others' names are read when they are shown. */
    name: z.string().optional(),
    /** Where my chat is, and that I was greeted in it. */
    conversation: z.array(z.unknown()),
    prompts: z.array(z.unknown()),
    questions: z.array(z.unknown()),
    /** What I registered or published for others, without what it says about them. */
    deeds: z.array(
      z.strictObject({
        kind: z.enum(DEED_KINDS),
        factKey: Sha256Hex,
        recordedAt: Instant,
        title: inEachLanguage,
        /** Empty where what was decided has none. */
        version: z.string(),
      }),
    ),
    /** Who looked at lists by name that I stand in, and my own looks at such lists. */
    looks: z.array(z.strictObject({ at: Instant, isMine: z.boolean(), name: z.string().optional(), unitName: z.string() })),
  }),
})

/** The text of a document's version, the current one when none is named. */
export const documentText = question({
  method: 'GET',
  path: '/api/document',
  input: z.strictObject({ documentId: z.string(), language: Language, version: z.string().regex(/^\d+\.\d+$/).optional() }),
  answer: z.strictObject({
    documentId: z.string(),
    version: z.string(),
    isCurrent: z.boolean(),
    effectiveOn: Day,
    title: z.string(),
    markdown: z.string(),
    textSha256: Sha256Hex,
    minutes: z.int(),
    statement: z.string(),
  }),
})

/** Signs from the tab, on the same terms as in chat. */
export const sign = question({
  method: 'POST',
  path: '/api/sign',
  input: z.strictObject({ obligationKey: Sha256Hex, step: z.int().min(0), textSha256: Sha256Hex, language: Language }),
  answer: z.strictObject({ record: RecordView, already: z.boolean() }),
})

/** The receipt (signeringsbevis) of a record of my own. */
export const receipt = question({
  method: 'GET',
  path: '/api/receipt',
  input: z.strictObject({ recordKey: Sha256Hex }),
  answer: z.strictObject({
    record: RecordView,
    personName: z.string(),
    statement: z.string(),
    language: Language,
    textSha256: Sha256Hex,
    commitment: z.string(),
    /** Absent until the log has numbered it. */
    logNumber: z.int().optional(),
    channel: z.enum(['msteams-bot', 'tab']),
  }),
})

/** A leader's own unit, by name. */
export const unitPeople = question({
  method: 'GET',
  path: '/api/unit',
  input: z.strictObject({ unitId: z.string() }),
  answer: z.strictObject({
    unitId: z.string(),
    name: z.string(),
    people: z.array(
      z.strictObject({
        personId: z.string(),
        displayName: z.string(),
        unitName: z.string(),
        employmentClass: EmploymentClass,
        hasAccount: z.boolean(),
        /** Counted in the figures of another unit, where the larger post is. */
        isCountedElsewhere: z.boolean(),
        obligation: ObligationView.optional(),
        /** Those that concern the person. */
        programmes: z.array(ProgrammeStanding),
        objections: z.array(ObjectionView),
      }),
    ),
    /** Those that concern somebody here. */
    programmes: z.array(z.strictObject({ requirementId: z.string(), title: z.record(Language, z.string()) })),
    logNumber,
  }),
})

/** A page scanned in colour is well below. */
export const MAXIMUM_SCAN_BYTES = 3 * 1024 * 1024

/** Registers what somebody of my own unit signed on paper. The scan is base64. */
export const registerPaperSignature = question({
  method: 'POST',
  path: '/api/paper-signature',
  input: z.strictObject({
    personId: z.string().max(40),
    obligationKey: Sha256Hex,
    step: z.int().min(0),
    language: Language,
    signedOn: Day,
    reason: writtenReason,
    scan: AttachedScan.optional(),
  }),
  answer: z.strictObject({ record: RecordView }),
})

/** Declares a mistaken registration void. */
export const voidRecord = question({
  method: 'POST',
  path: '/api/voiding',
  input: z.strictObject({ personId: z.string().max(40), recordKey: Sha256Hex, reason: writtenReason }),
  answer: z.strictObject({ record: RecordView }),
})

const count = { signed: z.int(), outstanding: z.int(), overdue: z.int(), excluded: z.int() }
const unitFigures = z.strictObject({ unitId: z.string(), name: z.string(), level: UnitLevel, hasChildren: z.boolean(), ...count })

/** Figures of a unit and those directly below it. Without a unit: the top of what the caller may see. No names. */
export const overview = question({
  method: 'GET',
  path: '/api/overview',
  input: z.strictObject({ unitId: z.string().optional() }),
  answer: z.strictObject({
    unit: unitFigures,
    /** From the top the caller may see down to the unit. */
    path: z.array(z.strictObject({ unitId: z.string(), name: z.string() })),
    children: z.array(unitFigures),
    /** People of the organisation in no figure at all, told where the whole is seen; and those here whose unit has no leader. */
    touched: z.strictObject({ uncounted: z.int(), withoutLeader: z.int() }),
    version: z.string(),
    asOf: Instant,
    logNumber,
  }),
})

/** Every question there is; routing, client and contract tests follow from this table. */
export const QUESTIONS = {
  me,
  chooseLanguage,
  mine,
  recordedAboutMe,
  documentText,
  sign,
  receipt,
  unitPeople,
  registerPaperSignature,
  voidRecord,
  personTraining,
  unitLessons,
  meeting,
  holdMeeting,
  holdTalk,
  registerCompletion,
  exempt,
  trainingFigures,
  previewCompletionImport,
  importCompletions,
  overview,
  documentVersions,
  previewPublication,
  publish,
  findings,
  compareLists,
  ...RULES_QUESTIONS,
  ...AUTHORING_QUESTIONS,
  previewHrFile,
  importHrFile,
  organisationProblems,
  organisationUnit,
  changeOrganisation,
  learning,
  lessonText,
  giveAnswer,
  finishLesson,
  practise,
  lessonReceipt,
  objectToRecord,
  allTexts,
}
export type QuestionName = keyof typeof QUESTIONS
