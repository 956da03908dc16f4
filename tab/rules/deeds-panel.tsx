import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { movableRounds } from '../../core/api/rules-questions'
import { useAnswer } from '../api/use-question'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { MoveDialog } from './move-dialog'
import type { KnownLesson } from './programme-fields'
import { ReturnDialog } from './return-dialog'
import { WithdrawDialog } from './withdraw-dialog'

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM } })

/** What can be done to a requirement in force: bring a lesson of it back, move a deadline, withdraw it. */
export function DeedsPanel({ requirementId, lessons, onDone }: { requirementId: string; /** Of a programme. */ lessons: readonly KnownLesson[]; onDone: (told: string) => void }) {
  const styles = useStyles()
  const { deeds } = useSpeech().words.rules
  const [asked, setAsked] = useState<'withdraw' | 'return' | 'move'>()
  const { data } = useAnswer(movableRounds, { requirementId })
  const rounds = data?.rounds ?? []
  const shared = { requirementId, onDone, onCancel: () => setAsked(undefined) }
  return (
    <Panel title={deeds.title} raised>
      <div className={styles.buttons}>
        {lessons.length > 0 && <Button onClick={() => setAsked('return')}>{deeds.bringBack}</Button>}
        {rounds.length > 0 && <Button onClick={() => setAsked('move')}>{deeds.move}</Button>}
        <Button onClick={() => setAsked('withdraw')}>{deeds.withdraw}</Button>
      </div>
      {asked === 'withdraw' && <WithdrawDialog {...shared} />}
      {asked === 'return' && <ReturnDialog {...shared} lessons={lessons} />}
      {asked === 'move' && <MoveDialog {...shared} rounds={rounds} />}
    </Panel>
  )
}
