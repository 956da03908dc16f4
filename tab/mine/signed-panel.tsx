import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle48Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { useEffect, useRef } from 'react'
import type { RecordView } from '../../core/api/views'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { describeDone } from './describe-done'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    '& > svg': { color: tokens.colorStatusSuccessForeground1 },
    '& > p': { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, outlineStyle: 'none' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, marginTop: tokens.spacingVerticalS },
})

/** It is done: shown in place of the text as soon as the service has said so. */
export function SignedPanel({ record }: { record: RecordView }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone; without this a keyboard would be back at the top of Teams.
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.panel} aria-labelledby="signed">
      <CheckmarkCircle48Filled aria-hidden />
      <h2 id="signed" ref={heading} tabIndex={-1} className={styles.title}>
        {words.sign.done}
      </h2>
      <p>
        {record.title[language]}, {words.mine.versionShort(record.documentVersion)}. {describeDone(record, words, language)}
      </p>
      <p>
        {words.receipt.code}: <span className={styles.code}>{record.verificationCode}</span>
      </p>
      <div className={styles.actions}>
        <Button as="a" appearance="primary" href={hrefOf({ page: 'receipt', recordKey: record.recordKey })}>
          {words.mine.receipt}
        </Button>
        <Button as="a" href={hrefOf({ page: 'mine' })}>
          {words.sign.toMine}
        </Button>
      </div>
    </section>
  )
}
