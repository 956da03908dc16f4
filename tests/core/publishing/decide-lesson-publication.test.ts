import { Fact } from '../../../core/facts/fact'
import { canonicalJson } from '../../../core/facts/canonical-json'
import { sha256OfText } from '../../../core/facts/hashing'
import { LESSON_LIBRARY } from '../../../core/library/lesson-library'
import { decideLessonPublication, type LessonToPublish } from '../../../core/publishing/decide-lesson-publication'
import { draftOfLesson, emptyLessonDraft, type LessonDraft } from '../../../core/publishing/lesson-draft'
import { sha256 } from '../../../bot/hashing'
import { NOW, sampleState, TODAY } from '../../sample/sample-log'
import { lessonPublication, sampleLesson } from '../../sample/sample-rules'
import { everywhere, PUBLISHER } from './publisher'

const DRAFT = draftOfLesson(sampleLesson())
const decide = (changes: Partial<LessonToPublish> = {}, content: Partial<LessonDraft> = {}, state = sampleState()) =>
  decideLessonPublication(state, sha256, { lessonId: 'phishing', level: 'major', effectiveOn: TODAY, reason: 'Ny leksjon', content: { ...DRAFT, ...content }, ...changes }, PUBLISHER, NOW)
const problemsOf = (...args: Parameters<typeof decide>) => {
  const decision = decide(...args)
  return decision.outcome === 'not-ready' ? decision.problems.map(({ path, problem }) => `${path}: ${problem}`) : []
}
const [single] = DRAFT.questions
const withOptions = (rights: boolean[]) => ({ questions: [{ ...single, options: rights.map((isRight, index) => ({ optionId: `o${index}`, text: everywhere(`Svar ${index}`), isRight })) }] as LessonDraft['questions'] })

test('a draft becomes an immutable version, with everything it consists of as canonical JSON under its hash', () => {
  const decision = decide()
  if (decision.outcome !== 'publish') throw new Error('not published')
  expect(decision.content).toBe(canonicalJson(sampleLesson()))
  expect(decision.publication).toMatchObject({
    kind: 'lesson-publication',
    lessonId: 'phishing',
    version: { major: 1, minor: 0 },
    level: 'major',
    effectiveOn: TODAY,
    title: sampleLesson().title,
    minutes: 4,
    where: 'here',
    questions: 3,
    contentSha256: sha256OfText(sha256, decision.content),
    actor: 'p-controller',
    recordedAt: '2026-11-21T09:00:00.000Z',
  })
  expect(Fact.parse(decision.publication)).toEqual(decision.publication)
})

test('every lesson of the library becomes itself', () => {
  for (const lesson of LESSON_LIBRARY) {
    const decision = decide({ lessonId: lesson.lessonId, content: draftOfLesson(lesson) })
    expect(decision.outcome === 'publish' && JSON.parse(decision.content)).toEqual(lesson)
  }
})

test.each([
  ['minor', '1.1'],
  ['major', '2.0'],
] as const)('a %s version after 1.0 is %s', (level, expected) => {
  const decision = decide({ level }, { minutes: 5 }, sampleState(lessonPublication()))
  expect(decision.outcome === 'publish' && `${decision.publication.version.major}.${decision.publication.version.minor}`).toBe(expected)
})

test('a lesson that lives elsewhere is published without questions', () => {
  const decision = decide({}, { where: 'elsewhere', system: 'KS Læring', url: 'https://kslaring.no/kurs', minutes: 45, body: everywhere('Om kurset.') })
  expect(decision).toMatchObject({ outcome: 'publish', publication: { where: 'elsewhere', questions: 0, minutes: 45 } })
})

describe('a draft is not ready', () => {
  test('when nothing has changed', () => expect(problemsOf({ level: 'minor' }, {}, sampleState(lessonPublication()))).toEqual(['content: unchanged']))
  test('as the first version when it is minor', () => expect(problemsOf({ level: 'minor' })).toEqual(['level: first-must-be-major']))
  test('before today', () => expect(problemsOf({ effectiveOn: '2026-11-20' })).toEqual(['effectiveOn: effective-before-today']))
  test('before the version it follows', () =>
    expect(problemsOf({}, { minutes: 3 }, sampleState(lessonPublication('phishing', 1, 0, '2026-12-01')))).toEqual(['effectiveOn: effective-before-previous']))

  test.each<[string, Partial<LessonDraft>, string[]]>([
    ['has no right answer', withOptions([false, false]), ['questions.0.options: no-right-answer']],
    ['has two right answers where one is asked for', withOptions([true, true]), ['questions.0.options: several-right-answers']],
    ['has one answer only', withOptions([true]), ['questions.0.options: too-few']],
    ['asks nothing', { questions: [] }, ['questions: too-few']],
    ['has a title of 2,000 characters', { title: { ...DRAFT.title, nn: 'å'.repeat(2_000) } }, ['title.nn: too-long']],
    ['has no title in one language', { title: { ...DRAFT.title, en: '   ' } }, ['title.en: empty']],
    ['has HTML in its text', { body: { ...DRAFT.body, nb: 'Les <b>dette</b>' } }, ['body.nb: raw-html']],
    ['has right-to-left marks in its text', { body: { ...DRAFT.body, en: 'Read \u202Ethis' } }, ['body.en: control-characters']],
    ['has a link to somewhere unsafe', { reflection: { ...DRAFT.reflection, nb: '[her](http://usikker.test)' } }, ['reflection.nb: link']],
    ['has a macro of Teams in a question', { questions: [{ ...single, question: everywhere('{{DATE()}}') }] as LessonDraft['questions'] }, ['questions.0.question.nb: macro', 'questions.0.question.nn: macro', 'questions.0.question.en: macro']],
    ['takes too long', { minutes: 30 }, ['minutes: out-of-range']],
    ['shows a film that is no link', { film: { url: 'youtube', title: everywhere('Film') } }, ['film.url: not-a-link']],
    ['has a picture that nobody described', { picture: { sha256: 'a'.repeat(64), mediaType: 'image/png', alternative: everywhere('') } }, ['picture.alternative.nb: empty', 'picture.alternative.nn: empty', 'picture.alternative.en: empty']],
  ])('when it %s', (_, content, expected) => expect(problemsOf({}, content)).toEqual(expected))

  test('for all reasons at once, and an empty one for many', () => {
    const problems = problemsOf({ effectiveOn: '2026-11-01', level: 'minor', content: emptyLessonDraft() })
    expect(problems).toEqual(expect.arrayContaining(['title.nb: empty', 'body.en: empty', 'questions: too-few', 'effectiveOn: effective-before-today', 'level: first-must-be-major']))
  })
})
