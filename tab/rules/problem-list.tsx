import { useEffect, useRef } from 'react'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'
import { describeProblem } from './describe-problems'

/** All that stops a draft in one place, for the fields may be far up the page. It takes the focus when it appears. */
export function ProblemList({ problems }: { problems: readonly FieldProblem[] }) {
  const { words } = useSpeech()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) element.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  return (
    <div ref={element} tabIndex={-1}>
      <Notice tone="wrong" title={words.rules.problemsTitle} urgent>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.problem}`}>{describeProblem(problem, words)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
