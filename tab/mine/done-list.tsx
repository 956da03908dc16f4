import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircle24Regular } from '@fluentui/react-icons/svg/dismiss-circle'
import type { RecordView } from '../../core/api/questions'
import { formatDay, formatMoment } from '../../core/language/language'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  done: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  void: { color: tokens.colorNeutralForeground3 },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, '& > p': { margin: 0 } },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  small: { color: tokens.colorNeutralForeground2 },
})

/** What I have done, newest first, each with its receipt. */
export function DoneList({ records }: { records: readonly RecordView[] }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const done = records.filter(({ kind }) => kind !== 'voiding').sort((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1))
  if (done.length === 0) return <p className={styles.small}>{words.mine.nothingDone}</p>
  return (
    <ul className={styles.list}>
      {done.map((record) => (
        <li key={record.recordKey} className={styles.done}>
          {record.isVoid ? <DismissCircle24Regular aria-hidden className={styles.void} /> : <CheckmarkCircle24Filled aria-hidden className={styles.good} />}
          <div className={styles.body}>
            <p className={styles.title}>
              {record.title[language]}, {words.mine.versionShort(record.documentVersion)}
            </p>
            <p className={styles.small}>
              {record.kind === 'paper-signature'
                ? words.mine.onPaper(formatDay(record.doneOn ?? record.recordedAt.slice(0, 10), language), record.actorName ?? words.frame.unknownName)
                : words.mine.signedAt(formatMoment(record.recordedAt, language))}
            </p>
            {record.isVoid && <p>{words.mine.isVoid}</p>}
            <p>
              <TextLink
                href={hrefOf({ page: 'receipt', recordKey: record.recordKey })}
                aria-label={words.mine.receiptOf(record.title[language], record.documentVersion)}
              >
                {words.mine.receipt}
              </TextLink>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
