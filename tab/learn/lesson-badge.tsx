import type { LessonView } from '../../core/api/training-questions'
import { useSpeech } from '../frame/speech'
import { StateBadge } from '../mine/standing-badge'

/** Where a lesson is. What somebody else registered is never taken for own answers. */
export function LessonBadge({ lesson: { state, evidence = 'own' } }: { lesson: Pick<LessonView, 'state' | 'evidence'> }) {
  const { words } = useSpeech()
  const isDone = state === 'fulfilled'
  return (
    <StateBadge state={state} isOnOthersWord={isDone && evidence !== 'own'}>
      {isDone ? words.learning.evidence[evidence] : words.learning.states[state]}
    </StateBadge>
  )
}
