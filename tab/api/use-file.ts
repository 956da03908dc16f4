import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { AnyQuestion, InputOf } from '../../core/api/question'
import type { FileEnding, TakeFile, TakenFile } from './client'

export const TakeFileContext = createContext<TakeFile | undefined>(undefined)

/** A file made of the answer to a question, fetched when somebody asks for it. */
export function useTakeFile<Q extends AnyQuestion>(question: Q): UseMutationResult<TakenFile, Error, { ending: FileEnding; input: InputOf<Q> }> {
  const takeFile = useContext(TakeFileContext)
  return useMutation({
    mutationFn: ({ ending, input }: { ending: FileEnding; input: InputOf<Q> }) => {
      if (!takeFile) throw new Error('a file was asked for outside of TakeFileContext')
      return takeFile(question, ending, input)
    },
  })
}

/** Saves a file as the browser saves any. */
export function saveFile({ name, blob }: TakenFile): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some programs begin to read it only after the click.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS)
}

const KEPT_MILLISECONDS = 60_000
