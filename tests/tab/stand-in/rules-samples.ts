import type { AnswerOf } from '../../../core/api/question'
import type { lessonDraft, ownActivities, requirementDraft, rules } from '../../../core/api/rules-questions'
import type { previewWheelImport } from '../../../core/api/wheel-import-questions'
import { emptyLessonDraft, type LessonDraft } from '../../../core/publishing/lesson-draft'
import { emptyRequirementDraft } from '../../../core/publishing/requirement-draft'
import { WHEEL_COLUMNS, wheelHeading, type WheelMapping } from '../../../core/publishing/wheel-columns'
import { LIBRARY } from './activity-library-samples'
import type { Overrides } from './service'

export const PREVIEW_KEY = '9'.repeat(64)
const SAVED_AT = '2025-11-21T07:00:00.000Z'
const byUnit = [{ unitId: 'u-education', name: 'Oppvekst', concerned: 800, reopened: 310, opened: 12, newly: 800, noLonger: 3, closed: 912, kept: 5, stillOpen: 490, open: 6, upcoming: 2 }]
const of = <Key extends keyof (typeof byUnit)[number]>(...keys: Key[]) => byUnit.map((row) => Object.fromEntries(['unitId', 'name', ...keys].map((key) => [key, row[key as Key]])))

const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
export const LESSON_TITLE = { nb: 'Kjenn igjen svindel', nn: 'Kjenn att svindel', en: 'Recognise fraud' }
const PROGRAMME_TITLE = { nb: 'Personvern og informasjonssikkerhet', nn: 'Personvern og informasjonstryggleik', en: 'Privacy and information security' }

const QUESTION: LessonDraft['questions'][number] = {
  questionId: 'sender',
  kind: 'single',
  question: everywhere('Hva ser du på først?'),
  explanation: everywhere('Adressen avslører mye.'),
  options: [{ optionId: 'address', text: everywhere('Adressen'), isRight: true }, { optionId: 'colour', text: everywhere('Fargen'), isRight: false }],
  isTrue: true,
}
const LESSON: LessonDraft = { ...emptyLessonDraft(), title: LESSON_TITLE, body: everywhere('Se på avsenderen før du svarer.'), reflection: everywhere('Hva gjør du?'), conversationGuide: [everywhere('Be én fortelle.')], questions: [QUESTION] }

export const ALL_RULES: AnswerOf<typeof rules> = {
  documents: [{ documentId: 'ethics-standard', title: { nb: 'Etisk standard', nn: 'Etisk standard', en: 'Ethics standard' }, version: '2.0', effectiveOn: '2025-11-10' }],
  lessons: [
    { lessonId: 'phishing', title: LESSON_TITLE, published: { version: '1.0', effectiveOn: '2025-11-02', minutes: 4, where: 'here' }, requirementIds: ['privacy-security'], draft: { revision: 2, savedBy: 'Kari Nordby', savedAt: SAVED_AT } },
    { lessonId: 'passwords', title: { nb: 'Passord', nn: 'Passord', en: 'Passwords' }, published: { version: '1.1', effectiveOn: '2025-11-02', minutes: 1, where: 'elsewhere' }, requirementIds: [] },
    { lessonId: 'new-one', title: { nb: '', nn: '', en: '' }, requirementIds: [] },
  ],
  requirements: [
    { requirementId: 'privacy-security', kind: 'learn', title: PROGRAMME_TITLE, lessons: 2, published: { version: 1, effectiveOn: '2025-11-02' } },
    { requirementId: 'old-one', kind: 'act', title: { nb: 'Gammelt krav', nn: 'Gammalt krav', en: 'Old requirement' }, lessons: 0, activity: { theme: 'hse', isShownOnly: false, isFollowUp: false }, published: { version: 2, effectiveOn: '2025-01-02', withdrawnFrom: '2025-10-01' } },
  ],
  libraryLeft: 24,
  logNumber: 100,
}

export const LESSON_OPENED: AnswerOf<typeof lessonDraft> = {
  lessonId: 'phishing',
  content: LESSON,
  revision: 0,
  from: 'published',
  isUnreadable: false,
  versions: [{ version: '1.0', effectiveOn: '2025-11-02', recordedAt: SAVED_AT, publishedBy: 'Kari Nordby', reason: 'Ny leksjon' }],
}

export const PROGRAMME_OPENED: AnswerOf<typeof requirementDraft> = {
  requirementId: 'privacy-security',
  content: { ...emptyRequirementDraft('learn', '2026-01-12'), title: PROGRAMME_TITLE, reason: everywhere('Alle behandler personopplysninger.'), lessonIds: ['phishing', 'passwords'] },
  revision: 0,
  from: 'published',
  isUnreadable: false,
  versions: [{ version: '1', effectiveOn: '2025-11-02', recordedAt: SAVED_AT, publishedBy: '', reason: 'Oppstart' }],
}

const card = (text: string, more: object[] = []) => ({
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'nb',
    body: [{ type: 'TextBlock', style: 'heading', text }, { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Viktig: ', weight: 'Bolder' }, { type: 'TextRun', text: 'les nøye', italic: true }] }, ...more],
    actions: [{ type: 'Action.Execute', title: 'Til spørsmålene' }],
  },
})
export const CARDS = [
  card('Leksjon', [{ type: 'TextBlock', text: 'Se på **avsenderen** og [lenken](https://a.no).' }, { type: 'Image', url: `https://picture.invalid/${'a'.repeat(64)}`, altText: 'En skjerm' }]),
  card('Spørsmål 1 av 3', [{ type: 'Container', items: [{ type: 'TextBlock', text: 'Prøv igjen' }] }, { type: 'Input.ChoiceSet', label: 'Hva ser du på?', choices: [{ title: 'Adressen', value: 'a' }, { title: 'Fargen', value: 'b' }] }, { type: 'Table' }]),
]

/** What a leader has added to the wheel of the own kindergarten. */
export const OWN_ACTIVITIES: AnswerOf<typeof ownActivities> = {
  units: [{ unitId: 'u-kindergarten', name: 'Solbakken barnehage', level: 'workplace', hasBelow: true }],
  requirements: [
    { requirementId: 'own-round-abc123', kind: 'act', title: { nb: 'Vernerunde', nn: 'Vernerunde', en: 'Safety round' }, lessons: 0, activity: { theme: 'hse', ofUnitId: 'u-kindergarten', ofUnitName: 'Solbakken barnehage', isShownOnly: false, isFollowUp: false }, published: { version: 1, effectiveOn: '2025-11-02' } },
  ],
  logNumber: 100,
}

const OWN_DRAFT = emptyRequirementDraft('act', '2026-01-12')
export const OWN_OPENED: AnswerOf<typeof requirementDraft> = {
  requirementId: 'own-round-abc123',
  content: { ...OWN_DRAFT, title: { nb: 'Vernerunde', nn: 'Vernerunde', en: 'Vernerunde' }, audience: { ...OWN_DRAFT.audience, levels: ['workplace'], within: ['u-kindergarten'] }, activity: { ...OWN_DRAFT.activity, ofUnitId: 'u-kindergarten' } },
  revision: 0,
  from: 'published',
  isUnreadable: false,
  versions: [{ version: '1', effectiveOn: '2025-11-02', recordedAt: SAVED_AT, publishedBy: 'Kari Nordby', reason: 'Ny' }],
}

const WHEEL_MAPPING: WheelMapping = { table: 'hjul', columns: Object.fromEntries(WHEEL_COLUMNS.map((column) => [column, wheelHeading(column, 'nb')])) as WheelMapping['columns'] }
export const WHEEL_READY: AnswerOf<typeof previewWheelImport> = {
  outcome: 'ready',
  importKey: '8'.repeat(64),
  mapping: WHEEL_MAPPING,
  tables: [{ name: 'hjul', columns: Object.values(WHEEL_MAPPING.columns) }],
  counts: { new: 1, known: 1, wrong: 1 },
  rows: [
    { row: 2, title: 'Vernerunde', outcome: 'new', dueOn: '2026-04-30', problems: [] },
    { row: 3, title: 'Øvelse', outcome: 'wrong', problems: ['unknown-unit', 'no-such-day'] },
    { row: 4, title: 'Kjent', outcome: 'known', problems: [] },
  ],
}

/** What a controller of the sample would get who writes lessons and programmes. */
export function rulesAnswers(): Overrides {
  const preview = { problems: [], previewKey: PREVIEW_KEY }
  return {
    rules: () => ALL_RULES,
    ownActivities: () => OWN_ACTIVITIES,
    previewWheelImport: () => WHEEL_READY,
    importWheel: () => ({ saved: 1, known: 0 }),
    lessonDraft: () => LESSON_OPENED,
    requirementDraft: () => PROGRAMME_OPENED,
    saveLessonDraft: () => ({ outcome: 'saved', revision: 1, savedAt: SAVED_AT }),
    saveRequirementDraft: () => ({ outcome: 'saved', revision: 1, savedAt: SAVED_AT }),
    discardDraft: () => ({ outcome: 'saved', revision: 2, savedAt: SAVED_AT }),
    previewLesson: () => ({ ...preview, concerned: 800, reopened: 310, opened: 12, byUnit: of('concerned', 'reopened', 'opened'), requirementIds: ['privacy-security'], nextVersion: '2.0' }),
    publishLesson: ({ effectiveOn }) => ({ version: '2.0', effectiveOn, logNumber: 101 }),
    previewRequirement: () => ({ ...preview, concerned: 800, newly: 800, noLonger: 3, opened: 12, closed: 912, kept: 5, byUnit: of('concerned', 'newly', 'noLonger', 'opened', 'closed', 'kept'), nextVersion: '2' }),
    publishRequirement: ({ effectiveOn }) => ({ version: '2', effectiveOn, logNumber: 101 }),
    previewWithdrawal: () => ({ ...preview, concerned: 600, closed: 912, byUnit: of('concerned', 'closed') }),
    withdrawRequirement: ({ effectiveOn }) => ({ effectiveOn, logNumber: 101 }),
    previewReturn: () => ({ ...preview, reopened: 310, stillOpen: 490, byUnit: of('reopened', 'stillOpen') }),
    returnLesson: () => ({ effectiveOn: '2025-11-21', logNumber: 101 }),
    movableRounds: () => ({ rounds: [{ round: '2025', opensOn: '2025-11-01', dueOn: '2025-12-01', isMoved: false }] }),
    previewRoundMove: () => ({ ...preview, open: 6, upcoming: 2, byUnit: of('open', 'upcoming') }),
    moveRound: ({ dueOn }) => ({ dueOn, logNumber: 101 }),
    countAudience: () => ({ concerned: 800, byUnit: of('concerned'), problems: [] }),
    plannedDays: () => ({ days: [{ opensOn: '2026-01-12', dueOn: '2026-02-02' }, { opensOn: '2026-02-02', dueOn: '2026-02-23' }], problems: [] }),
    organisationParts: () => ({
      units: [
        { unitId: 'u-top', name: 'Fjordvik kommune', level: 'municipality' },
        { unitId: 'u-kindergarten', name: 'Solbakken barnehage', level: 'workplace', parentId: 'u-top' },
      ],
      roles: ['ethics-guide'],
    }),
    previewLibrary: () => ({
      lessons: [{ lessonId: 'gifts', title: { nb: 'Gaver', nn: 'Gåver', en: 'Gifts' }, minutes: 4, questions: 4 }],
      programmes: [{ requirementId: 'ethics-lessons', title: { nb: 'Etikk', nn: 'Etikk', en: 'Ethics' }, lessons: 14 }],
      suggestedFirstDay: '2026-01-12',
      previewKey: PREVIEW_KEY,
    }),
    importLibrary: () => ({ lessons: 1, programmes: 1, logNumber: 130 }),
    previewActivityLibrary: () => ({ edition: 2, madeOn: '2025-11-01', activities: LIBRARY, logNumber: 130 }),
    importActivities: () => ({ imported: ['hse-round'], left: [], logNumber: 130 }),
    previewActivities: () => ({ activities: [{ requirementId: 'ethical-reflection', title: { nb: 'Etisk refleksjon', nn: 'Etisk refleksjon', en: 'Ethical reflection' }, concerned: 214, opened: 12, problems: [], previewKey: PREVIEW_KEY }] }),
    publishActivities: () => ({ published: ['ethical-reflection'], left: [], logNumber: 131 }),
    savePicture: () => ({ sha256: 'a'.repeat(64), mediaType: 'image/png' }),
    readPicture: () => ({ contentBase64: 'iVBORw0KGgo=', mediaType: 'image/png' }),
    lessonAnswers: () => ({
      questions: [
        { questionId: 'sender', question: { nb: 'Hva ser du på først?', nn: 'Kva ser du på først?', en: 'What do you look at first?' }, people: 40, wrong: 10, options: [{ optionId: 'address', text: { nb: 'Adressen', nn: 'Adressa', en: 'The address' }, isRight: true, chosen: 30 }, { optionId: 'colour', text: { nb: 'Fargen', nn: 'Fargen', en: 'The colour' }, isRight: false, chosen: 10 }] },
        { questionId: 'report', question: { nb: 'Du skal si fra.', nn: 'Du skal seie frå.', en: 'You should report it.' }, people: 40, options: [{ optionId: 'true', isRight: true }, { optionId: 'false', isRight: false }] },
        { questionId: 'signs', question: { nb: 'Hva er tegn?', nn: 'Kva er teikn?', en: 'What are signs?' }, options: [] },
      ],
    }),
    previewLessonCards: () => ({ cards: CARDS, problems: [] }),
    previewActivityCard: () => ({ cards: CARDS.slice(0, 1), problems: [] }),
  }
}
