import { toInstant } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import type { Standing } from '../../core/obligations/standing'
import { findOwnLeader } from '../../core/questions/find-own-leader'
import { findAccount, type Person } from '../../core/organisation/organisation'
import { ANSWER_LENGTH } from '../cards/leader-question-card'
import { signViewOf } from '../cards/obligation-views'
import { QUESTION_LENGTH } from '../cards/question-card'
import type { ObligationData, QuestionView, Showing, SignView } from '../cards/views'
import { StorageUnavailableError } from '../ports'
import type { ChatParts } from './chat-parts'
import { leaderQuestionViewOf } from './leader-question-view'
import { findStandingBehind, nameOf, readOwnState, viewParts, withinTime, type Self } from './self'
import { sendUnsent } from './send-unsent'
import { standingNow } from './sign'

/** What can wait until the answer is given. */
export type Later = (work: () => Promise<unknown>) => void

/** Where a question would be asked: about what, and of whom. */
type Asking = { state: LogState; standing: Standing; about: SignView; leader: Person | undefined }

export async function startQuestion(parts: ChatParts, self: Self, of: ObligationData): Promise<Showing> {
  const found = await findAsking(parts, self, of)
  return 'card' in found ? found : form(parts, found)
}

/** Keeps the question and passes it on. The obligation stays open, and nothing of it enters the log. */
export async function sendQuestion(parts: ChatParts, self: Self, of: ObligationData & { question: string }, later: Later): Promise<Showing> {
  const found = await findAsking(parts, self, of)
  if ('card' in found) return found
  const { state, standing, about, leader } = found
  const text = of.question.trim()
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
  const text = to.answer.trim()
  const answered = (answer: string): Showing => ({ card: 'leaderQuestion', view: { ...view, answer, notice: answer === text ? 'sent' : 'already-answered' } })
  if (found.answer) return answered(found.answer.answer)
  if (text.length < ANSWER_LENGTH.minimum || text.length > ANSWER_LENGTH.maximum) return { card: 'leaderQuestion', view: { ...view, notice: 'not-valid' } }
  try {
    const { answer } = await withinTime(parts, parts.questions.answer(found.question, { answer: text, answeredAt: toInstant(self.now) }))
    later(() => sendUnsent(parts, found.question.askerPersonId))
    return answered(answer.answer)
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('An answer was not stored', {}, error)
    return { card: 'leaderQuestion', view: { ...view, notice: 'not-saved' } }
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
