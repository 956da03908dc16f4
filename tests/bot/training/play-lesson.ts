import { sha256 } from '../../../bot/hashing'
import { createJournal } from '../../../bot/journal/journal'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import { createMemoryTexts } from '../../../bot/memory/memory-texts'
import { StorageUnavailableError } from '../../../bot/ports'
import { createLessonReader } from '../../../bot/training/lesson-reader'
import { createProgressStore } from '../../../bot/training/progress-store'
import { answerLesson, finishLesson, openLesson, type AnswerClick, type LessonInHand, type OpenedLesson } from '../../../bot/training/take-lesson'
import { canonicalJson } from '../../../core/facts/canonical-json'
import type { Fact, JournalledFact } from '../../../core/facts/fact'
import { sha256OfText } from '../../../core/facts/hashing'
import { applyFact } from '../../../core/facts/log-state'
import type { LessonPublication } from '../../../core/facts/rule-facts'
import type { Lesson } from '../../../core/training/lesson'
import { listRightAnswers } from '../../../core/training/take-lesson'
import { keyOf } from '../../../core/signing/decide-signature'
import { listLearnStandings } from '../../../core/training/decide-completion'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID, TODAY } from '../../sample/sample-log'
import { lessonPublication, PROGRAMME, requirementPublication, sampleLesson } from '../../sample/sample-rules'

/** A lesson's publication with other content than the ordinary one. */
export function publicationOf(lesson: Lesson, of: LessonPublication = lessonPublication(lesson.lessonId)): LessonPublication {
  return { ...of, where: lesson.where, contentSha256: sha256OfText(sha256, canonicalJson(lesson)) }
}

/** One employee with a programme, over stores in memory. `number` lets the log catch up with the journal. */
export async function playLesson({ lessons = [sampleLesson('phishing'), sampleLesson('passwords')], facts = [] }: { lessons?: Lesson[]; facts?: Fact[] } = {}) {
  const texts = createMemoryTexts()
  const freeze = (lesson: Lesson) => texts.save(sha256OfText(sha256, canonicalJson(lesson)), canonicalJson(lesson))
  await Promise.all(lessons.map(freeze))
  const state = sampleState(...lessons.map((lesson) => publicationOf(lesson)), requirementPublication(PROGRAMME), ...facts)
  const tables = createMemoryTables()
  const down = new Set<'journal' | 'progress'>()
  const waiting: JournalledFact[] = []
  const failing = (name: 'journal' | 'progress') =>
    new Proxy(tables[name], { get: (target, property) => (down.has(name) ? () => Promise.reject(new StorageUnavailableError('down')) : (Reflect.get(target, property) as unknown)) })
  const journal = createJournal({ rows: failing('journal'), randomBytes: (count) => new Uint8Array(count), onSaved: (saved) => void waiting.push(...saved) })
  const parts = { journal, lessons: createLessonReader(texts), progress: createProgressStore(failing('progress')), sha256 }
  const person = state.organisation.people.get(PEOPLE.employee)
  if (!person) throw new Error('The sample has no employee')
  const taking = { state, person, now: NOW }
  const from = { oid: oidOf('employee'), tenantId: TENANT_ID, appVersion: '0.1.0', channel: 'tab' as const, activityId: '', conversationIdSha256: '' }
  const nameOf = (lessonId: string) => {
    const standing = listLearnStandings(state, person, TODAY).find(({ obligation }) => obligation.lessonId === lessonId)
    return { obligationKey: standing ? keyOf(sha256, standing.obligation) : '0'.repeat(64), lessonId }
  }

  return {
    parts,
    progressRows: tables.progress,
    state,
    taking,
    from,
    down,
    journal,
    freeze,
    nameOf,
    open: (lessonId = 'phishing') => openLesson(parts, taking, nameOf(lessonId)),
    answer: (click: AnswerClick) => answerLesson(parts, taking, from, click),
    finish: (lessonId = 'phishing', step = 0) => finishLesson(parts, taking, from, { ...nameOf(lessonId), step, language: 'nb' }),
    add(fact: Fact) {
      applyFact(state, { number: state.logNumber + 1, factKey: `${state.logNumber}`, fact, salt: '', commitment: '' })
    },
    number() {
      for (const fact of waiting.splice(0)) applyFact(state, { ...fact, number: state.logNumber + 1 })
    },
  }
}

export function inHand(opened: OpenedLesson): LessonInHand {
  if (opened.outcome !== 'here') throw new Error(`The lesson is ${opened.outcome}`)
  return opened
}

/** A click on an answer to the question that comes now, right unless something else is chosen. */
export function clickOn({ next, publication, obligationKey, standing }: LessonInHand, chosen?: string[]): AnswerClick {
  if (next.step !== 'question') throw new Error('There is no question left')
  return {
    obligationKey,
    lessonId: publication.lessonId,
    step: standing.step,
    contentSha256: publication.contentSha256,
    questionId: next.question.questionId,
    attempt: next.attempt,
    chosen: chosen ?? listRightAnswers(next.question),
    language: 'nb',
  }
}
