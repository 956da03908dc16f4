import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle48Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import type { RecordView } from '../../core/api/views'
import { useSpeech } from '../frame/speech'
import { hrefOf } from '../frame/route'
import { TextLink } from '../frame/text-link'
import { describeDone } from '../mine/describe-done'
import { Objection } from '../mine/objection'
import { MovedHeading } from './moved-heading'
import { listOpen, type Placed } from './programme'
import { ProgrammeBar } from './programme-bar'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    '& > svg': { color: tokens.colorStatusSuccessForeground1 },
    '& > p': { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, marginTop: tokens.spacingVerticalS },
})

/** It is done: the way to the receipt, and to what is open next. */
export function CompletedPanel({ placed: { lesson, programme }, record, takesFocus }: { placed: Placed; record: RecordView; takesFocus: () => boolean }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { page, receiptLink } = words.learning
  const [next] = listOpen(programme).filter(({ lessonId }) => lessonId !== lesson.lessonId)
  const isCounted = lesson.state === 'fulfilled'
  return (
    <section className={styles.panel} aria-labelledby="completed">
      <CheckmarkCircle48Filled aria-hidden />
      <MovedHeading id="completed" takesFocus={takesFocus}>
        {page.completed}
      </MovedHeading>
      <p>
        {record.title[language]}, {words.mine.versionShort(record.documentVersion)}. {describeDone(record, words, language)}
      </p>
      <p>
        {words.receipt.code}: <span className={styles.code}>{record.verificationCode}</span>
      </p>
      {isCounted && <ProgrammeBar lessons={programme.lessons} />}
      <div className={styles.actions}>
        {next && (
          <Button as="a" appearance="primary" href={hrefOf({ page: 'lesson', obligationKey: next.obligationKey })}>
            {page.nextLesson(next.title[language])}
          </Button>
        )}
        <Button as="a" appearance={next ? 'secondary' : 'primary'} href={hrefOf({ page: 'lesson-receipt', recordKey: record.recordKey })}>
          {receiptLink}
        </Button>
        <Button as="a" href={hrefOf({ page: 'mine' })}>
          {page.toMine}
        </Button>
      </div>
      <p>
        <TextLink href={hrefOf({ page: 'read', lessonId: lesson.lessonId })}>{page.readAgain}</TextLink>
      </p>
      <Objection record={record} />
    </section>
  )
}
