import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { activityStandings } from '../../core/api/wheel-questions'
import type { Day } from '../../core/days/day'
import { useAnnounce } from '../frame/announcer'
import { useAnswer } from '../api/use-question'
import type { Round } from './list-rounds'

const MoveRound = lazy(async () => ({ default: (await import('../rules/move-round')).MoveRound }))

export type MovedRound = { round: Pick<Round, 'activity' | 'mark'>; /** Absent where it is yet to be typed. */ dueOn?: Day | undefined }

/** For whoever may move deadlines. */
export type MoveRounds = (moved: MovedRound) => void

type MoveInDialogProps = { moved: MovedRound; unitId: string; year: number; onClose: () => void }

/** Asks whether, and for whom, the deadline is to be moved that was dragged in the wheel; nothing has moved before. */
export function MoveInDialog(props: MoveInDialogProps) {
  return props.moved.round.mark.subject === undefined ? <Dialog {...props} only={undefined} /> : <OfOneAlone {...props} subject={props.moved.round.mark.subject} />
}

function OfOneAlone({ subject, ...props }: MoveInDialogProps & { subject: string }) {
  const { activity, mark } = props.moved.round
  const { data } = useAnswer(activityStandings, { requirementId: activity.requirementId, round: mark.round, unitId: props.unitId, year: props.year })
  const name = data?.standings.find(({ about }) => about.subject === subject)?.about.name
  return data ? <Dialog {...props} only={name === undefined ? undefined : { subject, name }} /> : null
}

function Dialog({ moved: { round, dueOn }, only, onClose }: MoveInDialogProps & { only: { subject: string; name: string } | undefined }) {
  const announce = useAnnounce()
  const kept = useQueryClient()
  return (
    <Suspense>
      <MoveRound
        requirementId={round.activity.requirementId}
        proposed={{ round: round.mark.round, dueOn: dueOn ?? '' }}
        title={round.activity.title}
        only={only}
        onDone={(told) => {
          announce(told)
          onClose()
          void kept.invalidateQueries()
        }}
        onCancel={onClose}
      />
    </Suspense>
  )
}
