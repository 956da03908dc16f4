import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { discardDraft } from '../../core/api/rules-questions'
import type { Language } from '../../core/language/language'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { useMe } from '../frame/me'
import { useSpeech } from '../frame/speech'
import { useLeaveWarning } from '../frame/use-leave-warning'
import type { DraftBarProps } from './draft-bar'
import type { Reopen } from './opened-draft'
import { useDraft, type KeptDraft, type Saved } from './use-draft'

export type DraftEditing<Content> = {
  content: Content
  change: (content: Content) => void
  /** Since it was last saved. */
  isChanged: boolean
  problems: FieldProblem[]
  setProblems: (problems: FieldProblem[]) => void
  /** What is written in where only one language has room. */
  language: Language
  setLanguage: (language: Language) => void
  bar: DraftBarProps
}

export type DraftToEdit<Content, Sent> = {
  kind: 'lesson' | 'requirement'
  id: string
  opened: KeptDraft<Content>
  saving: UseMutationResult<Saved, Error, Sent>
  toSend: (draft: { basedOn: number; content: Content }) => Sent
  onReopen: Reopen
}

/** A draft in an editor: written, saved on top of what was read, taken away, begun anew, and not left unsaved by mistake. */
export function useDraftEditing<Content, Sent>({ kind, id, opened, saving, toSend, onReopen }: DraftToEdit<Content, Sent>): DraftEditing<Content> {
  const { words, language: own } = useSpeech()
  const text = words.rules.draft
  const announce = useAnnounce()
  const { displayName } = useMe()
  const draft = useDraft(opened, displayName)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [language, setLanguage] = useState<Language>(own)
  const discarding = useSend(discardDraft)
  useLeaveWarning(!draft.isSaved)
  const { content, revision } = draft
  const save = () =>
    saving.mutate(toSend({ basedOn: revision, content }), {
      onSuccess: (saved) => {
        draft.settle(saved, content)
        if (saved.outcome === 'saved') announce(text.saved)
      },
    })
  const discard = () => discarding.mutate({ kind, id, basedOn: revision }, { onSuccess: (gone) => (gone.outcome === 'saved' ? onReopen(text.discarded) : draft.settle(gone, content)) })
  const bar = {
    draft,
    isUnreadable: opened.isUnreadable && revision === opened.revision,
    sending: { isPending: saving.isPending || discarding.isPending, error: saving.error ?? discarding.error },
    onSave: save,
    onDiscard: discard,
    onBegin: (begin) => onReopen(undefined, begin),
    onTakeOther: () => onReopen(),
  } satisfies DraftBarProps
  return { content, change: draft.change, isChanged: !draft.isSaved, problems, setProblems, language, setLanguage, bar }
}
