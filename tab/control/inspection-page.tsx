import { makeStyles, tokens } from '@fluentui/react-components'
import { inspection } from '../../core/api/inspection-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { FindingList } from './finding-list'
import { InspectionHistory } from './inspection-history'
import { InspectionBadge } from './state-badge'

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`, margin: 0, '& dt': { color: tokens.colorNeutralForeground2 }, '& dd': { margin: 0, overflowWrap: 'anywhere' }, '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM },
  summary: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
})

/** One inspection: what it was, what it found and how that stands, and who changed what. */
export function InspectionPage({ inspectionId }: { inspectionId: string }) {
  const { words } = useSpeech()
  const answer = useAnswer(inspection, { inspectionId })
  const texts = words.inspections
  return (
    <Page title={answer.data?.inspection.title ?? words.tabs.inspections} back={{ to: { page: 'inspections' }, name: texts.one.back }} wide>
      <Loaded answer={answer} lines={8}>
        {(shown) => (
          <>
            <Head shown={shown} />
            <Panel title={texts.one.findings}>
              {shown.findings.length === 0 && shown.hiddenFindings === 0 ? <p>{texts.one.noFindings}</p> : <FindingList findings={shown.findings} />}
              <Hidden count={shown.hiddenFindings} />
            </Panel>
            <Panel title={texts.one.history}>
              <InspectionHistory history={shown.history} />
            </Panel>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Head({ shown: { inspection: told, units, state, closedOn, mayWrite } }: { shown: AnswerOf<typeof inspection> }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { one, kinds } = words.inspections
  const facts: [string, string | undefined][] = [
    [one.by, `${told.by}, ${kinds[told.inspectionKind]}`],
    [one.heldOn, formatDay(told.heldOn, language)],
    [one.units, units.map(({ name }) => name).join(', ')],
    [one.closedOn, closedOn === undefined ? undefined : formatDay(closedOn, language)],
  ]
  return (
    <div className={styles.head}>
      <InspectionBadge state={state} />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => value !== undefined && [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}
      </dl>
      {told.summary !== '' && <p className={styles.summary}>{told.summary}</p>}
      {told.reportUrl !== undefined && <TextLink href={told.reportUrl}>{one.report}</TextLink>}
      {mayWrite && <TextLink href={hrefOf({ page: 'edit-inspection', inspectionId: told.inspectionId })}>{one.edit}</TextLink>}
    </div>
  )
}

function Hidden({ count }: { count: number }) {
  const { words, formatNumber } = useSpeech()
  return count > 0 && <p>{words.inspections.one.hidden(count, formatNumber(count))}</p>
}
