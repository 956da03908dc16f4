import { useState } from 'react'
import { activity, tasks } from '../../core/api/wheel-questions'
import type { TaskView } from '../../core/api/wheel-views'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Page } from '../frame/page'
import { useSpeech } from '../frame/speech'
import { listAlike } from './group-tasks'
import { SignManyForm } from './sign-many-form'
import { nameOf } from './task-of'

/** Signs off many of one kind with the same answers, as a leader with fifteen contracts does. */
export function SignManyPage({ requirementId }: { requirementId: string }) {
  const { words, language } = useSpeech()
  const answer = useAnswer(tasks, {})
  const { many, page } = words.activity
  const title = answer.data?.tasks.find((task) => task.requirementId === requirementId)?.title[language]
  return (
    <Page title={title === undefined ? words.activity.tasks.manyTitle : many.title(title)} lead={many.lead} back={{ to: { page: 'tasks' }, name: page.back }}>
      <Loaded answer={answer}>{(known) => <Alike key={requirementId} known={known.tasks} requirementId={requirementId} />}</Loaded>
    </Page>
  )
}

function Alike({ known, requirementId }: { known: readonly TaskView[]; requirementId: string }) {
  const { many } = useSpeech().words.activity
  // Who they were when the page was opened: one that is signed off meanwhile must not take the form away.
  const [begun] = useState(() => listAlike(known).find((alike) => alike.requirementId === requirementId)?.tasks)
  const [first] = begun ?? []
  return begun && first ? <WithForm begun={begun} first={first} known={known} /> : <p>{many.nothing}</p>
}

function WithForm({ begun, first, known }: { begun: readonly TaskView[]; first: TaskView; known: readonly TaskView[] }) {
  const answer = useAnswer(activity, nameOf(first))
  // Each as it stands now: its step may have risen.
  const now = begun.map((task) => known.find(({ obligationKey }) => obligationKey === task.obligationKey) ?? task)
  return <Loaded answer={answer}>{({ form, colleagues }) => <SignManyForm form={form} colleagues={colleagues} of={now} />}</Loaded>
}
