import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { discardDraft, requirementDraft, rules, saveRequirementDraft } from '../../core/api/rules-questions'
import { formatDay, type Language } from '../../core/language/language'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { titleOfDraft } from '../../core/publishing/lesson-draft'
import { useAnswer, useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Loaded } from '../frame/loaded'
import { useMe } from '../frame/me'
import { Notice } from '../frame/notice'
import { Outcome } from '../frame/outcome'
import { Page } from '../frame/page'
import { useSpeech } from '../frame/speech'
import { DeedsPanel } from './deeds-panel'
import { DraftBar, type Beginning } from './draft-bar'
import { EditingLanguageChoice, EditingProvider } from './editing'
import { OpenedDraft, useOpening } from './opened-draft'
import { ProblemList } from './problem-list'
import { PublishRequirement } from './publish-requirement'
import { RequirementFields } from './requirement-fields'
import { useDraft } from './use-draft'
import { VersionHistory } from './version-history'

/** A programme or another requirement as a controller writes it, publishes it, and ends it. */
export function RequirementEditorPage({ requirementId, kind }: { requirementId: string; kind?: 'sign' | 'learn' | 'act' }) {
  const { words, language } = useSpeech()
  const [opening, open] = useOpening()
  const [told, setTold] = useState<string>()
  const answer = useAnswer(requirementDraft, { requirementId, ...(kind && { kind }), ...(opening.begin && { begin: opening.begin }) })
  const known = useAnswer(rules, {})
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
      <Loaded answer={known} lines={10}>
        {(all) => (
          <OpenedDraft answer={answer} opening={opening}>
            {(opened) => <RequirementEditor opened={opened} known={all} onReopen={(outcome, begin) => void reopen(outcome, begin)} />}
          </OpenedDraft>
        )}
      </Loaded>
    </Page>
  )
}

type EditorProps = { opened: AnswerOf<typeof requirementDraft>; known: AnswerOf<typeof rules>; onReopen: (told?: string, begin?: Beginning) => void }

function RequirementEditor({ opened, known, onReopen }: EditorProps) {
  const { words, language: own } = useSpeech()
  const text = words.rules.draft
  const announce = useAnnounce()
  const { displayName } = useMe()
  const { requirementId, versions, withdrawnFrom } = opened
  const draft = useDraft(opened, displayName)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [language, setLanguage] = useState<Language>(own)
  const saving = useSend(saveRequirementDraft)
  const discarding = useSend(discardDraft)
  const save = () => {
    const { content } = draft
    saving.mutate({ requirementId, basedOn: draft.revision, content }, {
      onSuccess: (saved) => {
        draft.settle(saved, content)
        if (saved.outcome === 'saved') announce(text.saved)
      },
    })
  }
  const discard = () =>
    discarding.mutate({ kind: 'requirement', id: requirementId, basedOn: draft.revision }, { onSuccess: (gone) => (gone.outcome === 'saved' ? onReopen(text.discarded) : draft.settle(gone, draft.content)) })
  const isInForce = versions.length > 0 && withdrawnFrom === undefined
  const programme = draft.content.kind === 'learn' ? known.lessons.filter(({ requirementIds }) => requirementIds.includes(requirementId)) : []
  return (
    <EditingProvider problems={problems} language={language}>
      {withdrawnFrom !== undefined && <Notice tone="info" title={words.rules.list.withdrawnFrom(formatDay(withdrawnFrom, own))} />}
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
      <RequirementFields draft={draft.content} known={known} onChange={draft.change} />
      <PublishRequirement requirementId={requirementId} content={draft.content} isFirst={versions.length === 0} onProblems={setProblems} onPublished={onReopen} />
      {isInForce && <DeedsPanel requirementId={requirementId} lessons={programme.map(({ lessonId, title }) => ({ lessonId, title: title[own] }))} onDone={onReopen} />}
      <VersionHistory versions={versions} />
    </EditingProvider>
  )
}
