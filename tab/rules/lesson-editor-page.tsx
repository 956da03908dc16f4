import type { AnswerOf } from '../../core/api/question'
import { lessonDraft, saveLessonDraft } from '../../core/api/rules-questions'
import { useAnswer, useSend } from '../api/use-question'
import { AnswerFigures } from './answer-figures'
import { CardPreview } from './card-preview'
import { EditedDraft } from './edited-draft'
import { EditorPage } from './editor-page'
import { LessonFields } from './lesson-fields'
import { OpenedDraft, useOpening, type Reopen } from './opened-draft'
import { PublishLesson } from './publish-lesson'
import { useDraftEditing } from './use-draft-editing'
import { VersionHistory } from './version-history'

/** A lesson as a controller writes it: fields, how it looks, publication, how it is answered, and every version there has been. */
export function LessonEditorPage({ lessonId }: { lessonId: string }) {
  const { opening, told, reopen } = useOpening()
  const answer = useAnswer(lessonDraft, { lessonId, ...(opening.begin && { begin: opening.begin }) })
  return (
    <EditorPage content={answer.data?.content} told={told}>
      <OpenedDraft answer={answer} opening={opening}>
        {(opened) => <LessonEditor opened={opened} onReopen={reopen} />}
      </OpenedDraft>
    </EditorPage>
  )
}

function LessonEditor({ opened, onReopen }: { opened: AnswerOf<typeof lessonDraft>; onReopen: Reopen }) {
  const { lessonId, versions } = opened
  const saving = useSend(saveLessonDraft)
  const editing = useDraftEditing({ kind: 'lesson', id: lessonId, opened, saving, toSend: (draft) => ({ lessonId, ...draft }), onReopen })
  const { content, change, setProblems } = editing
  return (
    <EditedDraft editing={editing}>
      <LessonFields draft={content} onChange={change} />
      <CardPreview lessonId={lessonId} content={content} onProblems={setProblems} />
      <PublishLesson lessonId={lessonId} content={content} isFirst={versions.length === 0} onProblems={setProblems} onPublished={onReopen} />
      {versions.length > 0 && <AnswerFigures lessonId={lessonId} />}
      <VersionHistory versions={versions} />
    </EditedDraft>
  )
}
