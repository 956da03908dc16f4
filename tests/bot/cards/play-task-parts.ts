import { createLinks } from '../../../bot/cards/links'
import type { TaskParts } from '../../../bot/cards/task-parts'
import { sha256 } from '../../../bot/hashing'
import type { Fact } from '../../../core/facts/fact'
import { listTasks, type Task } from '../../../core/wheel/list-tasks'
import { numbered, PEOPLE, SAMPLE_FACTS, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'

/** What cards of the wheel are drawn from, for one person, over these facts. */
export function taskPartsOf(facts: readonly Fact[], { person = 'leader', today = TODAY }: { person?: SamplePerson; today?: string } = {}): TaskParts {
  const known = new Map(numbered([...SAMPLE_FACTS, ...facts]).map(({ factKey, fact }) => [factKey, fact]))
  return {
    state: sampleState(...facts),
    sha256,
    links: createLinks({ teamsAppId: 'app', publicUrl: 'https://kvitter.test', whistleblowingUrl: 'https://varsling.test' }),
    today,
    language: 'nb',
    personId: PEOPLE[person],
    nameOf: (personId) => `Navn ${personId}`,
    findFact: (key) => known.get(key),
  }
}

export function onlyTask(parts: TaskParts): Task {
  const [task] = listTasks(parts.state, parts.personId, parts.today)
  if (!task) throw new Error('no task')
  return task
}
