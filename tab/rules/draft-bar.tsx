import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { formatMoment } from '../../core/language/language'
import { Modal, ModalActions, ModalBody } from '../frame/modal'
import { Notice } from '../frame/notice'
import { goToPanel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { PUBLISH_ANCHOR } from './publish-box'
import type { DraftInHand } from './use-draft'

export type Beginning = 'published' | 'library' | 'empty'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  state: { margin: 0, flexBasis: '100%', color: tokens.colorNeutralForeground2 },
})

export type DraftBarProps = {
  draft: Pick<DraftInHand<unknown>, 'revision' | 'isSaved' | 'latest' | 'overtaken'>
  isUnreadable: boolean
  sending: { isPending: boolean; error: Error | null }
  onSave: () => void
  onDiscard: () => void
  onBegin: (from: Beginning) => void
  onTakeOther: () => void
}

/** Where the draft stands: saved or not, by whom last, and what one can do with it as a whole. */
export function DraftBar({ draft: { revision, isSaved, latest, overtaken }, isUnreadable, sending, onSave, onDiscard, onBegin, onTakeOther }: DraftBarProps) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const text = words.rules.draft
  const [isAsking, setIsAsking] = useState(false)
  const nameOf = (by: string) => by || words.frame.unknownName
  return (
    <>
      {overtaken && (
        <Notice tone="warning" title={text.overtaken(nameOf(overtaken.by), formatMoment(overtaken.at, language))} urgent>
          <p>{text.overtakenText}</p>
          <Button onClick={onTakeOther}>{text.takeOther}</Button>
        </Notice>
      )}
      {isUnreadable && (
        <Notice tone="warning" title={text.unreadable}>
          <p>{text.unreadableText}</p>
        </Notice>
      )}
      {sending.error && <ProblemView error={sending.error} />}
      <div className={styles.bar}>
        <p className={styles.state}>{!isSaved ? text.unsaved : latest ? text.savedBy(nameOf(latest.by), formatMoment(latest.at, language)) : text.neverSaved}</p>
        <Button appearance="primary" onClick={onSave} disabledFocusable={sending.isPending}>
          {sending.isPending ? words.frame.sending : text.save}
        </Button>
        <Button onClick={() => goToPanel(PUBLISH_ANCHOR)}>{text.toPublishing}</Button>
        {revision > 0 && <Button onClick={() => setIsAsking(true)}>{text.discard}</Button>}
        <Field label={text.beginWith}>
          <Select value="" onChange={(_, { value }) => onBegin(value as Beginning)}>
            <option value="">–</option>
            {(['published', 'library', 'empty'] as const).map((from) => (
              <option key={from} value={from}>
                {text.begin[from]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {isAsking && (
        <Modal role="alertdialog" title={text.discardTitle} onCancel={() => setIsAsking(false)}>
          <ModalBody>
            <p>{text.discardText}</p>
          </ModalBody>
          <ModalActions>
            <Button onClick={() => setIsAsking(false)}>{words.frame.cancel}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                setIsAsking(false)
                onDiscard()
              }}
            >
              {text.discard}
            </Button>
          </ModalActions>
        </Modal>
      )}
    </>
  )
}
