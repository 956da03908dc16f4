import { finishLesson, giveAnswer, practise, type JudgedAnswer } from '../../core/api/training-questions'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import type { Language } from '../../core/language/language'
import { findCurrentLesson, type CompletionChannel } from '../../core/training/decide-completion'
import type { ControlQuestion } from '../../core/training/lesson'
import { isRightAnswer, listRightAnswers } from '../../core/training/take-lesson'
import { sha256 } from '../hashing'
import { answerLesson, finishLesson as finish, type AnsweredLesson, type FinishedLesson, type Taking } from '../training/take-lesson'
import { codeOfCallerProblem, requirePerson, type ApiCaller } from './caller'
import { answered, refused, type ApiPorts, type Handler } from './handler'
import { viewNext } from './lesson-text'
import { toRecordView } from './record-view'

/** An answer to a control question of a lesson that I owe: of the person of the token, on the same terms as in chat. */
export const answerGiveAnswer: Handler<typeof giveAnswer> = {
  question: giveAnswer,
  mayAsk: ['employee'],
  async handle({ input, caller, state, now }, ports) {
    const taking = await takeAs(caller, state, now, ports)
    const done = await answerLesson({ ...ports, sha256 }, taking, channelOf(caller, ports), input)
    if (done.outcome === 'answered') return answered({ outcome: 'answered', judged: viewJudged(done.given.question, done.given.attempt.isRight, input.language), next: viewNext(done.opened.next) })
    if (done.outcome !== 'completed') return refuse(done)
    const given = 'given' in done ? done.given : undefined
    return answered({
      outcome: 'completed',
      ...(given && { judged: viewJudged(given.question, given.attempt.isRight, input.language) }),
      record: toRecordView(taking.state, ports.people, done.by),
    })
  },
}

export const answerFinishLesson: Handler<typeof finishLesson> = {
  question: finishLesson,
  mayAsk: ['employee'],
  async handle({ input, caller, state, now }, ports) {
    const taking = await takeAs(caller, state, now, ports)
    const done = await finish({ ...ports, sha256 }, taking, channelOf(caller, ports), input)
    return done.outcome === 'completed' ? answered({ record: toRecordView(taking.state, ports.people, done.by) }) : refuse(done)
  },
}

/** Nothing is read of a person here and nothing kept: any published lesson may be practised at any time. */
export const answerPractise: Handler<typeof practise> = {
  question: practise,
  mayAsk: ['employee', 'Controller', 'Management', 'Auditor', 'Administrator'],
  async handle({ input: { lessonId, language, questionId, chosen }, state, today }, { lessons }) {
    const publication = findCurrentLesson(state, lessonId, today)
    if (!publication) return refused('not-found')
    const content = await lessons(publication.contentSha256)
    const question = content.where === 'here' ? content.questions.find((asked) => asked.questionId === questionId) : undefined
    return question ? answered(viewJudged(question, isRightAnswer(question, chosen), language)) : refused('out-of-date')
  },
}

async function takeAs(caller: ApiCaller, state: LogState, now: Date, { journal }: ApiPorts): Promise<Taking> {
  const person = requirePerson(caller)
  return { state: layOverJournal(state, person.personId, await journal.listAbout(person.personId)), person, now }
}

/** There is no activity behind a request of the tab. */
function channelOf({ oid }: ApiCaller, { settings: { tenantId, appVersion } }: ApiPorts): CompletionChannel {
  return { oid, tenantId, appVersion, channel: 'tab', activityId: '', conversationIdSha256: '' }
}

function viewJudged(question: ControlQuestion, isRight: boolean, language: Language): JudgedAnswer {
  return { isRight, rightAnswers: listRightAnswers(question), explanation: question.explanation[language] }
}

function refuse(done: Exclude<AnsweredLesson | FinishedLesson, { outcome: 'answered' | 'completed' }>) {
  switch (done.outcome) {
    case 'refused':
      return refused(codeOfCallerProblem(done.problem))
    case 'not-yours':
      return refused('not-found')
    case 'not-valid':
      return refused('bad-input', [{ path: 'chosen', problem: 'not-valid' }])
    case 'elsewhere':
    case 'not-owed':
    case 'out-of-date':
      return refused('out-of-date')
  }
}
