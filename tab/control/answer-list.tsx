import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { formatDay } from '../../core/language/language'
import type { ActivityForm, FormAnswer, FormField } from '../../core/obligations/activity-form'
import { useSpeech, type Speech } from '../frame/speech'
import { TextLink } from '../frame/text-link'

const useStyles = makeStyles({
  list: { margin: 0, '& dt': { color: tokens.colorNeutralForeground2 }, '& dd': { margin: `0 0 ${tokens.spacingVerticalS}`, whiteSpace: 'pre-line', overflowWrap: 'anywhere' } },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** What somebody answered who signed off, under the questions as they were. */
export function AnswerList({ form, answers, presentNames }: { form: ActivityForm; answers: readonly FormAnswer[]; presentNames: readonly string[] }) {
  const styles = useStyles()
  const speech = useSpeech()
  if (answers.length === 0) return <p className={styles.none}>{speech.words.spotChecks.one.noAnswers}</p>
  return (
    <dl className={styles.list}>
      {answers.map((answer, index) => {
        const field = form.fields.find(({ fieldId }) => fieldId === answer.fieldId)
        return (
          <div key={`${answer.fieldId} ${index}`}>
            <dt>{field?.label[speech.language] ?? answer.fieldId}</dt>
            <dd>{tell(answer, field, presentNames, speech)}</dd>
          </div>
        )
      })}
    </dl>
  )
}

function tell(answer: FormAnswer, field: FormField | undefined, presentNames: readonly string[], { words, language, formatNumber }: Speech): ReactNode {
  const { one } = words.spotChecks
  switch (answer.kind) {
    case 'confirm':
      return answer.isConfirmed ? one.yes : one.no
    case 'text':
      return answer.text
    case 'choice':
      return answer.optionIds.map((id) => (field?.kind === 'choice' ? field.options.find(({ optionId }) => optionId === id)?.label[language] : undefined) ?? id).join(', ')
    case 'date':
      return formatDay(answer.on, language)
    case 'number':
      return formatNumber(answer.number)
    case 'present':
      return [...presentNames, ...(answer.others > 0 ? [one.others(answer.others, formatNumber(answer.others))] : [])].join(', ')
    case 'files':
      return answer.files.map(({ fileName, webUrl }, index) => (
        <span key={fileName}>
          {index > 0 && ', '}
          <TextLink href={webUrl}>
            {one.file(String(index + 1))} ({fileName.split('.').at(-1)})
          </TextLink>
        </span>
      ))
  }
}
