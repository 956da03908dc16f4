import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { RefusedError } from '../api/problem'
import { Modal, ModalActions, ModalBody } from '../frame/modal'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { EditingProvider } from './editing'
import { ProblemList } from './problem-list'

export type DeedDialogProps = {
  title: string
  problems: readonly FieldProblem[]
  /** The fields. */
  children: ReactNode
  asking: { isPending: boolean; error: Error | null }
  onPreview: () => void
  /** What happens, once it was looked at; undefined before, and as soon as a field has changed. */
  consequences: ReactNode
  carrying: { isPending: boolean; error: Error | null }
  onCarryOut: () => void
  onOutOfDate: () => void
  onCancel: () => void
}

/** Something that reaches many, done only after a look at whom it reaches. */
export function DeedDialog({ title, problems, children, asking, onPreview, consequences, carrying, onCarryOut, onOutOfDate, onCancel }: DeedDialogProps) {
  const { words, language } = useSpeech()
  const { deeds, publish } = words.rules
  const isOutOfDate = carrying.error instanceof RefusedError && carrying.error.problem.code === 'out-of-date'
  const isSeen = consequences !== undefined
  return (
    <Modal title={title} onCancel={onCancel}>
      <EditingProvider problems={problems} language={language}>
        <ModalBody>
          {children}
          <ProblemList problems={problems} />
          {isSeen && <div role="status">{consequences}</div>}
          {asking.error && <ProblemView error={asking.error} onRetry={onPreview} />}
          {carrying.error && <ProblemView error={carrying.error} />}
        </ModalBody>
      </EditingProvider>
      <ModalActions>
        <Button onClick={onCancel}>{words.frame.cancel}</Button>
        {isSeen && !isOutOfDate ? (
          <Button appearance="primary" onClick={onCarryOut} disabledFocusable={carrying.isPending}>
            {carrying.isPending ? words.frame.sending : deeds.carryOut}
          </Button>
        ) : (
          <Button appearance="primary" onClick={isOutOfDate ? onOutOfDate : onPreview} disabledFocusable={asking.isPending}>
            {asking.isPending ? words.frame.sending : isOutOfDate ? publish.previewAgain : deeds.see}
          </Button>
        )}
      </ModalActions>
    </Modal>
  )
}
