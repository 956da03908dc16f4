import { makeStyles, tokens } from '@fluentui/react-components'
import { spotCheck } from '../../core/api/control-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Notice } from '../frame/notice'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { tellHitRate } from './hit-rate'
import { SampleCard } from './sample-card'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
  rate: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  seed: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

/** One spot check: how it was drawn, what was drawn, and what was said of each. */
export function SpotCheckPage({ checkId }: { checkId: string }) {
  const { words, language, formatNumber } = useSpeech()
  const answer = useAnswer(spotCheck, { checkId })
  const texts = words.spotChecks.one
  const check = answer.data?.check
  const lead = check && texts.lead(formatDay(check.from, language), formatDay(check.to, language), formatNumber(check.population))
  return (
    <Page title={check?.title ?? words.spotChecks.title} {...(lead !== undefined && { lead })} back={{ to: { page: 'inspections' }, name: texts.back }} wide>
      <Loaded answer={answer} lines={8}>
        {(shown) => <Check shown={shown} />}
      </Loaded>
    </Page>
  )
}

function Check({ shown: { check, seed, drawnAtNumber, verified, byName, samples } }: { shown: AnswerOf<typeof spotCheck> }) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const texts = words.spotChecks
  const { holds, judged } = check.hitRate
  return (
    <>
      <Panel title={texts.columns.holds}>
        <p className={styles.rate}>{tellHitRate(check.hitRate, texts, formatNumber)}</p>
        <p>{texts.rateOfJudged(formatNumber(holds), formatNumber(judged))}</p>
        <p>
          {texts.one.drawnBy(byName, formatDay(check.drawnOn, language))} {texts.one.dueOn(formatDay(check.dueOn, language))}
        </p>
        <Notice tone={verified === 'same' ? 'good' : 'warning'} title={texts.one.verified[verified]}>
          <p className={styles.seed}>{texts.one.seed(seed, formatNumber(drawnAtNumber))}</p>
        </Notice>
      </Panel>
      <Panel title={texts.one.samples}>
        <ul className={styles.list}>
          {samples.map((sample) => (
            <li key={sample.recordKey}>
              <SampleCard checkId={check.checkId} sample={sample} />
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
