import { movableRounds } from '../../core/api/rules-questions'
import { useAnswer } from '../api/use-question'
import { MoveDialog, type MoveDialogProps } from './move-dialog'

/** The same, for whoever knows only what was dragged: opens as soon as it is known what may be moved for everybody. */
export function MoveRound(props: Omit<MoveDialogProps, 'rounds'>) {
  const { data } = useAnswer(movableRounds, { requirementId: props.requirementId })
  return data ? <MoveDialog {...props} rounds={data.rounds} /> : null
}
