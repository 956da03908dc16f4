import type { ReactNode } from 'react'
import { formatDay } from '../../core/language/language'
import type { ActivityForm, FormAnswer, FormField } from '../../core/obligations/activity-form'
import { useSpeech, type Speech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { FactList } from './fact-list'

export type AnswerListProps = {
  form: ActivityForm
  answers: readonly FormAnswer[]
  /** Of those said to have been there. Absent: only how many they were. */
  presentNames?: readonly string[]
}

/** What was answered, under the questions as they were. What was not asked is not told. */
export function AnswerList({ form, answers, presentNames }: AnswerListProps) {
  const speech = useSpeech()
  const facts = form.fields.flatMap((field) => {
    const answer = answers.find(({ fieldId }) => fieldId === field.fieldId)
    if (!answer && field.askedWhen) return []
    return [{ key: field.fieldId, name: field.label[speech.language], value: answer ? describeAnswer(field, answer, presentNames, speech) : speech.words.activity.record.unanswered }]
  })
  return facts.length === 0 ? null : <FactList facts={facts} isStacked />
}

function describeAnswer(field: FormField, answer: FormAnswer, presentNames: readonly string[] | undefined, { words, language, formatNumber }: Speech): ReactNode {
  const { record, form } = words.activity
  switch (answer.kind) {
    case 'confirm':
      return answer.isConfirmed ? record.confirmed : record.notConfirmed
    case 'text':
      return answer.text
    case 'choice':
      return answer.optionIds.map((optionId) => (field.kind === 'choice' ? field.options.find((option) => option.optionId === optionId)?.label[language] : undefined) ?? optionId).join(', ')
    case 'date':
      return formatDay(answer.on, language)
    case 'number':
      return formatNumber(answer.number)
    case 'present': {
      const named = presentNames ?? (answer.personIds.length > 0 ? [form.present.ticked(answer.personIds.length)] : [])
      return [...named, ...(answer.others > 0 ? [record.others(answer.others)] : [])].join(', ')
    }
    case 'files':
      return answer.files.map(({ sha256, webUrl }, index) => (
        <span key={sha256}>
          {index > 0 && ', '}
          {webUrl.startsWith('https://') ? <TextLink href={webUrl}>{record.file(index + 1)}</TextLink> : record.file(index + 1)}
        </span>
      ))
  }
}
