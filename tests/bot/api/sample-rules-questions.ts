import { AUTHORING_QUESTIONS } from '../../../core/api/authoring-questions'
import { LIBRARY_QUESTIONS } from '../../../core/api/library-questions'
import type { InputOf } from '../../../core/api/question'
import { RULES_QUESTIONS } from '../../../core/api/rules-questions'
import { WHEEL_IMPORT_QUESTIONS } from '../../../core/api/wheel-import-questions'
import { draftOfLesson } from '../../../core/publishing/lesson-draft'
import { draftOfRequirement } from '../../../core/publishing/requirement-draft'
import { makeWheelTemplate, WHEEL_COLUMNS, wheelHeading, type WheelMapping } from '../../../core/publishing/wheel-columns'
import { TODAY } from '../../sample/sample-log'
import { lessonPublication, PROGRAMME, requirementPublication, sampleLesson } from '../../sample/sample-rules'

type Table = typeof RULES_QUESTIONS & typeof AUTHORING_QUESTIONS & typeof LIBRARY_QUESTIONS & typeof WHEEL_IMPORT_QUESTIONS
type Inputs = { [Name in keyof Table]: InputOf<Table[Name]> }

export const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
/** A smallest picture: eight bytes that say PNG. */
export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).toString('base64')
export const LESSON_DRAFT = draftOfLesson(sampleLesson())
export const PROGRAMME_DRAFT = draftOfRequirement(PROGRAMME, TODAY)
/** A programme of two lessons in force. */
export const RULES = [lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME)]
/** What lies frozen for them. */
export const FROZEN_LESSONS = [sampleLesson('phishing'), sampleLesson('passwords')]

export const TO_PUBLISH = {
  lesson: { lessonId: 'gifts', level: 'major' as const, effectiveOn: TODAY, reason: 'Ny leksjon', content: LESSON_DRAFT },
  requirement: { requirementId: 'new-programme', effectiveOn: TODAY, openRounds: 'keep' as const, reason: 'Nytt program', content: PROGRAMME_DRAFT },
  withdrawal: { requirementId: 'privacy-security', effectiveOn: TODAY, reason: 'Erstattet av et annet' },
  lessonReturn: { requirementId: 'privacy-security', lessonId: 'phishing', dueInDays: 7, reason: everywhere('En sak i avisen') },
  move: { requirementId: 'risk-review', round: '2026', dueOn: '2026-12-15', reason: 'Jul' },
}
const previewKey = '0'.repeat(64)
const WHEEL_FILE = { fileName: 'hjul.csv', contentBase64: Buffer.from(makeWheelTemplate('nb')).toString('base64') }
const WHEEL_MAPPING = { table: 'hjul', columns: Object.fromEntries(WHEEL_COLUMNS.map((column) => [column, wheelHeading(column, 'nb')])) as WheelMapping['columns'] }

/** A right input to each question about rules. */
export function sampleRules(): Inputs {
  return {
    rules: {},
    ownActivities: {},
    previewWheelImport: { file: WHEEL_FILE },
    importWheel: { file: WHEEL_FILE, mapping: WHEEL_MAPPING, importKey: previewKey },
    lessonDraft: { lessonId: 'gifts' },
    requirementDraft: { requirementId: 'new-programme' },
    saveLessonDraft: { lessonId: 'gifts', basedOn: 0, content: LESSON_DRAFT },
    saveRequirementDraft: { requirementId: 'new-programme', basedOn: 0, content: PROGRAMME_DRAFT },
    discardDraft: { kind: 'lesson', id: 'other', basedOn: 0 },
    previewLesson: TO_PUBLISH.lesson,
    publishLesson: { ...TO_PUBLISH.lesson, previewKey },
    previewRequirement: TO_PUBLISH.requirement,
    publishRequirement: { ...TO_PUBLISH.requirement, previewKey },
    previewWithdrawal: TO_PUBLISH.withdrawal,
    withdrawRequirement: { ...TO_PUBLISH.withdrawal, previewKey },
    previewReturn: TO_PUBLISH.lessonReturn,
    returnLesson: { ...TO_PUBLISH.lessonReturn, previewKey },
    movableRounds: { requirementId: 'risk-review' },
    previewRoundMove: TO_PUBLISH.move,
    moveRound: { ...TO_PUBLISH.move, previewKey },
    countAudience: { audience: PROGRAMME_DRAFT.audience },
    plannedDays: { cadence: PROGRAMME_DRAFT.cadence, lessons: 2, dueInDays: 21 },
    organisationParts: {},
    previewLibrary: {},
    importLibrary: { firstOn: TODAY, previewKey },
    previewActivityLibrary: { language: 'nb' },
    importActivities: { activityIds: ['hse-round'], sectorUnits: {} },
    previewActivities: { requirementIds: ['hse-round'], effectiveOn: TODAY, reason: 'Startårshjul' },
    publishActivities: { effectiveOn: TODAY, reason: 'Startårshjul', of: [{ requirementId: 'hse-round', previewKey }] },
    savePicture: { contentBase64: PNG },
    readPicture: { sha256: '0'.repeat(64) },
    lessonAnswers: { lessonId: 'phishing' },
    previewActivityCard: { requirementId: 'new-programme', language: 'nb', content: PROGRAMME_DRAFT },
    previewLessonCards: { lessonId: 'gifts', language: 'nb', content: LESSON_DRAFT },
  }
}
