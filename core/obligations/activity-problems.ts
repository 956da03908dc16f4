import type { Day } from '../days/day'
import { listTextProblems } from '../documents/document-text'
import type { LogState } from '../facts/log-state'
import { LANGUAGES, type Language } from '../language/language'
import { findUnit, listUnitAndAncestors, type Organisation } from '../organisation/organisation'
import type { ActivityForm, AnswerCondition, FormField } from './activity-form'
import { isOfPeople } from './audience'
import { at, type RequirementProblem } from './requirement-problem'
import type { ActRequirement } from './requirement'

/** What keeps an activity's form, basis and place in a wheel from being published with effect from `day`. */
export function listActivityProblems(activity: ActRequirement, state: LogState, day: Day): RequirementProblem[] {
  const { audience, schedule, evidence, guidance, basis = [], doneIn, form } = activity
  const isUnasked = evidence === 'none'
  return [
    ...at('schedule', schedule.kind === 'own-date' && audience.of !== 'objects' ? ['own-date-without-objects'] : []),
    ...(guidance ? listInEach('guidance', guidance) : []),
    ...basis.flatMap(({ title, section, within = [] }, index) => [
      ...listInEach(`basis.${index}.title`, title),
      ...at(`basis.${index}.section`, section === undefined ? [] : listTextProblems(section)),
      ...listUnitProblems(state.organisation, `basis.${index}.within`, within, day),
    ]),
    ...(doneIn ? at('doneIn.system', listTextProblems(doneIn.system)) : at('doneIn', isUnasked ? ['done-in-missing'] : [])),
    ...listPlaceProblems(activity, state, day),
    ...(form ? [...at('form', isUnasked ? ['form-without-sign-off'] : []), ...listFormProblems(form, activity, state, day)] : []),
  ]
}

/** Of units that somebody named, in their order. */
export function listUnitProblems(organisation: Organisation, path: string, unitIds: readonly string[], day: Day): RequirementProblem[] {
  return unitIds.flatMap((unitId, index) => listUnitProblem(organisation, `${path}.${index}`, unitId, day))
}

function listUnitProblem(organisation: Organisation, path: string, unitId: string, day: Day): RequirementProblem[] {
  if (!organisation.units.has(unitId)) return at(path, ['unknown-unit'])
  return at(path, findUnit(organisation, unitId, day) ? [] : ['closed-unit'])
}

/** A unit's own activities concern nobody outside it. */
function listPlaceProblems({ ofUnitId, audience }: ActRequirement, { organisation }: LogState, day: Day): RequirementProblem[] {
  if (ofUnitId === undefined) return []
  const ofUnit = listUnitProblem(organisation, 'ofUnitId', ofUnitId, day)
  if (ofUnit.length > 0) return ofUnit
  if (!audience.within) return at('audience.within', ['outside-own-unit'])
  return audience.within.flatMap((unitId, index) => {
    const chain = listUnitAndAncestors(organisation, unitId, day)
    // One that is not there is told of as such.
    return at(`audience.within.${index}`, chain.length === 0 || chain.some((above) => above.unitId === ofUnitId) ? [] : ['outside-own-unit'])
  })
}

function listFormProblems({ fields, followUps, isReview }: ActivityForm, { requirementId, audience }: ActRequirement, state: LogState, day: Day): RequirementProblem[] {
  return [
    ...at('form.isReview', isReview && isOfPeople(audience) ? ['review-without-unit'] : []),
    ...fields.flatMap((field, index) => listFieldProblems(field, fields.slice(0, index), `form.fields.${index}`)),
    ...followUps.flatMap(({ when, requirementId: opened }, index) => [
      ...(when ? listConditionProblems(when, fields, `form.followUps.${index}.when`) : []),
      ...listOpenedProblems(`form.followUps.${index}.requirementId`, opened, requirementId, state, day),
    ]),
  ]
}

function listFieldProblems(field: FormField, before: readonly FormField[], path: string): RequirementProblem[] {
  const options = field.kind === 'choice' ? field.options : []
  return [
    ...at(`${path}.fieldId`, before.some(({ fieldId }) => fieldId === field.fieldId) ? ['field-twice'] : []),
    ...listInEach(`${path}.label`, field.label),
    ...(field.help ? listInEach(`${path}.help`, field.help) : []),
    ...options.flatMap(({ optionId, label }, index) => [
      ...at(`${path}.options.${index}.optionId`, options.findIndex((other) => other.optionId === optionId) < index ? ['option-twice'] : []),
      ...listInEach(`${path}.options.${index}.label`, label),
    ]),
    ...(field.askedWhen ? listConditionProblems(field.askedWhen, before, `${path}.askedWhen`) : []),
  ]
}

function listConditionProblems({ fieldId, isOneOf }: AnswerCondition, asked: readonly FormField[], path: string): RequirementProblem[] {
  const choice = asked.find((field) => field.fieldId === fieldId)
  if (choice?.kind !== 'choice') return at(`${path}.fieldId`, ['unknown-question'])
  return isOneOf.flatMap((wanted, index) => at(`${path}.isOneOf.${index}`, choice.options.some(({ optionId }) => optionId === wanted) ? [] : ['unknown-option']))
}

function listOpenedProblems(path: string, opened: string, requirementId: string, { requirements, decisions }: LogState, day: Day): RequirementProblem[] {
  if (opened === requirementId) return at(path, ['follow-up-of-itself'])
  const publication = requirements.get(opened)?.findLast(({ effectiveOn }) => effectiveOn <= day)
  if (!publication || decisions.get(opened)?.withdrawals.some(({ version }) => version >= publication.version)) return at(path, ['unknown-follow-up'])
  const { requirement } = publication
  return at(path, requirement.kind === 'act' && requirement.schedule.kind === 'follow-up' ? [] : ['not-a-follow-up'])
}

function listInEach(path: string, text: Record<Language, string>): RequirementProblem[] {
  return LANGUAGES.flatMap((language) => at(`${path}.${language}`, listTextProblems(text[language])))
}
