import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { drawSpotCheck, previewSpotCheck, type spotChecks } from '../../core/api/control-questions'
import type { AnswerOf } from '../../core/api/question'
import { addDays, dayOf } from '../../core/days/day'
import { MOST_DRAWN } from '../../core/facts/control-facts'
import { RefusedError } from '../api/problem'
import { useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'

const ID_LETTERS = 18
/** A third of a year, as the management review goes. */
const PERIOD_DAYS = 120
const DAYS_TO_SHOW = 21

type DrawProps = { choices: AnswerOf<typeof spotChecks>['choices']; onDone: (told: string) => void; onCancel: () => void }

/** What is drawn from, how many, and until when evidence is shown. First how many there are is told, then lots are cast. */
export function DrawDialog({ choices, onDone, onCancel }: DrawProps) {
  const { words, language, formatNumber } = useSpeech()
  const today = dayOf(new Date())
  const [checkId] = useState(() => crypto.randomUUID().replaceAll('-', '').slice(0, ID_LETTERS))
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState(addDays(today, -PERIOD_DAYS))
  const [to, setTo] = useState(today)
  const [activity, setActivity] = useState('')
  const [unit, setUnit] = useState('')
  const [written, setWritten] = useState('10')
  const [dueOn, setDueOn] = useState(addDays(today, DAYS_TO_SHOW))
  const [previewed, setPreviewed] = useState<{ filter: string; population: number }>()
  const looking = useSend(previewSpotCheck)
  const drawing = useSend(drawSpotCheck)
  const texts = words.spotChecks.form

  const filter = { from, to, requirementIds: activity === '' ? [] : [activity], ...(unit !== '' && { unitIds: [unit] }) }
  const key = JSON.stringify(filter)
  const population = previewed?.filter === key ? previewed.population : undefined
  const count = Number(written)
  const isCount = Number.isInteger(count) && count >= 1 && count <= MOST_DRAWN
  const error = drawing.error ?? looking.error
  const refusals = error instanceof RefusedError ? (error.problem.fields ?? []) : []
  const refused = (path: string) => refusals.find((field) => field.path === path || field.path.startsWith(`${path}.`))?.problem
  const wrong = (path: string, own: string | false | undefined) => markWrong(own !== undefined && own !== false ? own : wordsOf(texts.problems, refused(path)))
  const problems = {
    title: title.trim() === '' ? texts.problems.missing : undefined,
    from: from === '' ? texts.problems.missing : undefined,
    to: to === '' ? texts.problems.missing : to < from ? texts.problems['before-start'] : undefined,
    count: isCount ? undefined : texts.problems.count,
    dueOn: dueOn === '' ? texts.problems.missing : dueOn < today ? texts.problems.past : undefined,
  }
  const submit = () => {
    looking.reset()
    drawing.reset()
    if (population === undefined) looking.mutate(filter, { onSuccess: (answer) => setPreviewed({ filter: key, population: answer.population }) })
    else drawing.mutate({ checkId, title: title.trim(), ...filter, count, dueOn }, { onSuccess: ({ drawn }) => onDone(texts.done(drawn, formatNumber(drawn))) })
  }
  const drawn = Math.min(count, population ?? 0)
  return (
    <ModalForm
      title={texts.title}
      submitText={population === undefined ? texts.look : texts.draw}
      isRight={Object.values(problems).every((problem) => problem === undefined) && population !== 0}
      sending={{ isPending: looking.isPending || drawing.isPending, error: refusals.length > 0 ? null : error }}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {(isChecked) => (
        <>
          <Field label={texts.name} required {...wrong('title', isChecked && problems.title)}>
            <Input value={title} maxLength={120} onChange={(_, { value }) => setTitle(value)} />
          </Field>
          <Field label={texts.from} required {...wrong('from', population === 0 ? texts.problems['nothing-to-draw'] : isChecked && problems.from)}>
            <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
          </Field>
          <Field label={texts.to} required {...wrong('to', isChecked && problems.to)}>
            <Input type="date" value={to} onChange={(_, { value }) => setTo(value)} />
          </Field>
          <Field label={texts.activity} {...wrong('requirementIds', undefined)}>
            <Select value={activity} onChange={(_, { value }) => setActivity(value)}>
              <option value="">{texts.allActivities}</option>
              {choices.activities.map((each) => (
                <option key={each.requirementId} value={each.requirementId}>
                  {each.title[language]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={texts.unit} {...wrong('unitIds', undefined)}>
            <Select value={unit} onChange={(_, { value }) => setUnit(value)}>
              <option value="">{texts.allUnits}</option>
              {choices.units.map(({ unitId, name }) => (
                <option key={unitId} value={unitId}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={texts.count} hint={texts.countHint} required {...wrong('count', isChecked && problems.count)}>
            <Input type="number" min={1} max={MOST_DRAWN} value={written} onChange={(_, { value }) => setWritten(value)} />
          </Field>
          <Field label={texts.dueOn} required {...wrong('dueOn', isChecked && problems.dueOn)}>
            <Input type="date" min={today} value={dueOn} onChange={(_, { value }) => setDueOn(value)} />
          </Field>
          <p role="status">{population === undefined || population === 0 ? '' : `${texts.population(population, formatNumber(population))} ${isCount ? texts.share(formatNumber(drawn), formatNumber(Math.round((100 * drawn) / population))) : ''}`}</p>
        </>
      )}
    </ModalForm>
  )
}

function wordsOf(known: Record<string, string>, problem: string | undefined): string | undefined {
  return problem === undefined ? undefined : (known[problem] ?? problem)
}
