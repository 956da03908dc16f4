import type { AnswerOf } from '../../core/api/question'
import { requirementDraft, rules, saveRequirementDraft } from '../../core/api/rules-questions'
import { formatDay } from '../../core/language/language'
import { useAnswer, useSend } from '../api/use-question'
import { ActivityCardPreview } from '../authoring/activity-card-preview'
import { CopyActivity } from '../authoring/copy-activity'
import { Loaded } from '../frame/loaded'
import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'
import { DeedsPanel } from './deeds-panel'
import { EditedDraft } from './edited-draft'
import { EditorPage } from './editor-page'
import { OpenedDraft, useOpening, type Reopen } from './opened-draft'
import { PublishRequirement } from './publish-requirement'
import { RequirementFields } from './requirement-fields'
import { useDraftEditing } from './use-draft-editing'
import { VersionHistory } from './version-history'

/** A programme or another requirement as a controller writes it, publishes it, and ends it. */
export function RequirementEditorPage({ requirementId, kind }: { requirementId: string; kind?: 'sign' | 'learn' | 'act' }) {
  const { opening, told, reopen } = useOpening()
  const answer = useAnswer(requirementDraft, { requirementId, ...(kind && { kind }), ...(opening.begin && { begin: opening.begin }) })
  const known = useAnswer(rules, {})
  return (
    <EditorPage content={answer.data?.content} told={told}>
      <Loaded answer={known} lines={10}>
        {(all) => (
          <OpenedDraft answer={answer} opening={opening}>
            {(opened) => <RequirementEditor opened={opened} known={all} onReopen={reopen} />}
          </OpenedDraft>
        )}
      </Loaded>
    </EditorPage>
  )
}

type EditorProps = { opened: AnswerOf<typeof requirementDraft>; known: AnswerOf<typeof rules>; onReopen: Reopen }

function RequirementEditor({ opened, known, onReopen }: EditorProps) {
  const { words, language: own } = useSpeech()
  const { requirementId, versions, withdrawnFrom } = opened
  const saving = useSend(saveRequirementDraft)
  const editing = useDraftEditing({ kind: 'requirement', id: requirementId, opened, saving, toSend: (draft) => ({ requirementId, ...draft }), onReopen })
  const { content, change, setProblems } = editing
  const isInForce = versions.length > 0 && withdrawnFrom === undefined
  const programme = content.kind === 'learn' ? known.lessons.filter(({ requirementIds }) => requirementIds.includes(requirementId)) : []
  return (
    <>
      {withdrawnFrom !== undefined && <Notice tone="info" title={words.rules.list.withdrawnFrom(formatDay(withdrawnFrom, own))} />}
      <EditedDraft editing={editing}>
        <RequirementFields draft={content} known={known} onChange={change} />
        {content.kind === 'act' && <ActivityCardPreview requirementId={requirementId} content={content} onProblems={setProblems} />}
        <PublishRequirement requirementId={requirementId} content={content} isFirst={versions.length === 0} onProblems={setProblems} onPublished={onReopen} />
        {isInForce && <DeedsPanel requirementId={requirementId} lessons={programme.map(({ lessonId, title }) => ({ lessonId, title: title[own] }))} onDone={onReopen} />}
        {content.kind === 'act' && <CopyActivity content={content} isSaved={!editing.isChanged} taken={known.requirements.map((each) => each.requirementId)} />}
        <VersionHistory versions={versions} />
      </EditedDraft>
    </>
  )
}
