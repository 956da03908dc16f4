import { useState } from 'react'

/** A draft as the service gave it, with the revision that the next one is saved on top of. */
export type KeptDraft<Content> = {
  content: Content
  revision: number
  savedBy?: string | undefined
  savedAt?: string | undefined
  from: 'kept' | 'published' | 'library' | 'empty'
  isUnreadable: boolean
}

export type Saved = { outcome: 'saved'; revision: number; savedAt: string } | { outcome: 'overtaken'; revision: number; savedBy: string; savedAt: string }

export type DraftInHand<Content> = {
  content: Content
  change: (content: Content) => void
  revision: number
  /** Whether what is written is what lies in the store. */
  isSaved: boolean
  /** Who saved the latest that is known here, and when. */
  latest: { by: string; at: string } | undefined
  overtaken: { by: string; at: string } | undefined
  settle: (saved: Saved, sent: Content) => void
}

/** What is being written on top of what was opened. It knows what is saved, and when somebody else was faster. */
export function useDraft<Content>(kept: KeptDraft<Content>, me: string): DraftInHand<Content> {
  const [content, setContent] = useState(kept.content)
  const [revision, setRevision] = useState(kept.revision)
  const [stored, setStored] = useState(kept.from === 'kept' ? JSON.stringify(kept.content) : undefined)
  const [latest, setLatest] = useState<DraftInHand<Content>['latest']>(kept.savedAt !== undefined ? { by: kept.savedBy ?? '', at: kept.savedAt } : undefined)
  const [overtaken, setOvertaken] = useState<DraftInHand<Content>['overtaken']>()
  return {
    content,
    change: setContent,
    revision,
    isSaved: stored === JSON.stringify(content) || (stored === undefined && JSON.stringify(kept.content) === JSON.stringify(content)),
    latest,
    overtaken,
    settle: (saved, sent) => {
      if (saved.outcome === 'overtaken') return setOvertaken({ by: saved.savedBy, at: saved.savedAt })
      setRevision(saved.revision)
      setStored(JSON.stringify(sent))
      setLatest({ by: me, at: saved.savedAt })
    },
  }
}
