import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { discardDraft, lessonDraft, saveLessonDraft } from '../../core/api/rules-questions'
import type { Language } from '../../core/language/language'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { titleOfDraft } from '../../core/publishing/lesson-draft'
import { useAnswer, useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { useMe } from '../frame/me'
import { Outcome } from '../frame/outcome'
import { Page } from '../frame/page'
import { useSpeech } from '../frame/speech'
import { AnswerFigures } from './answer-figures'
import { CardPreview } from './card-preview'
import { DraftBar, type Beginning } from './draft-bar'
import { EditingLanguageChoice, EditingProvider } from './editing'
import { LessonFields } from './lesson-fields'
import { OpenedDraft, useOpening } from './opened-draft'
import { ProblemList } from './problem-list'
import { PublishLesson } from './publish-lesson'
import { useDraft } from './use-draft'
import { VersionHistory } from './version-history'

/** A lesson as a controller writes it: fields, how it looks, publication, how it is answered, and every version there has been. */
export function LessonEditorPage({ lessonId }: { lessonId: string }) {
  const { words, language } = useSpeech()
  const [opening, open] = useOpening()
  const [told, setTold] = useState<string>()
  const answer = useAnswer(lessonDraft, { lessonId, ...(opening.begin && { begin: opening.begin }) })
  const answers = useQueryClient()
  const reopen = async (outcome?: string, begin?: Beginning) => {
    setTold(outcome)
    // Everything may look different now: what is published, who owes it, the list of drafts.
    await answers.invalidateQueries()
    open(begin)
  }
  const name = answer.data ? titleOfDraft(answer.data.content)[language] : ''
  return (
    <Page title={name || words.rules.list.untitled} back={{ to: { page: 'rules' }, name: words.rules.back }} wide>
      {told !== undefined && <Outcome told={told} />}
      <OpenedDraft answer={answer} opening={opening}>
        {(opened) => <LessonEditor opened={opened} onReopen={(outcome, begin) => void reopen(outcome, begin)} />}
      </OpenedDraft>
    </Page>
  )
}

type EditorProps = { opened: AnswerOf<typeof lessonDraft>; onReopen: (told?: string, begin?: Beginning) => void }

function LessonEditor({ opened, onReopen }: EditorProps) {
  const { words, language: own } = useSpeech()
  const text = words.rules.draft
  const announce = useAnnounce()
  const { displayName } = useMe()
  const { lessonId, versions } = opened
  const draft = useDraft(opened, displayName)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [language, setLanguage] = useState<Language>(own)
  const saving = useSend(saveLessonDraft)
  const discarding = useSend(discardDraft)
  const save = () => {
    const { content } = draft
    saving.mutate({ lessonId, basedOn: draft.revision, content }, {
      onSuccess: (saved) => {
        draft.settle(saved, content)
        if (saved.outcome === 'saved') announce(text.saved)
      },
    })
  }
  const discard = () =>
    discarding.mutate({ kind: 'lesson', id: lessonId, basedOn: draft.revision }, { onSuccess: (gone) => (gone.outcome === 'saved' ? onReopen(text.discarded) : draft.settle(gone, draft.content)) })
  return (
    <EditingProvider problems={problems} language={language}>
      <DraftBar
        draft={draft}
        isUnreadable={opened.isUnreadable && draft.revision === opened.revision}
        sending={{ isPending: saving.isPending || discarding.isPending, error: saving.error ?? discarding.error }}
        onSave={save}
        onDiscard={discard}
        onBegin={(begin) => onReopen(undefined, begin)}
        onTakeOther={() => onReopen()}
      />
      <EditingLanguageChoice language={language} onChoose={setLanguage} />
      <ProblemList problems={problems} />
      <LessonFields draft={draft.content} onChange={draft.change} />
      <CardPreview lessonId={lessonId} content={draft.content} onProblems={setProblems} />
      <PublishLesson lessonId={lessonId} content={draft.content} isFirst={versions.length === 0} onProblems={setProblems} onPublished={onReopen} />
      {versions.length > 0 && <AnswerFigures lessonId={lessonId} />}
      <VersionHistory versions={versions} />
    </EditingProvider>
  )
}
