import { findings, type FindingView } from '../../core/api/findings-questions'
import type { KeptFinding } from '../../core/findings/finding'
import { LIST_SHAPES } from '../lists'
import { answered, type Handler } from './handler'

/** Enough to act on; who has more of them calls for help anyway. */
const MOST_OPEN = 200
const MOST_GONE = 30

/** What a controller or auditor sees of findings; who changed a row only the controller, who has to ask them. Nothing here touches a figure. */
export const answerFindings: Handler<typeof findings> = {
  question: findings,
  mayAsk: ['Controller', 'Auditor'],
  async handle({ state, caller }, { lists }) {
    const { findings: kept, ...rest } = await lists.readFindings()
    const open = kept.filter(({ goneAt }) => goneAt === undefined)
    const gone = kept.filter(({ goneAt }) => goneAt !== undefined)
    const view = caller.roles.includes('Controller') ? viewFinding : (each: KeptFinding) => withoutName(viewFinding(each))
    return answered({
      open: newestFirst(open, ({ finding }) => finding.foundAt).slice(0, MOST_OPEN).map(view),
      openCount: open.length,
      gone: newestFirst(gone, ({ goneAt = '' }) => goneAt).slice(0, MOST_GONE).map(view),
      ...rest,
      logNumber: state.logNumber,
    })
  },
}

function newestFirst(kept: readonly KeptFinding[], momentOf: (each: KeptFinding) => string): KeptFinding[] {
  return [...kept].sort((one, other) => momentOf(other).localeCompare(momentOf(one)))
}

function viewFinding({ findingId, occurrence, finding: { fields, ...finding }, goneAt }: KeptFinding): FindingView {
  const columns = LIST_SHAPES.find(({ name }) => name === finding.listName)?.columns ?? []
  const captionOf = (field: string) => columns.find(({ name }) => name === field)?.caption ?? field
  return { findingId, occurrence, ...finding, columns: fields.map(captionOf), ...(goneAt !== undefined && { goneAt }) }
}

function withoutName(view: FindingView): FindingView {
  return view.changedBy?.who === 'person' ? { ...view, changedBy: { who: 'person' } } : view
}
