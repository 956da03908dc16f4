import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { mine } from '../../core/api/own-questions'
import { documentText, sign } from '../../core/api/signing-questions'
import type { ObligationView, RecordView } from '../../core/api/views'
import { localeOf, type Language } from '../../core/language/language'
import { RefusedError } from '../api/problem'
import { answerKey, useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  // The words that count are never the faint ones, ticked or not.
  sentence: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground1 },
  text: { margin: 0 },
  missing: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  action: { alignSelf: 'flex-start', minHeight: '44px', '@media (max-width: 480px)': { alignSelf: 'stretch' } },
})

type Text = AnswerOf<typeof documentText>

/** The sentence that is confirmed, word for word, and the signature. Nothing counts as signed before the service has said so. */
export function Confirmation({ obligation, text, language }: { obligation: ObligationView; text: Text; language: Language }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const announce = useAnnounce()
  const answers = useQueryClient()
  const signing = useSend(sign)
  const [confirmedSha256, setConfirmedSha256] = useState<string>()
  const [isMissing, setIsMissing] = useState(false)
  // Ticked for this text only: another language is another text.
  const isConfirmed = confirmedSha256 === text.textSha256

  const submit = () => {
    setIsMissing(!isConfirmed)
    if (!isConfirmed) return
    const { obligationKey, step } = obligation
    signing.mutate(
      { obligationKey, step, textSha256: text.textSha256, language },
      {
        onSuccess: ({ record, already }) => {
          answers.setQueryData<AnswerOf<typeof mine>>(answerKey(mine, {}), (known) => known && withRecord(known, obligationKey, record))
          void answers.invalidateQueries({ queryKey: answerKey(mine) })
          announce(already ? words.sign.already : words.sign.done)
        },
      },
    )
  }
  const readAgain = () => {
    signing.reset()
    void answers.invalidateQueries({ queryKey: answerKey(mine) })
    void answers.invalidateQueries({ queryKey: answerKey(documentText) })
  }
  const isOutOfDate = signing.error instanceof RefusedError && signing.error.problem.code === 'out-of-date'
  return (
    <Panel title={words.sign.confirmTitle} raised>
      <p className={styles.text}>{words.sign.confirmText(obligation.version)}</p>
      <div lang={localeOf(language)}>
        <Checkbox
          size="large"
          checked={isConfirmed}
          onChange={(_, { checked }) => {
            setConfirmedSha256(checked === true ? text.textSha256 : undefined)
            setIsMissing(false)
          }}
          label={<span className={styles.sentence}>{text.statement}</span>}
          aria-invalid={isMissing}
          {...(isMissing && { 'aria-describedby': 'confirmation-missing' })}
        />
      </div>
      {isMissing && (
        <p id="confirmation-missing" role="alert" className={styles.missing}>
          {words.sign.tickFirst}
        </p>
      )}
      <Button appearance="primary" size="large" className={styles.action} disabledFocusable={signing.isPending} onClick={submit}>
        {signing.isPending ? words.sign.signing : words.sign.sign}
      </Button>
      {signing.error && <ProblemView error={signing.error} onRetry={submit} />}
      {isOutOfDate && (
        <Button className={styles.action} onClick={readAgain}>
          {words.sign.readNew}
        </Button>
      )}
    </Panel>
  )
}

/** What the service has just confirmed, laid into the page I came from. */
function withRecord(known: AnswerOf<typeof mine>, obligationKey: string, record: RecordView): AnswerOf<typeof mine> {
  return {
    ...known,
    obligations: known.obligations.map((each) => (each.obligationKey === obligationKey ? { ...each, state: 'fulfilled', fulfilledBy: record } : each)),
    records: [record, ...known.records.filter(({ recordKey }) => recordKey !== record.recordKey)],
  }
}
