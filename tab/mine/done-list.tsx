import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircle24Regular } from '@fluentui/react-icons/svg/dismiss-circle'
import type { RecordView } from '../../core/api/views'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { describeDone, isOfLesson } from './describe-done'

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
            <p className={styles.small}>{describeDone(record, words, language)}</p>
            {record.isVoid && <p>{words.mine.isVoid}</p>}
            <p>
              <ReceiptLink record={record} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function ReceiptLink({ record: { kind, recordKey, title, documentVersion } }: { record: RecordView }) {
  const { words, language } = useSpeech()
  const link = isOfLesson({ kind })
    ? { page: 'lesson-receipt' as const, name: words.learning.receiptLink, label: words.learning.receiptOf(title[language]) }
    : { page: 'receipt' as const, name: words.mine.receipt, label: words.mine.receiptOf(title[language], documentVersion) }
  return (
    <TextLink href={hrefOf({ page: link.page, recordKey })} aria-label={link.label}>
      {link.name}
    </TextLink>
  )
}
