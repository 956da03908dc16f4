import { useId } from 'react'
import type { FormField } from '../../core/obligations/activity-form'
import { useSpeech } from '../frame/speech'
import { FieldGroup } from './field-group'
import { OptionRow } from './option-row'
import { listChosen, type DraftValue } from './sign-off-draft'

export type ChoiceFieldProps = { field: Extract<FormField, { kind: 'choice' }>; value: DraftValue; problem: string | undefined; onChange: (change: Partial<DraftValue>) => void }

/** One of several, or some of several. */
export function ChoiceField({ field, value, problem, onChange }: ChoiceFieldProps) {
  const { words, language } = useSpeech()
  const name = useId()
  const { label, help, options, isMultiple, isRequired } = field
  const chosen = listChosen(field, value)
  const hint = [help?.[language], isMultiple ? words.activity.form.chooseSeveral : undefined].filter((part) => part !== undefined).join(' ')
  const choose = (optionId: string, isChosen: boolean) =>
    onChange({ optionIds: isMultiple ? [...chosen.filter((other) => other !== optionId), ...(isChosen ? [optionId] : [])] : [optionId] })
  return (
    <FieldGroup legend={label[language]} of={isMultiple ? 'many' : 'one'} isRequired={isRequired} problem={problem} hint={hint === '' ? undefined : hint}>
      {options.map((option) => (
        <OptionRow
          key={option.optionId}
          kind={isMultiple ? 'checkbox' : 'radio'}
          name={name}
          isChosen={chosen.includes(option.optionId)}
          isWrong={problem !== undefined}
          onChoose={(isChosen) => choose(option.optionId, isChosen)}
        >
          {option.label[language]}
        </OptionRow>
      ))}
    </FieldGroup>
  )
}
