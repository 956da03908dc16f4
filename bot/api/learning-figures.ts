import { dayOf, type Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { countLearning, type LearningByUnit } from '../../core/overview/count-learning'
import { countTalks, type TalksByLesson } from '../../core/overview/count-talks'
import type { Clock } from '../ports'

export type LearningFigures = { learning: LearningByUnit; talks: TalksByLesson; asOf: Date; logNumber: number }
export type FindLearning = (state: LogState) => LearningFigures

/** Every lesson of everybody takes a second to count in a large municipality: however many look, and however much is being learned, no oftener than this. */
const KEPT_MILLISECONDS = 15_000

export function createLearningFigures(clock: Clock): FindLearning {
  let counted: (LearningFigures & { day: Day }) | undefined
  return (state) => {
    const now = clock()
    const day = dayOf(now)
    const isFresh = counted?.day === day && (counted.logNumber === state.logNumber || now.getTime() - counted.asOf.getTime() < KEPT_MILLISECONDS)
    if (counted && isFresh) return counted.logNumber === state.logNumber ? { ...counted, asOf: now } : counted
    counted = { learning: countLearning(state, day), talks: countTalks(state, day), asOf: now, logNumber: state.logNumber, day }
    return counted
  }
}
