import { tasks } from '../../core/api/wheel-questions'
import { useAnswer } from '../api/use-question'
import { Notice } from '../frame/notice'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { countToDo } from './group-tasks'

/** One line on the first page: how many tasks wait. Nothing where none does, and no trouble where it cannot be known just now. */
export function TasksHint() {
  const { words } = useSpeech()
  const { tasks: texts } = words.activity
  const { data } = useAnswer(tasks, {})
  const { toDo, overdue } = data ? countToDo(data) : { toDo: 0, overdue: 0 }
  if (toDo === 0) return null
  return (
    <Notice tone={overdue > 0 ? 'warning' : 'info'} title={texts.hint(toDo)}>
      {overdue > 0 && <p>{texts.hintOverdue(overdue)}</p>}
      <TextLink href={hrefOf({ page: 'tasks' })}>{texts.hintLink}</TextLink>
    </Notice>
  )
}
