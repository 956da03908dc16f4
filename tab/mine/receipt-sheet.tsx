import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import type { ReactNode } from 'react'
import { Sheet } from '../frame/sheet'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
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

export type ReceiptFact = [name: string, value: ReactNode]

/** What somebody keeps as proof: the sentence it proves, and what it can be checked by. */
export function ReceiptSheet({ sentence, sentenceLanguage, facts }: { sentence: string; sentenceLanguage?: string | undefined; facts: readonly ReceiptFact[] }) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <>
      <Sheet>
        <p className={styles.sentence} lang={sentenceLanguage}>
          {sentence}
        </p>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
      <div className={styles.actions} data-print="never">
        <Button appearance="primary" icon={<Print20Regular />} onClick={() => window.print()}>
          {words.frame.print}
        </Button>
        <p>{words.receipt.printHint}</p>
      </div>
    </>
  )
}

/** Something to compare sign by sign. */
export function Code({ children }: { children: string }) {
  const styles = useStyles()
  return <span className={styles.code}>{children}</span>
}
