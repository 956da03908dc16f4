import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { RefusedError } from '../api/problem'

type Previewable = { problems: FieldProblem[]; previewKey: string }

export type Previewed<Answer> = {
  /** Of exactly what is written now; undefined before a preview, and as soon as a letter has changed since. */
  preview: Answer | undefined
  hasChangedSince: boolean
  show: () => void
  forget: () => void
}

/** A preview that only holds for what was previewed. Its problems are handed on; with any, there is nothing to carry out. */
export function usePreviewed<Input, Answer extends Previewable>(
  asking: UseMutationResult<Answer, Error, Input>,
  written: Input,
  { onProblems, onReady }: { onProblems: (problems: FieldProblem[]) => void; onReady: () => void },
): Previewed<Answer> {
  const [seen, setSeen] = useState<{ sent: string; answer: Answer }>()
  const isCurrent = seen?.sent === JSON.stringify(written)
  return {
    preview: isCurrent ? seen.answer : undefined,
    hasChangedSince: seen !== undefined && !isCurrent,
    show: () => {
      setSeen(undefined)
      asking.mutate(written, {
        onSuccess: (answer) => {
          onProblems(answer.problems)
          if (answer.problems.length > 0) return
          setSeen({ sent: JSON.stringify(written), answer })
          onReady()
        },
        onError: (error) => onProblems(error instanceof RefusedError ? (error.problem.fields ?? []) : []),
      })
    },
    forget: () => setSeen(undefined),
  }
}
