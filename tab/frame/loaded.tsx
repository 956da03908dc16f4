import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemView } from './problem-view'
import { Waiting } from './waiting'

/** Draws an answer, or that it is coming, or why it is not. What was loaded stays when a later attempt fails. */
export function Loaded<Answer>({ answer, lines, children }: { answer: UseQueryResult<Answer>; lines?: number; children: (answer: Answer) => ReactNode }) {
  if (answer.data !== undefined) return children(answer.data)
  if (answer.error) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />
  return <Waiting {...(lines !== undefined && { lines })} />
}
