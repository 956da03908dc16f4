import type { ActivityForm, AnswerCondition, FormField, WrittenAnswer } from '../obligations/activity-form'

export type AnswerProblem = { path: string; problem: 'missing' | 'unknown-field' | 'wrong-kind' | 'unknown-option' | 'too-small' | 'too-large' | 'too-many' | 'not-confirmed' }

/** What keeps answers from being a sign-off, field by field: `answers.risk`. `files` are those sent along, by the field they belong to. */
export function listAnswerProblems(form: ActivityForm, answers: readonly WrittenAnswer[], files: readonly { fieldId: string }[]): AnswerProblem[] {
  const known = new Map(form.fields.map((field) => [field.fieldId, field]))
  const unknown = [...answers, ...files].filter(({ fieldId }) => !known.has(fieldId)).map(({ fieldId }) => at(fieldId, 'unknown-field'))
  const inFields = form.fields.filter((field) => isAsked(field, answers)).flatMap((field) => {
    if (field.kind === 'files') return field.isRequired && !files.some(({ fieldId }) => fieldId === field.fieldId) ? [at(field.fieldId, 'missing')] : []
    const answer = answers.find(({ fieldId }) => fieldId === field.fieldId)
    if (!answer) return field.isRequired ? [at(field.fieldId, 'missing')] : []
    return listProblemsOf(field, answer).map((problem) => at(field.fieldId, problem))
  })
  const misplaced = files.filter(({ fieldId }) => known.has(fieldId) && known.get(fieldId)?.kind !== 'files').map(({ fieldId }) => at(fieldId, 'wrong-kind'))
  return [...unknown, ...inFields, ...misplaced]
}

/** Whether a field is asked, as far as has been answered. */
export function isAsked({ askedWhen }: Pick<FormField, 'askedWhen'>, answers: readonly WrittenAnswer[]): boolean {
  return askedWhen === undefined || holds(askedWhen, answers)
}

export function holds({ fieldId, isOneOf }: AnswerCondition, answers: readonly WrittenAnswer[]): boolean {
  const answer = answers.find((each) => each.fieldId === fieldId)
  return answer?.kind === 'choice' && answer.optionIds.some((optionId) => isOneOf.includes(optionId))
}

/** Those that belong to the form and are asked: what somebody answered before they changed their mind is nobody's business. */
export function keepAsked(form: ActivityForm, answers: readonly WrittenAnswer[]): WrittenAnswer[] {
  return form.fields.flatMap((field) => answers.filter((answer) => answer.fieldId === field.fieldId && answer.kind === field.kind && isAsked(field, answers)).slice(0, 1))
}

function listProblemsOf(field: Exclude<FormField, { kind: 'files' }>, answer: WrittenAnswer): AnswerProblem['problem'][] {
  switch (field.kind) {
    case 'confirm':
      if (answer.kind !== 'confirm') return ['wrong-kind']
      return field.isRequired && !answer.isConfirmed ? ['not-confirmed'] : []
    case 'text':
      if (answer.kind !== 'text') return ['wrong-kind']
      return field.isRequired && answer.text.trim() === '' ? ['missing'] : []
    case 'choice': {
      if (answer.kind !== 'choice') return ['wrong-kind']
      if (!answer.optionIds.every((chosen) => field.options.some(({ optionId }) => optionId === chosen))) return ['unknown-option']
      return !field.isMultiple && answer.optionIds.length > 1 ? ['too-many'] : []
    }
    case 'date':
      return answer.kind === 'date' ? [] : ['wrong-kind']
    case 'number':
      if (answer.kind !== 'number') return ['wrong-kind']
      if (field.least !== undefined && answer.number < field.least) return ['too-small']
      return field.most !== undefined && answer.number > field.most ? ['too-large'] : []
    case 'present':
      if (answer.kind !== 'present') return ['wrong-kind']
      return field.isRequired && answer.personIds.length + answer.others === 0 ? ['missing'] : []
  }
}

function at(fieldId: string, problem: AnswerProblem['problem']): AnswerProblem {
  return { path: `answers.${fieldId}`, problem }
}
