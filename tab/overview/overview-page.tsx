import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import type { AnswerOf } from '../../core/api/question'
import { overview } from '../../core/api/overview-questions'
import { formatMoment, localeOf } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { ListsNotice } from '../findings/lists-notice'
import { Loaded } from '../frame/loaded'
import { useMe } from '../frame/me'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { FiguresTable } from './figures-table'
import { BarSample, ShareBar } from './share-bar'
import { formatShare, shareSigned } from './share'
import { TouchedNote } from './touched-note'
import { TrainingPanel } from './training-panel'
import { UnitPath } from './unit-path'

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 640px)': { padding: '28px 32px' },
  },
  headline: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM, margin: 0 },
  headlineText: { fontSize: tokens.fontSizeBase400 },
  percent: { fontSize: tokens.fontSizeHero900, lineHeight: tokens.lineHeightHero900, fontWeight: tokens.fontWeightSemibold },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontVariantNumeric: 'tabular-nums' },
  },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  print: { alignSelf: 'flex-start' },
})

/** Figures per unit down the tree, never names. */
export function OverviewPage({ unitId }: { unitId: string | undefined }) {
  const { words } = useSpeech()
  const answer = useAnswer(overview, unitId === undefined ? {} : { unitId })
  return (
    <Page title={answer.data?.unit.name ?? words.tabs.overview} lead={words.overview.lead} wide>
      <Loaded answer={answer} lines={10}>
        {(figures) => <FiguresOfUnit figures={figures} />}
      </Loaded>
    </Page>
  )
}

function FiguresOfUnit({ figures }: { figures: AnswerOf<typeof overview> }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { ledUnits } = useMe()
  const { unit, path, children, version, asOf } = figures
  const { language } = useSpeech()
  return (
    <>
      <UnitPath path={path} />
      <ListsNotice />
      <Summary figures={figures} />
      <TouchedNote touched={figures.touched} />
      {ledUnits.some(({ unitId }) => unitId === unit.unitId) && (
        <p className={styles.small} data-print="never">
          <TextLink href={hrefOf({ page: 'unit', unitId: unit.unitId })}>{words.overview.toUnit}</TextLink>
        </p>
      )}
      <Panel title={words.overview.below} raised>
        {children.length === 0 ? <p className={styles.small}>{words.overview.nothingBelow}</p> : <FiguresTable caption={words.overview.caption(unit.name)} units={children} />}
      </Panel>
      <TrainingPanel unitId={unit.unitId} />
      <p className={styles.small}>
        {words.overview.asOf(formatMoment(asOf, language), version)} {words.overview.countedOnce}
      </p>
      <Button className={styles.print} icon={<Print20Regular />} onClick={() => window.print()} data-print="never">
        {words.frame.print}
      </Button>
    </>
  )
}

function Summary({ figures: { unit } }: { figures: AnswerOf<typeof overview> }) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const share = shareSigned(unit)
  const { columns } = words.overview
  return (
    <section className={styles.summary} aria-label={words.overview.summary}>
      <p className={styles.headline}>
        {share === undefined ? (
          words.overview.nobodyOwes
        ) : (
          <>
            <span className={styles.percent}>{formatShare(share, localeOf(language))}</span>
            <span className={styles.headlineText}>{words.overview.haveSigned(formatNumber(unit.signed), formatNumber(unit.signed + unit.outstanding))}</span>
          </>
        )}
      </p>
      <ShareBar figures={unit} />
      <dl className={styles.figures}>
        {(['signed', 'outstanding', 'overdue', 'excluded'] as const).map((count) => (
          <div key={count}>
            <dt>
              {count !== 'excluded' && <BarSample part={count} />}
              {columns[count]}
            </dt>
            <dd>{formatNumber(unit[count])}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
