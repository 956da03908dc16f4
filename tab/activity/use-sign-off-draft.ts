import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Day } from '../../core/days/day'
import type { ChosenFile } from './read-file'
import { emptyDraft, SignOffDraft } from './sign-off-draft'

export type DraftEditing = {
  draft: SignOffDraft
  files: readonly ChosenFile[]
  /** It was begun earlier and found again. */
  wasKept: boolean
  change: (change: (draft: SignOffDraft) => SignOffDraft) => void
  changeFiles: (change: (files: readonly ChosenFile[]) => readonly ChosenFile[]) => void
  /** It is signed off, or given up. */
  forget: () => void
}

/**
 * What is filled in, kept until it is signed off: what is typed as long as the session, so that leaving the page or a reload loses
 * nothing; files, which are too large for that, as long as the tab is open.
 */
export function useSignOffDraft(key: string, version: number, today: Day): DraftEditing {
  const answers = useQueryClient()
  const [kept] = useState(() => findKeptDraft(key))
  const [wasKept, setWasKept] = useState(kept !== undefined)
  const [isBegun, setIsBegun] = useState(kept !== undefined)
  const [draft, setDraft] = useState(kept ?? emptyDraft(version, today))
  const [files, setFiles] = useState<readonly ChosenFile[]>(() => answers.getQueryData<readonly ChosenFile[]>(keyOfFiles(key)) ?? NO_FILES)
  useEffect(() => {
    if (isBegun) keep(key, draft)
  }, [key, isBegun, draft])
  useEffect(() => {
    if (files.length > 0) answers.setQueryData(keyOfFiles(key), files)
    else answers.removeQueries({ queryKey: keyOfFiles(key) })
  }, [answers, key, files])
  return {
    draft,
    files,
    wasKept,
    change: (change) => {
      setIsBegun(true)
      setDraft(change)
    },
    changeFiles: setFiles,
    forget: () => {
      forgetKeptDraft(key)
      setIsBegun(false)
      setWasKept(false)
      setDraft(emptyDraft(version, today))
      setFiles(NO_FILES)
    },
  }
}

const NO_FILES: readonly ChosenFile[] = []
const keyOfFiles = (key: string) => ['files-to-sign-off', key]
export function forgetKeptDraft(key: string): void {
  window.sessionStorage.removeItem(nameOf(key))
}

const nameOf = (key: string) => `kvitter/sign-off/${key}`

/** What somebody filled in and has not sent. */
export function findKeptDraft(key: string): SignOffDraft | undefined {
  const written = window.sessionStorage.getItem(nameOf(key))
  if (written === null) return undefined
  const kept = SignOffDraft.safeParse(parseJson(written))
  return kept.success ? kept.data : undefined
}

/** Another build of the tab may have written it. */
function parseJson(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** In a browser whose storage is full or closed the draft lives as long as the page. */
function keep(key: string, draft: SignOffDraft): void {
  try {
    window.sessionStorage.setItem(nameOf(key), JSON.stringify(draft))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
