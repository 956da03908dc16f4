import type { LogState } from '../../core/facts/log-state'
import { mayBeObjectedTo } from '../../core/training/decide-objection'
import type { Turn } from '../cards/turn'
import { openViewOf } from '../cards/obligation-views'
import { listLearned } from '../cards/lesson-receipts'
import { isVoid, listSigned, receiptsViewOf } from '../cards/record-views'
import type { Showing } from '../cards/views'
import { StorageUnavailableError } from '../ports'
import { listQuestionsToAnswer, sendAnswer, sendQuestion, showQuestion, startQuestion, type Later } from './ask-leader'
import { answerInChat, nextQuestion } from './answer-question'
import { grantTime, showTimeRequest } from './answer-time'
import type { ChatParts } from './chat-parts'
import { confirmInChat, showDone } from './confirm-done'
import { delegateInChat, startDelegation } from './delegate'
import { showLeaderLesson, tellTalk } from './leader-lesson'
import { lessonReceipt, readLesson, refreshLesson, showLesson } from './lesson'
import { askForTimeInChat, startMoreTime } from './more-time'
import { sendObjection, startObjection } from './object'
import { readText } from './read-text'
import { findStandingBehind, listOwnStandings, nameOf, readOwnState, recordParts, viewParts, withinTime, type Self } from './self'
import { countTasks, showActivity, showWeek } from './show-wheel'
import { receipt, sign, standingNow } from './sign'
import { showMany, signManyInChat } from './sign-many'
import { signOffInChat } from './sign-off'
import { giveReason, startReason } from './task-reason'
import type { ReadPages } from './text-pages'

/** What a turn tells beside its card. The language is the person's own from the moment it is chosen; `showsFactKey` is what was recorded, and what the clicked message shows from now on. */
export type Speaking = { language: Self['language']; showsFactKey?: string }

/** What buttons can do in this turn, for this person. */
export function createTurn(parts: ChatParts, readPages: ReadPages, self: Self, later: Later, speaking: Speaking): Turn {
  async function showSign({ obligationKey }: { obligationKey: string }): Promise<Showing> {
    const state = await readOwnState(parts, self)
    const standing = findStandingBehind(parts, state, self, obligationKey)
    return standing ? standingNow(parts, self, state, standing) : { card: 'refusal', view: { why: 'not-yours' } }
  }

  return {
    showOpen: () => showOpen(parts, self),
    snooze: () => snooze(parts, self),
    showSign,
    refreshSign: showSign,
    sign: (of) => sign(parts, readPages, self, of),
    read: (of) => readText(parts, readPages, self, of),
    startQuestion: (of) => startQuestion(parts, self, of),
    sendQuestion: (of) => sendQuestion(parts, self, of, later),
    sendAnswer: (to) => sendAnswer(parts, self, to, later),
    showQuestion: (of) => showQuestion(parts, self, of),
    showLeaderLesson: (of) => showLeaderLesson(parts, self, of),
    holdTalk: (told) => tellTalk(parts, self, told),
    async showReceipt({ recordKey }) {
      const state = await readOwnState(parts, self)
      const records = state.recordsBySubject.get(self.person.personId) ?? []
      const signed = listSigned(records).find((record) => record.recordKey === recordKey)
      return signed ? receipt(parts, self, state, signed, isVoid(records, recordKey)) : showReceipts(parts, self)
    },
    showReceipts: () => showReceipts(parts, self),
    showLesson: (of) => showLesson(parts, self, of),
    refreshLesson: (of) => refreshLesson(parts, self, of),
    readLesson: (of) => readLesson(parts, self, of),
    nextQuestion: (of) => nextQuestion(parts, self, of),
    answerLesson: (click) => answerInChat(parts, self, click),
    async showLessonReceipt({ recordKey }) {
      const state = await readOwnState(parts, self)
      const records = state.recordsBySubject.get(self.person.personId) ?? []
      const learned = listLearned(records).find((record) => record.recordKey === recordKey)
      return learned ? lessonReceipt(parts, self, state, learned, isVoid(records, recordKey)) : showReceipts(parts, self)
    },
    startObjection: async (to) => (await startObjection(parts, self, to)) ?? showReceipts(parts, self),
    sendObjection: async (to) => (await sendObjection(parts, self, to)) ?? showReceipts(parts, self),
    showWeek: () => Promise.resolve(showWeek(parts, self)),
    showActivity: (of) => showActivity(parts, self, of),
    signOff: (click) => signOffInChat(parts, self, click, speaking),
    startDelegation: (of) => startDelegation(parts, self, of),
    delegate: (told) => delegateInChat(parts, self, told, speaking),
    startMoreTime: (of) => startMoreTime(parts, self, of),
    askForTime: (told) => askForTimeInChat(parts, self, told, speaking),
    startReason: (of) => startReason(parts, self, of),
    giveReason: (told) => giveReason(parts, self, told, speaking),
    showTimeRequest: (of) => showTimeRequest(parts, self, of),
    grantTime: (told) => grantTime(parts, self, told, speaking),
    showDone: (of) => showDone(parts, self, of),
    confirmDone: (of) => confirmInChat(parts, self, of, speaking),
    showMany: (of) => Promise.resolve(showMany(parts, self, of)),
    signMany: (click) => signManyInChat(parts, self, click),
    showLanguages: () => Promise.resolve({ card: 'language', view: {} }),
    async chooseLanguage({ language }) {
      try {
        await withinTime(parts, parts.people.chooseLanguage(self.oid, language))
        speaking.language = language
        return help(parts, 'language-chosen')
      } catch (error) {
        if (!(error instanceof StorageUnavailableError)) throw error
        parts.log.warn('A choice of language was not stored', {}, error)
        return { card: 'language', view: { notice: 'not-saved' } }
      }
    },
    showHelp: () => Promise.resolve(help(parts)),
  }
}

/** The one card to sign or learn at once; a list when there are several, or none, or a question waits for an answer. */
export async function showOpen(parts: ChatParts, self: Self): Promise<Showing> {
  const [state, asked] = await Promise.all([readOwnState(parts, self), listQuestionsToAnswer(parts, self)])
  const questions = asked.map(({ questionId, askerPersonId }) => ({ questionId, askerName: nameOf(parts.people, askerPersonId) }))
  const tasks = countTasks(parts, self)
  const view = { ...openViewOf(viewParts(parts, state, self, self.language), listOwnStandings(state, self)), ...(questions.length > 0 && { questions }), ...(tasks > 0 && { tasks }) }
  const [only, ...others] = view.open
  const isAlone = only && others.length === 0 && questions.length === 0
  if (isAlone && only.kind === 'lesson') return showLesson(parts, self, only.data)
  const standing = isAlone ? findStandingBehind(parts, state, self, only.data.obligationKey) : undefined
  return standing ? standingNow(parts, self, state, standing) : { card: 'open', view }
}

/** The list of what is open, with what became of the wish: putting off asks for nothing less. */
async function snooze(parts: ChatParts, self: Self): Promise<Showing> {
  const state = await readOwnState(parts, self)
  const view = openViewOf(viewParts(parts, state, self, self.language), listOwnStandings(state, self))
  if (view.open.length === 0) return { card: 'open', view }
  try {
    const until = await withinTime(parts, parts.snooze(self.person.personId, self.today))
    return { card: 'open', view: { ...view, snooze: until === undefined ? 'used-up' : { until } } }
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('A wish to be reminded later was not stored', {}, error)
    return { card: 'open', view: { ...view, maySnooze: true, snooze: 'not-saved' } }
  }
}

/** The greeting, a card for each thing to sign, and what others registered. Lessons are in its list: many may be out, and one is begun at a time. */
export async function greet(parts: ChatParts, self: Self): Promise<Showing[]> {
  const state = await readOwnState(parts, self)
  const view = openViewOf(viewParts(parts, state, self, self.language), listOwnStandings(state, self), parts.config.municipalityName)
  const asking = view.open.flatMap(({ kind, data }) => {
    if (kind !== 'sign') return []
    const standing = findStandingBehind(parts, state, self, data.obligationKey)
    return standing ? [standingNow(parts, self, state, standing)] : []
  })
  return [{ card: 'open', view }, ...asking, ...listRegisteredByOthers(parts, self, state)]
}

/** What others registered before there was a chat to tell it in. */
function listRegisteredByOthers(parts: ChatParts, { person, language }: Self, state: LogState): Showing[] {
  const records = state.recordsBySubject.get(person.personId) ?? []
  const isTold = records.some(({ recordKey, record }) => mayBeObjectedTo(record) && !isVoid(records, recordKey))
  return isTold ? [{ card: 'receipts', view: receiptsViewOf(recordParts(parts, state, language), records) }] : []
}

export async function showReceipts(parts: ChatParts, self: Self): Promise<Showing> {
  const state = await readOwnState(parts, self)
  return { card: 'receipts', view: receiptsViewOf(recordParts(parts, state, self.language), state.recordsBySubject.get(self.person.personId) ?? []) }
}

export function help({ links }: Pick<ChatParts, 'links'>, opening?: 'unknown' | 'language-chosen'): Showing {
  return { card: 'help', view: { tabUrl: links.tab('mine'), whistleblowingUrl: links.whistleblowingUrl, ...(opening && { opening }) } }
}
