import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import type { ReactNode } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { receipt } from '../../core/api/questions'
import { formatDay, formatMoment, localeOf } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { LANGUAGE_NAMES } from '../frame/language-choice'
import { Loaded } from '../frame/loaded'
import { Notice } from '../frame/notice'
import { Page } from '../frame/page'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  sheet: {
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 640px)': { padding: '32px 40px' },
    '@media print': { padding: 0, border: 'none' },
  },
  sentence: { margin: `0 0 ${tokens.spacingVerticalXL}`, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  facts: { margin: 0, display: 'flex', flexDirection: 'column' },
  fact: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 560px)': { gridTemplateColumns: '180px minmax(0, 1fr)' },
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
  actions: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS, '& p': { margin: 0, color: tokens.colorNeutralForeground2 } },
})

/** The receipt (signeringsbevis) that a person keeps: on the screen, on paper or as PDF. */
export function ReceiptPage({ recordKey }: { recordKey: string }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const answer = useAnswer(receipt, { recordKey })
  return (
    <Page title={words.receipt.title} back={{ to: { page: 'mine' }, name: words.tabs.mine }}>
      <Loaded answer={answer} lines={8}>
        {(proof) => (
          <>
            {proof.record.isVoid && <Notice tone="warning" title={words.mine.isVoid} />}
            <Sheet proof={proof} />
            <div className={styles.actions} data-print="never">
              <Button appearance="primary" icon={<Print20Regular />} onClick={() => window.print()}>
                {words.frame.print}
              </Button>
              <p>{words.receipt.printHint}</p>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Sheet({ proof }: { proof: AnswerOf<typeof receipt> }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { record } = proof
  const isPaper = record.kind === 'paper-signature'
  const code = (value: string) => <span className={styles.code}>{value}</span>
  const facts: [string, ReactNode][] = [
    [words.receipt.who, proof.personName],
    [words.receipt.what, `${record.title[language]}, ${words.mine.versionShort(record.documentVersion)}`],
    [words.receipt.when, isPaper && record.doneOn ? formatDay(record.doneOn, language) : formatMoment(record.recordedAt, language)],
    ...(isPaper
      ? ([
          [words.receipt.registeredBy, record.actorName ?? words.frame.unknownName],
          [words.receipt.registeredAt, formatMoment(record.recordedAt, language)],
          [words.receipt.reason, record.reason ?? ''],
        ] as [string, ReactNode][])
      : []),
    [words.receipt.language, LANGUAGE_NAMES[proof.language]],
    [words.receipt.channel, isPaper ? words.receipt.channels.paper : words.receipt.channels[proof.channel]],
    [words.receipt.code, code(record.verificationCode)],
    [words.receipt.text, code(proof.textSha256)],
    [words.receipt.commitment, code(proof.commitment)],
    [words.receipt.logNumber, proof.logNumber ?? words.receipt.notNumbered],
  ]
  return (
    <div className={styles.sheet}>
      <p className={styles.sentence} lang={isPaper ? undefined : localeOf(proof.language)}>
        {isPaper ? words.receipt.paperMeans : proof.statement}
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
