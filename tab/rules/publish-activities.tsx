import { Button, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { previewActivities, publishActivities } from '../../core/api/library-questions'
import type { AnswerOf } from '../../core/api/question'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Modal, ModalActions, ModalBody } from '../frame/modal'
import { Notice } from '../frame/notice'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { ActivitiesPreview } from './activities-preview'
import { findProblemText } from './describe-problems'
import { listNoteProblems, type VersionNote } from './publish-box'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '560px' },
  action: { alignSelf: 'flex-start', minHeight: '44px' },
})

export type PublishActivitiesProps = { requirementIds: readonly string[]; onDone: (told: string) => void }
type Seen = { note: VersionNote; activities: AnswerOf<typeof previewActivities>['activities'] }

/** Many drafts of the library at once: one list of what each means, and then one button. */
export function PublishActivities({ requirementIds, onDone }: PublishActivitiesProps) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { publish } = words.activityLibrary
  const announce = useAnnounce()
  const [note, setNote] = useState<VersionNote>({ effectiveOn: dayOf(new Date()), reason: words.activityLibrary.title })
  const [isChecked, setIsChecked] = useState(false)
  const [seen, setSeen] = useState<Seen>()
  const [isAsking, setIsAsking] = useState(false)
  const asking = useSend(previewActivities)
  const publishing = useSend(publishActivities)
  const written = { effectiveOn: note.effectiveOn, reason: note.reason.trim() }
  const isCurrent = seen !== undefined && seen.note.effectiveOn === written.effectiveOn && seen.note.reason === written.reason
  const ready = isCurrent ? seen.activities.filter(({ problems }) => problems.length === 0) : []
  const problems = isChecked ? listNoteProblems(note) : []
  const wrong = (path: string) => {
    const validationMessage = findProblemText(problems, path, words)
    return validationMessage === undefined ? {} : { validationMessage }
  }
  const show = () => {
    setIsChecked(true)
    if (listNoteProblems(note).length > 0) return
    asking.mutate(
      { requirementIds: [...requirementIds], ...written },
      {
        onSuccess: ({ activities }) => {
          setSeen({ note: written, activities })
          announce(publish.ready)
        },
      },
    )
  }
  const carryOut = () =>
    publishing.mutate(
      { ...written, of: ready.map(({ requirementId, previewKey }) => ({ requirementId, previewKey })) },
      { onSuccess: ({ published, left }) => onDone([publish.done(published.length), ...(left.length > 0 ? [publish.left(left.length)] : [])].join(' ')) },
    )
  return (
    <Panel title={publish.title} raised>
      <p>{publish.text(requirementIds.length)}</p>
      <div className={styles.fields}>
        <Field label={words.rules.publish.day} required {...wrong('effectiveOn')}>
          <Input type="date" min={dayOf(new Date())} value={note.effectiveOn} onChange={(_, { value }) => setNote({ ...note, effectiveOn: value })} />
        </Field>
        <Field label={words.rules.publish.reason} hint={words.rules.publish.reasonHint} required {...wrong('reason')}>
          <Textarea value={note.reason} maxLength={500} onChange={(_, { value }) => setNote({ ...note, reason: value })} />
        </Field>
      </div>
      {asking.error && <ProblemView error={asking.error} onRetry={show} />}
      <Button appearance={isCurrent ? 'secondary' : 'primary'} size="large" className={styles.action} onClick={show} disabledFocusable={asking.isPending}>
        {asking.isPending ? words.frame.sending : publish.preview}
      </Button>
      {seen && !isCurrent && <Notice tone="info" title={publish.changedSince} />}
      {isCurrent && <ActivitiesPreview activities={seen.activities} />}
      {ready.length > 0 && (
        <Button appearance="primary" size="large" className={styles.action} onClick={() => setIsAsking(true)}>
          {publish.button(ready.length)}
        </Button>
      )}
      {isAsking && (
        <Modal role="alertdialog" title={publish.confirmTitle(ready.length)} onCancel={() => setIsAsking(false)}>
          <ModalBody>
            <p>{publish.confirmText(formatDay(written.effectiveOn, language))}</p>
            {publishing.error && <ProblemView error={publishing.error} onRetry={carryOut} />}
          </ModalBody>
          <ModalActions>
            <Button onClick={() => setIsAsking(false)}>{words.frame.cancel}</Button>
            <Button appearance="primary" onClick={carryOut} disabledFocusable={publishing.isPending}>
              {publishing.isPending ? words.frame.sending : publish.button(ready.length)}
            </Button>
          </ModalActions>
        </Modal>
      )}
    </Panel>
  )
}
