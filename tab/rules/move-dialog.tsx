import { Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { movableRounds, moveRound, previewRoundMove } from '../../core/api/rules-questions'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { useSend } from '../api/use-question'
import { useSpeech } from '../frame/speech'
import { ConsequenceTable } from './consequence-table'
import { DeedDialog } from './deed-dialog'
import { useProblemOf } from './editing'
import { usePreviewed } from './use-previewed'
import type { DeedProps } from './withdraw-dialog'

export type MoveDialogProps = DeedProps & {
  /** Those that are one for everybody. */
  rounds: AnswerOf<typeof movableRounds>['rounds']
  /** What was dragged, and where to. */
  proposed?: { round: string; dueOn: string }
  /** What it is called, where it is not the page's own. */
  title?: string
  /** Whose it is, where it may be moved for this one alone. */
  only?: { subject: string; name: string } | undefined
}

/** Moves the day a round is due, for everybody or for one alone, after a look at whose it is. */
export function MoveDialog({ requirementId, rounds, proposed, title, only, onDone, onCancel }: MoveDialogProps) {
  const { words, language, formatNumber } = useSpeech()
  const { deeds } = words.rules
  const { move } = words.activityEditor
  const isForAll = rounds.some(({ round: each }) => proposed === undefined || each === proposed.round)
  const [round, setRound] = useState(proposed?.round ?? rounds[0]?.round ?? '')
  const [dueOn, setDueOn] = useState(proposed?.dueOn ?? '')
  const [isOnly, setIsOnly] = useState(only !== undefined && !isForAll)
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const asking = useSend(previewRoundMove)
  const carrying = useSend(moveRound)
  const written = { requirementId, round, ...(isOnly && only && { subject: only.subject }), dueOn, reason: reason.trim() }
  const { preview, show, forget } = usePreviewed(asking, written, { onProblems: setProblems, onReady: () => undefined })
  const look = () => {
    const found = [...(dueOn === '' ? [{ path: 'dueOn', problem: 'not-a-day' }] : []), ...(reason.trim().length < 3 ? [{ path: 'reason', problem: 'reason-missing' }] : [])]
    setProblems(found)
    if (found.length === 0) show()
  }
  return (
    <DeedDialog
      title={deeds.moveTitle}
      problems={problems}
      asking={asking}
      onPreview={look}
      consequences={
        preview && (
          <>
            <p>{deeds.movedOpen(formatNumber(preview.open), formatNumber(preview.upcoming))}</p>
            <ConsequenceTable columns={['open', 'upcoming']} byUnit={preview.byUnit} />
          </>
        )
      }
      carrying={carrying}
      onCarryOut={() => {
        if (preview) carrying.mutate({ ...written, previewKey: preview.previewKey }, { onSuccess: (done) => onDone(deeds.moved(formatDay(done.dueOn, language))) })
      }}
      onOutOfDate={() => {
        carrying.reset()
        forget()
      }}
      onCancel={onCancel}
    >
      {title !== undefined && <p>{title}</p>}
      {only && isForAll && (
        <Field label={move.for}>
          <RadioGroup value={isOnly ? 'one' : 'all'} onChange={(_, { value }) => setIsOnly(value === 'one')}>
            <Radio value="all" label={move.everybody} />
            <Radio value="one" label={move.one(only.name)} />
          </RadioGroup>
        </Field>
      )}
      <Field label={deeds.round}>
        <Select value={round} onChange={(_, { value }) => setRound(value)}>
          {!rounds.some((each) => each.round === round) && <option value={round}>{round}</option>}
          {rounds.map((each) => (
            <option key={each.round} value={each.round}>
              {deeds.roundChoice(each.round, formatDay(each.dueOn, language))}
            </option>
          ))}
        </Select>
      </Field>
      <DayField dueOn={dueOn} onChange={setDueOn} />
      <Field label={deeds.reason} required>
        <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </DeedDialog>
  )
}

function DayField({ dueOn, onChange }: { dueOn: string; onChange: (dueOn: string) => void }) {
  const { deeds } = useSpeech().words.rules
  const problemOf = useProblemOf()
  return (
    <Field label={deeds.newDay} required {...problemOf('dueOn')}>
      <Input type="date" min={dayOf(new Date())} value={dueOn} onChange={(_, { value }) => onChange(value)} />
    </Field>
  )
}
