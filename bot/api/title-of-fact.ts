import { isRecordFact, type Fact } from '../../core/facts/fact'
import type { LogState } from '../../core/facts/log-state'
import type { InEachLanguage } from '../../core/language/language'
import { titleOfRecord } from './record-view'

/** What a fact is about, as people call it; its id where nothing of that id was ever published. */
export function titleOfFact(state: LogState, fact: Fact): InEachLanguage<string> {
  if (isRecordFact(fact)) {
    // A voiding speaks of what it voids.
    const voided = fact.kind === 'voiding' ? state.recordsBySubject.get(fact.subject)?.find(({ recordKey }) => recordKey === fact.voids)?.record : undefined
    return titleOfRecord(state, voided ?? fact)
  }
  switch (fact.kind) {
    case 'document-publication':
      return { nb: fact.texts.nb.title, nn: fact.texts.nn.title, en: fact.texts.en.title }
    case 'lesson-publication':
      return fact.title
    case 'lesson-return':
      return titleOfLesson(state, fact.lessonId)
    case 'requirement-publication':
      return fact.requirement.title
    case 'requirement-withdrawal':
    case 'round-move':
    case 'exemption':
      return state.requirements.get(fact.requirementId)?.at(-1)?.requirement.title ?? inAll(fact.requirementId)
    case 'inspection':
      return inAll(fact.inspection.title)
    case 'spot-check-draw':
      return inAll(fact.title)
    case 'spot-check-verdict':
      return inAll(state.spotChecks.get(fact.checkId)?.draw.title ?? fact.checkId)
    case 'campaign':
      return inAll(fact.plan.title)
    case 'prompt-rules-publication':
      return inAll('prompt-rules')
    case 'organisation':
      return inAll(fact.importId)
  }
}

export function titleOfLesson({ lessons }: LogState, lessonId: string): InEachLanguage<string> {
  return lessons.get(lessonId)?.at(-1)?.title ?? inAll(lessonId)
}

function inAll(id: string): InEachLanguage<string> {
  return { nb: id, nn: id, en: id }
}
