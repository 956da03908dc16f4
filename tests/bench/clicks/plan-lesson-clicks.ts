import { dayOf } from '../../../core/days/day'
import type { Sha256 } from '../../../core/facts/hashing'
import type { LogState } from '../../../core/facts/log-state'
import { findAccount } from '../../../core/organisation/organisation'
import { keyOf } from '../../../core/signing/decide-signature'
import { findCurrentLesson, listLearnStandings } from '../../../core/training/decide-completion'
import type { ControlQuestion, Lesson } from '../../../core/training/lesson'
import { isRightAnswer, listRightAnswers } from '../../../core/training/take-lesson'
import { clickActivity, type ActivityPlace } from '../../../infra/local/connector/person-activities'
import type { DirectoryPerson } from '../../../infra/local/municipality/municipality'
import type { Clicker } from './meet-everybody'
import type { OfferedClick } from './offer-clicks'

/** A person's whole lesson: every answer, in the order in which they are given. */
export type PlannedLesson = Clicker & { lessonId: string; round: string; clicks: AnswerClick[] }
export type AnswerClick = OfferedClick & { questionId: string; attempt: number; chosen: readonly string[]; isLast: boolean }

/** Every so many people answer their first question wrong, and get it again at the end. */
const WRONG_EVERY = 4
/** People who take their lessons at the same time: between two answers of one person all the others give theirs. */
export const AT_A_TIME = 500

/** The first open lesson of everybody who has an account and one, in the order of their ids. */
export async function planLessonClicks(state: LogState, sha256: Sha256, readLesson: (contentSha256: string) => Promise<Lesson>, place: ActivityPlace, now: Date): Promise<PlannedLesson[]> {
  const today = dayOf(now)
  const people = [...state.organisation.people.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1))
  const planned: PlannedLesson[] = []
  for (const person of people) {
    const account = findAccount(person, today)
    const standing = listLearnStandings(state, person, today).find(({ state: is }) => is === 'open' || is === 'due-soon' || is === 'overdue')
    const publication = standing && findCurrentLesson(state, standing.obligation.lessonId, today)
    const lesson = publication && (await readLesson(publication.contentSha256))
    if (!account?.enabled || !standing || !publication || lesson?.where !== 'here') continue
    const { lessonId, round } = standing.obligation
    const obligationKey = keyOf(sha256, standing.obligation)
    const messageId = `1:${person.personId}`
    const sender = { id: account.oid, displayName: person.personId } as DirectoryPerson
    const answers = listAnswers(lesson.questions, lesson.passMark, planned.length % WRONG_EVERY === 0)
    const clicks = answers.map(({ question: { questionId }, attempt, chosen }, index): AnswerClick => {
      const data = { obligationKey, lessonId, step: standing.step, language: 'nb', contentSha256: publication.contentSha256, questionId, attempt, chosen: chosen.join(',') }
      const action = { type: 'Action.Execute' as const, verb: 'answer-lesson', data }
      return {
        clickId: `${person.personId} ${questionId} ${attempt}`,
        questionId,
        attempt,
        chosen,
        isLast: index === answers.length - 1,
        // What an answer was worth leads on to the next question, and a receipt to the others: also when an early answer comes again at the end.
        isTaken: (body) => body.includes('"verb":"receipts"') || (index < answers.length - 1 && body.includes('"verb":"next-question"') && !body.includes('"verb":"answer-lesson"')),
        activity: (at) => clickActivity({ place, person: sender, locale: 'nb-NO', at }, { replyToId: messageId, action, trigger: 'manual' }),
      }
    })
    planned.push({ personId: person.personId, oid: account.oid, obligationKey, messageId, lessonId, round, clicks })
  }
  return planned
}

/** The clicks of some people one after the other, as everybody's second answer comes after everybody's first. */
export function weave(lessons: readonly PlannedLesson[]): AnswerClick[] {
  const groups = Array.from({ length: Math.ceil(lessons.length / AT_A_TIME) }, (_, index) => lessons.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME))
  return groups.flatMap((group) => {
    const longest = Math.max(...group.map(({ clicks }) => clicks.length))
    return Array.from({ length: longest }, (_, at) => group.flatMap(({ clicks }) => clicks[at] ?? [])).flat()
  })
}

function listAnswers(questions: readonly ControlQuestion[], passMark: number, isFirstWrong: boolean): { question: ControlQuestion; attempt: number; chosen: string[] }[] {
  const right = questions.map((question) => ({ question, attempt: 0, chosen: listRightAnswers(question) }))
  const [first, ...others] = right
  const wrong = first && isFirstWrong ? findWrong(first.question) : undefined
  if (!first || !wrong) return right
  const isEnough = others.length * 100 >= passMark * questions.length
  return [{ ...first, chosen: wrong }, ...others, ...(isEnough ? [] : [{ ...first, attempt: 1 }])]
}

/** Something that can be chosen and is not right. */
function findWrong(question: ControlQuestion): string[] | undefined {
  const ids = question.kind === 'true-false' ? ['true', 'false'] : question.options.map(({ optionId }) => optionId)
  return ids.map((id) => [id]).find((chosen) => !isRightAnswer(question, chosen))
}
