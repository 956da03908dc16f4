import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { AnswerOf, InputOf } from '../../core/api/question'
import { previewPublication, publish } from '../../core/api/publishing-questions'
import { formatDay } from '../../core/language/language'
import { RefusedError } from '../api/problem'
import { useSend } from '../api/use-question'
import { Modal, ModalActions, ModalBody } from '../frame/modal'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  headline: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
  scroll: { maxHeight: '480px', overflowY: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
    '& td, & th + th': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', paddingRight: 0 },
    '& thead th': { color: tokens.colorNeutralForeground2 },
  },
  action: { alignSelf: 'flex-start', minHeight: '44px' },
})

export type PreviewViewProps = {
  publication: InputOf<typeof previewPublication>
  preview: AnswerOf<typeof previewPublication>
  onPublished: (version: string, effectiveOn: string) => void
  onOutOfDate: () => void
}

/** Whom the version concerns and whom it reopens, by unit, and the publication itself behind one more question. */
export function PreviewView({ publication, preview, onPublished, onOutOfDate }: PreviewViewProps) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const [isAsking, setIsAsking] = useState(false)
  const publishing = useSend(publish)
  const { nextVersion, concerned, reopened, byUnit, previewKey } = preview
  const day = formatDay(publication.effectiveOn, language)
  const submit = () =>
    publishing.mutate(
      { ...publication, previewKey },
      {
        onSuccess: ({ version, effectiveOn }) => {
          setIsAsking(false)
          onPublished(version, effectiveOn)
        },
      },
    )
  const isOutOfDate = publishing.error instanceof RefusedError && publishing.error.problem.code === 'out-of-date'
  return (
    <Panel title={words.publish.previewTitle(nextVersion)} raised>
      <p className={styles.headline}>{reopened > 0 ? words.publish.reopens(formatNumber(reopened)) : words.publish.reopensNobody}</p>
      <p className={styles.text}>{words.publish.concerns(formatNumber(concerned), day)}</p>
      {byUnit.length > 0 && (
        // A region that scrolls must be reachable by keyboard.
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.publish.byUnit}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.publish.unitColumn}</th>
                <th scope="col">{words.publish.concernedColumn}</th>
                <th scope="col">{words.publish.reopenedColumn}</th>
              </tr>
            </thead>
            <tbody>
              {byUnit.map((unit) => (
                <tr key={unit.unitId}>
                  <th scope="row">{unit.name}</th>
                  <td>{formatNumber(unit.concerned)}</td>
                  <td>{formatNumber(unit.reopened)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Button appearance="primary" size="large" className={styles.action} onClick={() => setIsAsking(true)}>
        {words.publish.publish(nextVersion)}
      </Button>
      {isAsking && (
        <Modal role="alertdialog" title={words.publish.confirmTitle(nextVersion)} onCancel={() => setIsAsking(false)}>
          <ModalBody>
            <p>{words.publish.confirmText(day)}</p>
            <p>{reopened > 0 ? words.publish.reopens(formatNumber(reopened)) : words.publish.reopensNobody}</p>
            {publishing.error && <ProblemView error={publishing.error} onRetry={submit} />}
          </ModalBody>
          <ModalActions>
            <Button onClick={isOutOfDate ? onOutOfDate : () => setIsAsking(false)}>{isOutOfDate ? words.publish.previewAgain : words.frame.cancel}</Button>
            {!isOutOfDate && (
              <Button appearance="primary" onClick={submit} disabledFocusable={publishing.isPending}>
                {publishing.isPending ? words.frame.sending : words.publish.publish(nextVersion)}
              </Button>
            )}
          </ModalActions>
        </Modal>
      )}
    </Panel>
  )
}
