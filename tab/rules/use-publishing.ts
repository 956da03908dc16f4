import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { useAnnounce } from '../frame/announcer'
import { useSpeech } from '../frame/speech'
import { listNoteProblems, type PublishBoxProps, type VersionNote } from './publish-box'
import { usePreviewed } from './use-previewed'

type Preview = { problems: FieldProblem[]; previewKey: string; nextVersion: string }
export type PublishingHandlers = { onProblems: (problems: FieldProblem[]) => void; onPublished: (told: string) => void }

/** Publishes a draft as it was previewed. `draft` is what the version is made of, beside its day and reason. */
export function usePublishing<Draft extends object, Answer extends Preview>(
  asking: UseMutationResult<Answer, Error, Draft & VersionNote>,
  publishing: UseMutationResult<{ version: string; effectiveOn: string }, Error, Draft & VersionNote & { previewKey: string }>,
  draft: Draft,
  { onProblems, onPublished }: PublishingHandlers,
): { box: Omit<PublishBoxProps, 'children' | 'preview'>; preview: Answer | undefined } {
  const { words, language } = useSpeech()
  const { publish } = words.rules
  const announce = useAnnounce()
  const [note, setNote] = useState<VersionNote>({ effectiveOn: dayOf(new Date()), reason: '' })
  const written = { ...draft, effectiveOn: note.effectiveOn, reason: note.reason.trim() }
  const { preview, hasChangedSince, show, forget } = usePreviewed(asking, written, { onProblems, onReady: () => announce(publish.ready) })
  const box = {
    note,
    onNote: setNote,
    asking,
    hasChangedSince,
    onPreview: () => {
      const problems = listNoteProblems(note)
      onProblems(problems)
      if (problems.length === 0) show()
    },
    publishing,
    onPublish: () => {
      if (preview) publishing.mutate({ ...written, previewKey: preview.previewKey }, { onSuccess: ({ version, effectiveOn }) => onPublished(publish.done(version, formatDay(effectiveOn, language))) })
    },
    onOutOfDate: () => {
      publishing.reset()
      forget()
    },
  }
  return { box, preview }
}
