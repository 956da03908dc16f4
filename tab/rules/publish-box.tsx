import { Button, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { RefusedError } from '../api/problem'
import { Modal, ModalActions, ModalBody } from '../frame/modal'
import { Notice } from '../frame/notice'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from './editing'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '560px' },
  action: { alignSelf: 'flex-start', minHeight: '44px' },
})

/** A lesson has more than a hundred fields and buttons: who uses the keyboard alone comes here at once. */
export const PUBLISH_ANCHOR = 'publish'

/** What is said of every version beside its content. */
export type VersionNote = { effectiveOn: string; reason: string }

export type PublishBoxProps = {
  note: VersionNote
  onNote: (note: VersionNote) => void
  /** Further fields, such as what kind of version it is. */
  children: ReactNode
  asking: { isPending: boolean; error: Error | null }
  hasChangedSince: boolean
  onPreview: () => void
  /** Of exactly what is written; its consequences in words and figures. */
  preview: { nextVersion: string; consequences: ReactNode } | undefined
  publishing: { isPending: boolean; error: Error | null }
  onPublish: () => void
  onOutOfDate: () => void
}

/** From draft to version: when and why, a look at the consequences, and the publication behind one more question. */
export function PublishBox({ note, onNote, children, asking, hasChangedSince, onPreview, preview, publishing, onPublish, onOutOfDate }: PublishBoxProps) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { publish } = words.rules
  const problemOf = useProblemOf()
  const [isAsking, setIsAsking] = useState(false)
  const isOutOfDate = publishing.error instanceof RefusedError && publishing.error.problem.code === 'out-of-date'
  return (
    <>
      <Panel title={publish.title} anchor={PUBLISH_ANCHOR} raised>
        <div className={styles.fields}>
          {children}
          <Field label={publish.day} required {...problemOf('effectiveOn')}>
            <Input type="date" min={dayOf(new Date())} value={note.effectiveOn} onChange={(_, { value }) => onNote({ ...note, effectiveOn: value })} />
          </Field>
          <Field label={publish.reason} hint={publish.reasonHint} required {...(note.reason.trim().length < 3 ? problemOf('reason') : {})}>
            <Textarea value={note.reason} maxLength={500} onChange={(_, { value }) => onNote({ ...note, reason: value })} />
          </Field>
        </div>
        {asking.error && <ProblemView error={asking.error} onRetry={onPreview} />}
        <Button appearance={preview ? 'secondary' : 'primary'} size="large" className={styles.action} onClick={onPreview} disabledFocusable={asking.isPending}>
          {asking.isPending ? words.frame.sending : publish.preview}
        </Button>
      </Panel>
      {hasChangedSince && <Notice tone="info" title={publish.changedSince} />}
      {preview && (
        <Panel title={publish.previewTitle(preview.nextVersion)} raised>
          {preview.consequences}
          <Button appearance="primary" size="large" className={styles.action} onClick={() => setIsAsking(true)}>
            {publish.publish(preview.nextVersion)}
          </Button>
        </Panel>
      )}
      {isAsking && preview && (
        <Modal role="alertdialog" title={publish.confirmTitle(preview.nextVersion)} onCancel={() => setIsAsking(false)}>
          <ModalBody>
            <p>{publish.confirmText(formatDay(note.effectiveOn, language))}</p>
            {publishing.error && <ProblemView error={publishing.error} onRetry={onPublish} />}
          </ModalBody>
          <ModalActions>
            <Button
              onClick={() => {
                setIsAsking(false)
                if (isOutOfDate) onOutOfDate()
              }}
            >
              {isOutOfDate ? publish.previewAgain : words.frame.cancel}
            </Button>
            {!isOutOfDate && (
              <Button appearance="primary" onClick={onPublish} disabledFocusable={publishing.isPending}>
                {publishing.isPending ? words.frame.sending : publish.publish(preview.nextVersion)}
              </Button>
            )}
          </ModalActions>
        </Modal>
      )}
    </>
  )
}

/** What can be seen without asking the service. */
export function listNoteProblems({ effectiveOn, reason }: VersionNote): { path: string; problem: string }[] {
  return [...(effectiveOn === '' ? [{ path: 'effectiveOn', problem: 'not-a-day' }] : []), ...(reason.trim().length < 3 ? [{ path: 'reason', problem: 'reason-missing' }] : [])]
}
