import type { AnswerOf } from '../../core/api/question'
import { lessonText, type NextView, type QuestionView } from '../../core/api/training-questions'
import { versionLabel } from '../../core/documents/document-versions'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LessonPublication } from '../../core/facts/rule-facts'
import type { Language } from '../../core/language/language'
import { findCurrentLesson } from '../../core/training/decide-completion'
import type { ControlQuestion, Lesson } from '../../core/training/lesson'
import type { NextStep } from '../../core/training/take-lesson'
import { sha256 } from '../hashing'
import { openLesson } from '../training/take-lesson'
import { answered, refused, type ApiPorts, type Asked, type Handler } from './handler'

/** A published lesson to read, and where I am in it when it names an obligation of mine. Which answers are right stays here. */
export const answerLessonText: Handler<typeof lessonText> = {
  question: lessonText,
  mayAsk: ['employee', 'Controller', 'Management', 'Auditor', 'Administrator'],
  async handle(asked, ports) {
    const { lessonId, language, obligationKey } = asked.input
    const publication = findCurrentLesson(asked.state, lessonId, asked.today)
    if (!publication) return refused('not-found')
    const content = await ports.lessons(publication.contentSha256)
    if (obligationKey === undefined) return answered(viewLesson(publication, content, language))
    const opened = await openMine(asked, ports, { obligationKey, lessonId })
    if (opened.outcome === 'not-yours') return refused('not-found')
    if (opened.outcome !== 'here') return answered(viewLesson(publication, content, language))
    return opened.isCurrent ? answered({ ...viewLesson(publication, content, language), next: viewNext(opened.next) }) : refused('out-of-date')
  },
}

/** My own answers show at once, also before the log has numbered what they completed. */
async function openMine({ caller: { person }, state, now }: Asked<typeof lessonText>, ports: ApiPorts, named: { obligationKey: string; lessonId: string }) {
  if (!person) return { outcome: 'not-yours' } as const
  const own = layOverJournal(state, person.personId, await ports.journal.listAbout(person.personId))
  return openLesson({ ...ports, sha256 }, { state: own, person, now }, named)
}

export function viewNext(next: NextStep): NextView {
  if (next.step === 'done') return { step: 'done', right: next.right, of: next.of }
  return { step: 'question', questionId: next.question.questionId, number: next.number, of: next.of, attempt: next.attempt }
}

function viewLesson(publication: LessonPublication, content: Lesson, language: Language): AnswerOf<typeof lessonText> {
  const { lessonId, title, minutes, body, reflection } = content
  const shared = {
    lessonId,
    version: versionLabel(publication),
    contentSha256: publication.contentSha256,
    title: title[language],
    minutes,
    body: body[language],
    reflection: reflection[language],
  }
  if (content.where === 'elsewhere') return { ...shared, elsewhere: { system: content.system, url: content.url } }
  const { picture, film, questions } = content
  return {
    ...shared,
    // Of the same origin as the tab: a page that is moved to another address still finds it.
    ...(picture && { picture: { path: `/pictures/${picture.sha256}`, alternative: picture.alternative[language] } }),
    ...(film && { film: { url: film.url, title: film.title[language] } }),
    questions: questions.map((question) => viewQuestion(question, language)),
  }
}

function viewQuestion(question: ControlQuestion, language: Language): QuestionView {
  const { questionId, kind } = question
  const options = kind === 'true-false' ? [] : question.options.map(({ optionId, text }) => ({ optionId, text: text[language] }))
  return { questionId, kind, question: question.question[language], options }
}
