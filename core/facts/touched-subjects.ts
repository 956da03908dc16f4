import type { OrganisationChange } from '../organisation/organisation-change'
import { MOST_MEASURES } from './activity-facts'
import { measureId } from './apply-objects'
import { isRecordFact, type NumberedFact } from './fact'
import type { LogState } from './log-state'

/** Subjects of whom something may have changed since somebody looked last; `isAll`: of whomever. For what is kept subject by subject. */
export type Touched = { subjects: Set<string>; isAll: boolean }

/** Marks whatever the fact can have changed about activities. The state holds the fact already. */
export function touchSubjects(touched: Touched, { organisation }: Pick<LogState, 'organisation'>, { fact, factKey }: Pick<NumberedFact, 'fact' | 'factKey'>): void {
  const { subjects } = touched
  if (isRecordFact(fact)) {
    subjects.add(fact.subject)
    if (fact.kind === 'sign-off' && fact.measures) touchMeasures(subjects, factKey)
    if (fact.kind === 'confirmation') touchMeasures(subjects, fact.confirms)
    if (fact.kind === 'voiding') touchMeasures(subjects, fact.voids)
    return
  }
  switch (fact.kind) {
    case 'exemption':
      subjects.add(fact.subject)
      return
    case 'round-move':
      if (fact.subject === undefined) touched.isAll = true
      else subjects.add(fact.subject)
      return
    case 'requirement-publication':
    case 'requirement-withdrawal':
      touched.isAll = true
      return
    case 'inspection':
      for (const objectId of organisation.objects.keys()) if (objectId.startsWith(`order:${fact.inspection.inspectionId}:`)) subjects.add(`object/${objectId}`)
      return
    case 'organisation':
      for (const change of fact.changes) touchChanged(touched, change)
      return
    case 'document-publication':
    case 'lesson-publication':
    case 'lesson-return':
    case 'spot-check-draw':
    case 'spot-check-verdict':
    case 'campaign':
    case 'prompt-rules-publication':
      return
  }
}

function touchMeasures(subjects: Set<string>, recordKey: string): void {
  for (let index = 0; index < MOST_MEASURES; index++) subjects.add(`object/${measureId(recordKey, index)}`)
}

function touchChanged(touched: Touched, change: OrganisationChange): void {
  const { subjects } = touched
  switch (change.change) {
    case 'unit':
      touched.isAll = true
      return
    case 'object':
      subjects.add(`object/${change.objectId}`)
      return
    case 'role':
      subjects.add(`role/${change.unitId}/${change.role}`).add(change.personId)
      return
    case 'spell':
    case 'class':
    case 'post':
    case 'leave':
    case 'leader':
      subjects.add(change.personId)
      return
    case 'account':
      return
  }
}
