import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { importLibrary, previewLibrary } from '../../core/api/authoring-questions'
import type { AnswerOf } from '../../core/api/question'
import { dayOf } from '../../core/days/day'
import { useAnswer, useSend } from '../api/use-question'
import { Modal, ModalActions, ModalBody } from '../frame/modal'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({ day: { maxWidth: '320px' }, take: { alignSelf: 'flex-start', minHeight: '44px' } })

/** The starter library, as long as there is something in it that is not here. One click and one question bring it all. */
export function LibraryPanel({ onDone }: { onDone: (told: string) => void }) {
  const { data } = useAnswer(previewLibrary, {})
  if (!data || (data.lessons.length === 0 && data.programmes.length === 0)) return null
  return <Offer offered={data} onDone={onDone} />
}

function Offer({ offered: { lessons, programmes, suggestedFirstDay, previewKey }, onDone }: { offered: AnswerOf<typeof previewLibrary>; onDone: (told: string) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { library } = words.rules
  const [firstOn, setFirstOn] = useState(suggestedFirstDay)
  const [isAsking, setIsAsking] = useState(false)
  const taking = useSend(importLibrary)
  const take = () => taking.mutate({ firstOn, previewKey }, { onSuccess: (taken) => onDone(library.done(taken.lessons, taken.programmes)) })
  return (
    <Panel title={library.title} raised>
      <p>{library.text(lessons.length, programmes.length)}</p>
      {programmes.length > 0 && (
        <Field label={library.firstDay} hint={library.firstDayHint} className={styles.day}>
          <Input type="date" min={dayOf(new Date())} value={firstOn} onChange={(_, { value }) => setFirstOn(value)} />
        </Field>
      )}
      <Button appearance="primary" className={styles.take} disabledFocusable={firstOn === ''} onClick={() => setIsAsking(true)}>
        {library.take}
      </Button>
      {isAsking && (
        <Modal role="alertdialog" title={library.confirmTitle} onCancel={() => setIsAsking(false)}>
          <ModalBody>
            <p>{library.confirmText(lessons.length, programmes.length)}</p>
            {taking.error && <ProblemView error={taking.error} onRetry={take} />}
          </ModalBody>
          <ModalActions>
            <Button onClick={() => setIsAsking(false)}>{words.frame.cancel}</Button>
            <Button appearance="primary" onClick={take} disabledFocusable={taking.isPending}>
              {taking.isPending ? words.frame.sending : library.take}
            </Button>
          </ModalActions>
        </Modal>
      )}
    </Panel>
  )
}
