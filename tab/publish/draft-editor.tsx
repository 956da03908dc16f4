import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { previewPublication } from '../../core/api/publishing-questions'
import { dayOf } from '../../core/days/day'
import { RefusedError } from '../api/problem'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Notice } from '../frame/notice'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { dropDraft, findKeptDraft, keepDraft, toPublication, type Draft, type DraftStore } from './draft'
import { DraftFields } from './draft-fields'
import { listDraftProblems, type FieldProblem } from './list-draft-problems'
import { PreviewView } from './preview-view'
import { ProblemList } from './problem-list'
import { TextFields } from './text-fields'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

type Previewed = { /** The draft as it was sent. */ sent: string; preview: AnswerOf<typeof previewPublication> }

export type DraftEditorProps = { documentId: string; begin: Draft; store: DraftStore; onPublished: (version: string, effectiveOn: string) => void }

/** Writing a version. It can be published only as it was previewed: a single changed letter asks for a new preview. */
export function DraftEditor({ documentId, begin, store, onPublished }: DraftEditorProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const announce = useAnnounce()
  const preview = useSend(previewPublication)
  const [draft, setDraft] = useState<Draft>(() => findKeptDraft(store, documentId) ?? begin)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [previewed, setPreviewed] = useState<Previewed>()
  const problemList = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) problemList.current?.focus()
  }, [problems])

  const publication = toPublication(documentId, draft)
  const isPreviewed = previewed?.sent === JSON.stringify(publication)
  const change = (changed: Draft) => {
    setDraft(changed)
    keepDraft(store, documentId, changed)
  }
  const discard = () => {
    dropDraft(store, documentId)
    setDraft(begin)
    setProblems([])
    setPreviewed(undefined)
    announce(words.publish.discarded)
  }
  const showPreview = () => {
    const found = listDraftProblems(draft, dayOf(new Date()))
    setProblems(found)
    setPreviewed(undefined)
    if (found.length > 0) return
    preview.mutate(publication, {
      onSuccess: (answer) => {
        setProblems(answer.problems)
        if (answer.problems.length > 0) return
        setPreviewed({ sent: JSON.stringify(publication), preview: answer })
        announce(words.publish.previewReady)
      },
      onError: (error) => setProblems(error instanceof RefusedError ? (error.problem.fields ?? []) : []),
    })
  }
  const isTouched = JSON.stringify(draft) !== JSON.stringify(begin)
  return (
    <>
      {draft.startedFrom !== begin.startedFrom && (
        <Notice tone="warning" title={words.publish.overtaken(begin.startedFrom)}>
          <p>{words.publish.overtakenText}</p>
        </Notice>
      )}
      <Panel title={words.publish.draftTitle(begin.startedFrom)} raised>
        <DraftFields draft={draft} problems={problems} onChange={change} />
        <TextFields texts={draft.texts} problems={problems} onChange={(texts) => change({ ...draft, texts })} />
        {problems.length > 0 && (
          <div ref={problemList} tabIndex={-1}>
            <ProblemList problems={problems} />
          </div>
        )}
        {preview.error && problems.length === 0 && <ProblemView error={preview.error} onRetry={showPreview} />}
        <div className={styles.actions}>
          <Button appearance={isPreviewed ? 'secondary' : 'primary'} size="large" onClick={showPreview} disabledFocusable={preview.isPending}>
            {preview.isPending ? words.frame.sending : words.publish.preview}
          </Button>
          {isTouched && (
            <Button appearance="subtle" size="large" onClick={discard}>
              {words.publish.discard}
            </Button>
          )}
        </div>
      </Panel>
      {previewed && !isPreviewed && <Notice tone="info" title={words.publish.changedSince} />}
      {previewed && isPreviewed && (
        <PreviewView
          publication={publication}
          preview={previewed.preview}
          onPublished={(version, effectiveOn) => {
            dropDraft(store, documentId)
            onPublished(version, effectiveOn)
          }}
          onOutOfDate={() => setPreviewed(undefined)}
        />
      )}
    </>
  )
}
