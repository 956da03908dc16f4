import type { InboundEvent } from '../../../bot/chat/inbound'
import { sha256 } from '../../../bot/hashing'
import type { LessonData } from '../../../bot/cards/training-views'
import { canonicalJson } from '../../../core/facts/canonical-json'
import type { Fact } from '../../../core/facts/fact'
import { sha256OfText } from '../../../core/facts/hashing'
import type { Language } from '../../../core/language/language'
import type { LearnRequirement } from '../../../core/obligations/requirement'
import { keyOf } from '../../../core/signing/decide-signature'
import { listLearnStandings } from '../../../core/training/decide-completion'
import type { Lesson } from '../../../core/training/lesson'
import { PEOPLE, TODAY, type SamplePerson } from '../../sample/sample-log'
import { signatureBy } from '../../sample/sample-records'
import { lessonPublication, PROGRAMME, requirementPublication, sampleLesson } from '../../sample/sample-rules'
import { buttonOf, playChat, verbsOf, type PlayedChat } from './play-chat'

/** A publication of a lesson with this content. */
export function publishedAs(lesson: Lesson, major = 1, minor = 0) {
  return { ...lessonPublication(lesson.lessonId, major, minor), where: lesson.where, title: lesson.title, contentSha256: sha256OfText(sha256, canonicalJson(lesson)) }
}

export async function freeze(chat: PlayedChat, lesson: Lesson): Promise<void> {
  await chat.parts.texts.save(sha256OfText(sha256, canonicalJson(lesson)), canonicalJson(lesson))
}

/** People who have signed, and a programme whose lessons are out: what is open is to be learned. */
export async function playTraining({ lessons = [sampleLesson('phishing'), sampleLesson('passwords')], programme = PROGRAMME, facts = [], ...more }: { lessons?: Lesson[]; programme?: LearnRequirement; facts?: Fact[]; storageMilliseconds?: number } = {}) {
  const chat = await playChat({ ...more, facts: [signatureBy('employee'), signatureBy('colleague'), ...lessons.map((lesson) => publishedAs(lesson)), requirementPublication(programme), ...facts] })
  for (const lesson of lessons) await freeze(chat, lesson)
  return {
    ...chat,
    /** What names a lesson on somebody's card. */
    lessonOf(lessonId = 'phishing', person: SamplePerson = 'employee', language: Language = 'nb'): LessonData {
      const known = chat.state.organisation.people.get(PEOPLE[person])
      const standing = known && listLearnStandings(chat.state, known, TODAY).find(({ obligation }) => obligation.lessonId === lessonId)
      return { obligationKey: standing ? keyOf(sha256, standing.obligation) : '0'.repeat(64), lessonId, step: standing?.step ?? 0, language }
    },
  }
}
export type PlayedTraining = Awaited<ReturnType<typeof playTraining>>

/** The options of the question on a card, by id. */
export function choicesOf(card: object | undefined): string[] {
  const { body } = card as { body: { type: string; choices?: { value: string }[] }[] }
  return body.find(({ type }) => type === 'Input.ChoiceSet')?.choices?.map(({ value }) => value) ?? []
}

/** Right answers of the sample lesson by question. */
export const RIGHT: Record<string, string> = { sender: 'address', signs: 'haste,link', report: 'true' }

type More = Partial<Extract<InboundEvent, { kind: 'click' }>>

/** Presses the button of a card, as whoever has it in front of them would. */
export async function press(chat: PlayedTraining, card: object | undefined, verb: string, inputs: object = {}, more: More = {}) {
  return (await chat.click('employee', verb, { ...buttonOf(card, verb), ...inputs }, more)).click?.card
}

/** From a question card on: answers as told by question, right where nothing is told, until a card without a question comes. */
export async function answerAll(chat: PlayedTraining, card: object | undefined, told: Record<string, string[]> = {}, more: More = {}) {
  const shown: object[] = []
  let next = card
  while (next && choicesOf(next).length > 0) {
    const questionId = String(buttonOf(next, 'answer-lesson')?.['questionId'])
    const feedback = await press(chat, next, 'answer-lesson', { chosen: told[questionId]?.shift() ?? RIGHT[questionId] }, more)
    if (feedback) shown.push(feedback)
    next = verbsOf(feedback).includes('next-question') ? await press(chat, feedback, 'next-question', {}, more) : undefined
  }
  return shown
}

/** The card with the question that comes now. */
export const question = async (chat: PlayedTraining, more: More = {}) => (await chat.click('employee', 'next-question', chat.lessonOf(), more)).click?.card
