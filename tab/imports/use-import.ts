import { useState } from 'react'
import type { AnswerOf, InputOf } from '../../core/api/question'
import { importCompletions, previewCompletionImport } from '../../core/api/completion-import-questions'
import { useSend } from '../api/use-question'

export type Ready = Extract<AnswerOf<typeof previewCompletionImport>, { outcome: 'ready' }>
export type Progress = { rowsDone: number; rows: number }

export type Importing = {
  /** How far it has come; absent before it began. */
  progress: Progress | undefined
  isRunning: boolean
  error: Error | null
  /** Sends part after part until the last row; what was recorded in all. Broken off, it may be run again from the start: nothing is recorded twice. */
  run: (input: Omit<InputOf<typeof importCompletions>, 'from'>) => Promise<number>
}

/** Carries out an import in its parts, so that whoever waits sees it go on. */
export function useImport(): Importing {
  const sending = useSend(importCompletions)
  const [progress, setProgress] = useState<Progress>()
  const [isRunning, setIsRunning] = useState(false)
  return {
    progress,
    isRunning,
    error: sending.error,
    async run(input) {
      setIsRunning(true)
      setProgress(undefined)
      try {
        let recorded = 0
        for (let from = 0; ; ) {
          const part = await sending.mutateAsync({ ...input, from })
          recorded += part.recorded
          setProgress({ rowsDone: part.rowsDone, rows: part.rows })
          if (part.rowsDone >= part.rows || part.rowsDone <= from) return recorded
          from = part.rowsDone
        }
      } finally {
        setIsRunning(false)
      }
    },
  }
}
