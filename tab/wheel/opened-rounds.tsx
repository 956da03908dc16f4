import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { formatDay } from '../../core/language/language'
import { Modal, ModalActions, ModalBody } from '../frame/modal'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { ConcernedList } from './concerned-list'
import { describeState } from './describe-round'
import type { Round } from './list-rounds'
import { MarkSign } from './mark-sign'
import { mayBeMoved } from './may-be-moved'
import { RoundTitle, type OpenRounds } from './round-title'

export type OpenedRounds = Parameters<OpenRounds>[0]

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  each: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTopStyle: 'none' } },
  about: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
})

/** What stands at a place of the wheel: the activities where there are several, else all whom the one concerns. */
export function OpenedRounds({ rounds, unitId, year, onOpen, onMove, onClose }: { rounds: OpenedRounds; unitId: string; year: number; onOpen: OpenRounds; /** For whoever may move deadlines. */ onMove?: ((round: OpenedRounds[number]) => void) | undefined; onClose: () => void }) {
  const { words, formatNumber, language } = useSpeech()
  const [first] = rounds
  if (!first) return null
  const isOne = rounds.length === 1
  const { doneIn } = first.activity
  return (
    <Modal title={isOne ? first.activity.title : words.wheel.several(formatNumber(rounds.length))} onCancel={onClose}>
      <ModalBody>
        {isOne ? (
          <>
            <p>{words.wheel.dueOn(formatDay(first.mark.dueOn, language))}</p>
            {doneIn && <p>{doneIn.url === undefined ? words.wheel.doneIn(doneIn.system) : <TextLink href={doneIn.url}>{words.wheel.openSystem(doneIn.system)}</TextLink>}</p>}
            <ConcernedList round={first} unitId={unitId} year={year} />
          </>
        ) : (
          <SeveralRounds rounds={rounds} onOpen={onOpen} />
        )}
      </ModalBody>
      <ModalActions>
        {onMove && mayBeMoved({ entries: rounds }) && <Button onClick={() => onMove(first)}>{words.wheel.move}</Button>}
        <Button onClick={onClose}>{words.wheel.close}</Button>
      </ModalActions>
    </Modal>
  )
}

function SeveralRounds({ rounds, onOpen }: { rounds: OpenedRounds; onOpen: OpenRounds }) {
  const styles = useStyles()
  const speech = useSpeech()
  return (
    <ul role="list" className={styles.list}>
      {rounds.map((round: Pick<Round, 'activity' | 'mark' | 'state'>) => (
        <li key={`${round.activity.requirementId}/${round.mark.round}`} className={styles.each}>
          <MarkSign state={round.state} />
          <span>
            <RoundTitle round={round} onOpen={onOpen} />
            <span className={styles.about}>
              {formatDay(round.mark.dueOn, speech.language)} · {describeState(round, speech)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
