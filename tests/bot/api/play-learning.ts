import { sha256 } from '../../../bot/hashing'
import { canonicalJson } from '../../../core/facts/canonical-json'
import type { Fact } from '../../../core/facts/fact'
import { sha256OfText } from '../../../core/facts/hashing'
import type { AnswerOf } from '../../../core/api/question'
import { giveAnswer, learning, lessonText, type LessonView } from '../../../core/api/training-questions'
import type { Lesson } from '../../../core/training/lesson'
import { listRightAnswers } from '../../../core/training/take-lesson'
import type { SamplePerson } from '../../sample/sample-log'
import { PROGRAMME, requirementPublication, sampleLesson } from '../../sample/sample-rules'
import { publicationOf } from '../training/play-lesson'
import { openFrontDoor, type FrontDoor } from '../web/front-door'

export const LESSONS = [sampleLesson('phishing'), sampleLesson('passwords', { title: { nb: 'Passord', nn: 'Passord', en: 'Passwords' } })]

/** The front door of a municipality whose programme is published, with what its lessons consist of. */
export async function openSchool({ lessons = LESSONS, facts = [requirementPublication(PROGRAMME)] }: { lessons?: Lesson[]; facts?: Fact[] } = {}): Promise<FrontDoor> {
  const published = lessons.map((lesson) => ({ ...publicationOf(lesson), title: lesson.title, minutes: lesson.minutes }))
  const door = await openFrontDoor({ facts: [...published, ...facts] })
  for (const lesson of lessons) await door.parts.api.texts.save(sha256OfText(sha256, canonicalJson(lesson)), canonicalJson(lesson))
  return door
}

export async function lessonOf(door: FrontDoor, as: SamplePerson, lessonId = 'phishing'): Promise<LessonView> {
  const { answer } = await door.ask(learning, {}, { as })
  const found = answer?.programmes.flatMap(({ lessons }) => lessons).find((lesson) => lesson.lessonId === lessonId)
  if (!found) throw new Error(`${as} owes no lesson ${lessonId}`)
  return found
}

/** The answer that the page would send now: right, unless something else is chosen. */
export async function answerOf(door: FrontDoor, as: SamplePerson, chosen?: string[], lessonId = 'phishing') {
  const { obligationKey, step } = await lessonOf(door, as, lessonId)
  const { answer } = await door.ask(lessonText, { lessonId, language: 'nb', obligationKey }, { as })
  const { next } = answer ?? {}
  if (!answer || next?.step !== 'question') throw new Error('There is no question left')
  const lesson = LESSONS.find((each) => each.lessonId === lessonId)
  const question = lesson?.questions.find(({ questionId }) => questionId === next.questionId)
  const right = question ? listRightAnswers(question) : []
  return { lessonId, obligationKey, step, language: 'nb' as const, contentSha256: answer.contentSha256, questionId: next.questionId, attempt: next.attempt, chosen: chosen ?? right }
}

/** Answers everything right; gives what the last answer was met with. */
export async function takeLesson(door: FrontDoor, as: SamplePerson, lessonId = 'phishing'): Promise<Extract<AnswerOf<typeof giveAnswer>, { outcome: 'completed' }>> {
  for (;;) {
    const { answer } = await door.ask(giveAnswer, await answerOf(door, as, undefined, lessonId), { as })
    if (answer?.outcome === 'completed') return answer
    if (!answer) throw new Error('The answer was refused')
  }
}
