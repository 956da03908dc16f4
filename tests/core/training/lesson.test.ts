import { Lesson, listLessonProblems, listTextsOf, MAXIMUM_LESSON_TEXT, type ControlQuestion, type LessonHere } from '../../../core/training/lesson'
import { sampleLesson } from '../../sample/sample-lesson'

const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
const [single, multiple, statement] = sampleLesson().questions as [Extract<ControlQuestion, { kind: 'single' }>, Extract<ControlQuestion, { kind: 'multiple' }>, ControlQuestion]
const rightness = <Question extends typeof single | typeof multiple>(question: Question, isRight: boolean) => ({ ...question, options: question.options.map((option) => ({ ...option, isRight })) })
const problemsOf = (changes: Partial<LessonHere>) => listLessonProblems(sampleLesson('phishing', changes)).map(({ path, problem }) => `${path}: ${problem}`)

test('a lesson as an editor wrote it is taken, and nothing is wrong with it', () => {
  expect(Lesson.parse(sampleLesson())).toEqual(sampleLesson())
  expect(problemsOf({})).toEqual([])
})

test.each<[string, Partial<LessonHere>, string[]]>([
  ['nobody can pass, for no answer is right', { questions: [rightness(single, false)] }, ['questions.0.options: no-right-answer']],
  ['has two right answers where one is asked for', { questions: [rightness(single, true)] }, ['questions.0.options: several-right-answers']],
  ['has only right answers', { questions: [rightness(multiple, true)] }, ['questions.0.options: every-answer-right']],
  ['asks one question twice', { questions: [statement, statement] }, ['questions.1: same-id']],
  ['offers one answer twice', { questions: [{ ...single, options: single.options.map((option) => ({ ...option, text: everywhere('Ja') })) }] }, ['questions.0.options: same-text']],
  ['hides HTML in an explanation', { questions: [{ ...statement, explanation: { ...everywhere('Ja'), nn: '<img src=x>' } }] }, ['questions.0.explanation.nn: raw-html']],
  ['turns its letters around', { title: { ...everywhere('Svindel'), en: 'Fraud\u202E' } }, ['title.en: control-characters']],
  ['leads to an unsafe address', { body: { ...everywhere('Les'), nb: '[les](http://svindel.test)' } }, ['body.nb: link']],
])('a lesson that %s says where', (_, changes, problems) => expect(problemsOf(changes)).toEqual(problems))

test.each<[string, object]>([
  ['a title of 2,000 characters', { title: everywhere('x'.repeat(2_000)) }],
  ['a text too long to read in five minutes', { body: everywhere('x'.repeat(MAXIMUM_LESSON_TEXT + 1)) }],
  ['no nynorsk', { title: { nb: 'Svindel', en: 'Fraud' } }],
  ['only spaces for a title', { title: everywhere('   ') }],
  ['no questions', { questions: [] }],
  ['a film that does not come safely', { film: { url: 'http://film.test/1', title: everywhere('Film') } }],
  ['a picture without words for who does not see it', { picture: { sha256: 'a'.repeat(64), mediaType: 'image/png' } }],
  ['six minutes', { minutes: 6 }],
])('a lesson with %s is refused', (_, changes) => expect(Lesson.safeParse({ ...sampleLesson(), ...changes }).success).toBe(false))

test('letters are kept in one form, whatever keyboard they came from', () => expect((Lesson.parse({ ...sampleLesson(), title: everywhere('A\u030Apent ') }) as LessonHere).title.nb).toBe('\u00C5pent'))

test('a course elsewhere has texts of its own, and no questions', () => {
  const { lessonId, title, reflection, conversationGuide } = sampleLesson()
  const elsewhere = Lesson.parse({ where: 'elsewhere', lessonId, title, reflection, conversationGuide, minutes: 45, body: everywhere('Et kurs'), system: 'KS Læring', url: 'https://kurs.test/1' })
  expect(listLessonProblems(elsewhere)).toEqual([])
  expect(new Set(listTextsOf(elsewhere).map(({ path }) => path.split('.')[0]))).toEqual(new Set(['title', 'body', 'reflection', 'conversationGuide']))
})
