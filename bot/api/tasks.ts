import { tasks } from '../../core/api/wheel-questions'
import { listRequestsToAnswer } from '../../core/wheel/decide-extension'
import { listTasks } from '../../core/wheel/list-tasks'
import { requirePerson } from './caller'
import { answered, type Handler } from './handler'
import { viewRequest, viewTask } from './task-view'

/** What somebody has to do of the wheel, and which requests for more time wait for them. */
export const answerTasks: Handler<typeof tasks> = {
  question: tasks,
  mayAsk: ['employee'],
  handle({ caller, state, today }, { people }) {
    const { personId } = requirePerson(caller)
    const viewing = { state, people, today, personId }
    return Promise.resolve(
      answered({
        tasks: listTasks(state, personId, today).map((task) => viewTask(viewing, task)),
        requests: listRequestsToAnswer(state, personId, today).map(({ request, task }) => viewRequest(viewing, request, task)),
        logNumber: state.logNumber,
      }),
    )
  },
}
