import { makeStyles } from '@fluentui/react-components'
import type { campaign } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { HEARD_ONLY } from '../frame/heard-only'
import { Panel } from '../frame/panel'
import { ScrollingTable } from '../frame/scrolling-table'
import { useSpeech } from '../frame/speech'
import { describeReason } from '../prompts/describe-reason'
import { FigureList } from './figure-list'
import { MissedTable } from './missed-table'
import { ProgressBar } from './progress-bar'
import { tellDuration } from './tell-duration'

const useStyles = makeStyles({ heardOnly: HEARD_ONLY })

/** Whoever hears the page is told of each tenth part, not every third second. */
const HEARD_STEP = 10

const PARTS = ['sent', 'delivered', 'acted', 'unknown', 'unreachable', 'refused'] as const

/** How a campaign goes: how many it has come to and what became of it, and whom it did not reach. */
export function ProgressPanel({ shown, isSending }: { shown: AnswerOf<typeof campaign>; isSending: boolean }) {
  const { words, formatNumber } = useSpeech()
  const texts = words.campaigns.progress
  const { progress, left, reasons, unreached } = shown
  const hints: Partial<Record<(typeof PARTS)[number], string>> = texts.hints
  const figures = PARTS.map((part) => {
    const hint = hints[part]
    return { value: progress[part], name: texts.parts[part], ...(hint !== undefined && { hint }) }
  })
  return (
    <>
      <Panel title={texts.title} raised>
        {left && <Left progress={progress} left={left} />}
        <FigureList label={texts.title} figures={figures} />
        {isSending && <p>{texts.asOf}</p>}
      </Panel>
      {reasons.length > 0 && (
        <Panel title={texts.reasons}>
          <ScrollingTable
            caption={texts.reasons}
            columns={[{ name: texts.reason }, { name: texts.people, isNumber: true }]}
            rows={reasons.map(({ reason, people }) => ({ key: reason, cells: [describeReason(reason, words), formatNumber(people)] }))}
          />
        </Panel>
      )}
      <Panel title={texts.missed}>{unreached.length === 0 ? <p>{texts.nobodyMissed}</p> : <MissedTable caption={texts.missed} missed={unreached} />}</Panel>
    </>
  )
}

function Left({ progress: { sent, unreachable, refused }, left }: Pick<AnswerOf<typeof campaign>, 'progress'> & { left: { people: number; seconds: number } }) {
  const styles = useStyles()
  const speech = useSpeech()
  const { words, formatNumber } = speech
  const texts = words.campaigns.progress
  const goneThrough = sent + unreachable + refused
  const all = goneThrough + left.people
  const percentage = all === 0 ? 100 : Math.floor((100 * goneThrough) / all)
  const heard = percentage - (percentage % HEARD_STEP)
  const told = texts.done(formatNumber(percentage))
  return (
    <>
      <ProgressBar label={texts.bar} percentage={percentage} told={told} />
      <p>
        {told} {left.people === 0 ? texts.nobodyLeft : `${texts.left(left.people, formatNumber(left.people))} ${texts.takes(tellDuration(left.seconds, speech))}`}
      </p>
      <p role="status" className={styles.heardOnly}>
        {heard === 100 ? texts.nobodyLeft : texts.heard(formatNumber(heard))}
      </p>
    </>
  )
}
