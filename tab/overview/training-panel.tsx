import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import { trainingFigures, type LessonFigures } from '../../core/api/training-figures-questions'
import { formatMoment, localeOf } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Panel } from '../frame/panel'
import { useSpeech, type Speech } from '../frame/speech'
import { useTableStyles, WIDE } from '../frame/table-styles'
import { ShareBar } from './share-bar'
import { formatShare, shareSigned } from './share'

const useStyles = makeStyles({
  programme: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  row: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', rowGap: tokens.spacingVerticalS, columnGap: tokens.spacingHorizontalM },
  name: { gridColumn: '1 / -1', fontWeight: tokens.fontWeightSemibold, verticalAlign: 'top', [WIDE]: { width: '28%' } },
  share: { gridColumn: '1 / -1', verticalAlign: 'top', [WIDE]: { width: '20%' } },
  shareBox: { display: 'grid', gridTemplateColumns: 'minmax(48px, 1fr) 3.5em', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  figure: { fontVariantNumeric: 'tabular-nums', verticalAlign: 'top' },
  small: { display: 'block', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  caption: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, [WIDE]: { display: 'none' } },
  asOf: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const CLASSES = ['own', 'meeting', 'registered', 'imported'] as const

/** Training of a unit and all below it: by lesson, by how it is known, and the workplaces that talked about it. */
export function TrainingPanel({ unitId }: { unitId: string }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { figures } = words.trainingLeader
  const answer = useAnswer(trainingFigures, { unitId })
  return (
    <Panel title={figures.title} raised>
      <p>{figures.lead}</p>
      <Loaded answer={answer} lines={6}>
        {({ programmes, asOf }) => (
          <>
            {programmes.length === 0 && <p>{figures.none}</p>}
            {programmes.map((programme) => (
              <Programme key={programme.requirementId} programme={programme} />
            ))}
            <p className={styles.asOf}>{figures.asOf(formatMoment(asOf, language))}</p>
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function Programme({ programme: { title, lessons } }: { programme: AnswerOf<typeof trainingFigures>['programmes'][number] }) {
  const styles = useStyles()
  const tableStyles = useTableStyles()
  const { words, language } = useSpeech()
  const { figures } = words.trainingLeader
  const { columns } = figures
  return (
    <>
      <h3 className={styles.programme}>{title[language]}</h3>
      <table role="table" aria-label={figures.caption(title[language])} className={tableStyles.table}>
        <thead role="rowgroup" className={tableStyles.head}>
          <tr role="row">
            {(['lesson', 'share', 'done', 'outstanding', 'overdue', 'talks'] as const).map((column) => (
              <th key={column} role="columnheader">
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={tableStyles.body}>
          {lessons.map((lesson) => (
            <LessonRow key={lesson.lessonId} lesson={lesson} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function LessonRow({ lesson }: { lesson: LessonFigures }) {
  const styles = useStyles()
  const tableStyles = useTableStyles()
  const speech = useSpeech()
  const { words, language, formatNumber } = speech
  const { figures } = words.trainingLeader
  const { done, outstanding, overdue, talks, isBroughtBack } = lesson
  const completed = CLASSES.reduce((sum, each) => sum + done[each], 0)
  const counts = { signed: completed, outstanding, overdue, excluded: 0 }
  const share = shareSigned(counts)
  const cell = mergeClasses(tableStyles.cell, styles.figure)
  return (
    <tr role="row" className={mergeClasses(tableStyles.row, styles.row)}>
      <th role="rowheader" scope="row" className={mergeClasses(tableStyles.cell, styles.name)}>
        {lesson.title[language]}
        {[...(isBroughtBack ? [figures.broughtBack] : []), ...describeExcluded(lesson, speech)].map((note) => (
          <span key={note} className={styles.small}>
            {note}
          </span>
        ))}
      </th>
      <td role="cell" className={mergeClasses(tableStyles.cell, styles.share)}>
        <div className={styles.shareBox}>
          <ShareBar figures={counts} />
          <span>{share === undefined ? '–' : formatShare(share, localeOf(language))}</span>
        </div>
      </td>
      <Figure caption={figures.columns.done} value={formatNumber(completed)} details={describeDone(lesson, speech)} className={cell} />
      <Figure caption={figures.columns.outstanding} value={formatNumber(outstanding)} details={[]} className={cell} />
      <Figure caption={figures.columns.overdue} value={formatNumber(overdue)} details={[]} className={cell} />
      <Figure caption={figures.columns.talks} value={talks.workplaces === 0 ? '–' : figures.talksOf(formatNumber(talks.held), formatNumber(talks.workplaces))} details={[]} className={cell} />
    </tr>
  )
}

function Figure({ caption, value, details, className }: { caption: string; value: string; details: readonly string[]; className: string }) {
  const styles = useStyles()
  return (
    <td role="cell" className={className}>
      <span className={styles.caption} aria-hidden>
        {caption}
      </span>
      {value}
      {details.map((detail) => (
        <span key={detail} className={styles.small}>
          {detail}
        </span>
      ))}
    </td>
  )
}

/** Each class of evidence that occurs, never added up silently. */
function describeDone({ done }: LessonFigures, { words, formatNumber }: Speech): string[] {
  const { figures, evidence } = words.trainingLeader
  return CLASSES.filter((each) => done[each] > 0).map((each) => figures.by(formatNumber(done[each]), evidence[each]))
}

function describeExcluded({ excluded }: LessonFigures, { words, formatNumber }: Speech): string[] {
  const { figures } = words.trainingLeader
  return excluded.map(({ because, count }) => figures.excluded(formatNumber(count), figures.because[because]))
}
