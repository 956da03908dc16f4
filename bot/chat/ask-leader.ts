import { toInstant } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import type { SignStanding } from '../../core/obligations/obligation'
import { findOwnLeader } from '../../core/questions/find-own-leader'
import { findAccount, type Person } from '../../core/organisation/organisation'
import { ANSWER_LENGTH } from '../cards/leader-question-card'
import { signViewOf } from '../cards/obligation-views'
import { QUESTION_LENGTH } from '../cards/question-card'
import type { ObligationData, QuestionView, Showing, SignView } from '../cards/views'
import { StorageUnavailableError } from '../ports'
import type { ChatParts } from './chat-parts'
import { leaderQuestionViewOf } from './leader-question-view'
import type { Question } from './questions'
import { findStandingBehind, nameOf, readOwnState, viewParts, withinTime, type Self } from './self'
import { sendUnsent } from './send-unsent'
import { standingNow } from './sign'
import { writtenText } from './written-text'

/** Most questions that are looked up for one card. */
const QUESTIONS_READ = 5

/** What can wait until the answer is given. */
export type Later = (work: () => Promise<unknown>) => void

/** Where a question would be asked: about what, and of whom. */
type Asking = { state: LogState; standing: SignStanding; about: SignView; leader: Person | undefined }

export async function startQuestion(parts: ChatParts, self: Self, of: ObligationData): Promise<Showing> {
  const found = await findAsking(parts, self, of)
  return 'card' in found ? found : form(parts, found)
}

/** Keeps the question and passes it on. The obligation stays open, and nothing of it enters the log. */
export async function sendQuestion(parts: ChatParts, self: Self, of: ObligationData & { question: string }, later: Later): Promise<Showing> {
  const found = await findAsking(parts, self, of)
  if ('card' in found) return found
  const { state, standing, about, leader } = found
  const text = writtenText(of.question)
  if (!leader) return form(parts, found)
  if (text.length < QUESTION_LENGTH.minimum || text.length > QUESTION_LENGTH.maximum) return form(parts, found, 'not-valid')
  try {
    const question = await withinTime(
      parts,
      parts.questions.ask({
        askerPersonId: self.person.personId,
        leaderPersonId: leader.personId,
        obligationKey: about.data.obligationKey,
        documentId: standing.obligation.requirement.documentId,
        documentVersion: about.version,
        question: text,
        askedAt: toInstant(self.now),
      }),
    )
    parts.waiting.asked(question)
    const recipient = state.organisation.people.get(question.leaderPersonId) ?? leader
    const kind = (await isReachable(parts, self, recipient)) ? 'question-sent' : 'question-waits'
    later(() => sendUnsent(parts, recipient.personId))
    return standingNow(parts, self, state, standing, { kind, leaderName: nameOf(parts.people, recipient.personId) })
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('A question was not stored', {}, error)
    return form(parts, found, 'not-saved')
  }
}

/** The first answer counts. Only whoever was asked can find the question at all. */
export async function sendAnswer(parts: ChatParts, self: Self, to: { questionId: string; answer: string }, later: Later): Promise<Showing> {
  const found = await withinTime(parts, parts.questions.findAskedOf(self.person.personId, to.questionId))
  if (!found) return { card: 'refusal', view: { why: 'question-not-yours' } }
  const view = leaderQuestionViewOf(parts, self.language, found.question)
  const text = writtenText(to.answer)
  const answered = (answer: string): Showing => ({ card: 'leaderQuestion', view: { ...view, answer, notice: answer === text ? 'sent' : 'already-answered' } })
  if (found.answer) return answered(found.answer.answer)
  if (text.length < ANSWER_LENGTH.minimum || text.length > ANSWER_LENGTH.maximum) return { card: 'leaderQuestion', view: { ...view, notice: 'not-valid' } }
  try {
    const { answer } = await withinTime(parts, parts.questions.answer(found.question, { answer: text, answeredAt: toInstant(self.now) }))
    parts.waiting.answered(found.question)
    later(() => sendUnsent(parts, found.question.askerPersonId))
    return answered(answer.answer)
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('An answer was not stored', {}, error)
    return { card: 'leaderQuestion', view: { ...view, notice: 'not-saved' } }
  }
}

/** A question again that this leader was asked, with its answer if it has one. */
export async function showQuestion(parts: ChatParts, self: Self, { questionId }: { questionId: string }): Promise<Showing> {
  const found = await withinTime(parts, parts.questions.findAskedOf(self.person.personId, questionId))
  if (!found) return { card: 'refusal', view: { why: 'question-not-yours' } }
  const view = leaderQuestionViewOf(parts, self.language, found.question)
  return { card: 'leaderQuestion', view: { ...view, ...(found.answer && { answer: found.answer.answer }) } }
}

/** Questions that wait for this leader's answer, oldest first; also those of which nobody knows whether they arrived. */
export async function listQuestionsToAnswer(parts: ChatParts, { person }: Self): Promise<Question[]> {
  const ids = parts.waiting.listUnanswered(person.personId).slice(0, QUESTIONS_READ)
  if (ids.length === 0) return []
  try {
    const found = await withinTime(parts, Promise.all(ids.map((questionId) => parts.questions.findAskedOf(person.personId, questionId))))
    return found.flatMap((one) => (one && !one.answer ? [one.question] : [])).sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1))
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('The questions to a leader do not answer', {}, error)
    return []
  }
}

/** What is asked about, or the card that says why there is nothing to ask about. */
async function findAsking(parts: ChatParts, self: Self, of: ObligationData): Promise<Asking | Showing> {
  const state = await readOwnState(parts, self)
  const standing = findStandingBehind(parts, state, self, of.obligationKey)
  if (!standing) return { card: 'refusal', view: { why: 'not-yours' } }
  if (standing.state === 'fulfilled') return standingNow(parts, self, state, standing)
  const about = signViewOf(viewParts(parts, state, self, self.language), standing)
  return { state, standing, about, leader: findOwnLeader(state.organisation, self.person, self.today) }
}

function form({ people }: ChatParts, { about: { data, title, whistleblowingUrl }, leader }: Asking, notice?: NonNullable<QuestionView['notice']>): Showing {
  return { card: 'question', view: { data, title, whistleblowingUrl, ...(leader && { leaderName: nameOf(people, leader.personId) }), ...(notice && { notice }) } }
}

async function isReachable(parts: ChatParts, { today }: Self, person: Person): Promise<boolean> {
  const account = findAccount(person, today)
  return account !== undefined && (await withinTime(parts, parts.conversations.find(account.oid))) !== undefined
}
