import { Field, Input } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { decideCampaign, type campaigns } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { addDays } from '../../core/days/day'
import { RefusedError } from '../api/problem'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { goTo } from '../frame/use-route'
import { UnitsField } from '../prompts/units-field'
import { RequirementChoices } from './requirement-choices'

const ID_LETTERS = 18
/** Two weeks: time for everybody who is away a week. */
const USUAL_DAYS = 13
const MOST_UNITS = 50

type NewCampaignProps = { choices: AnswerOf<typeof campaigns>['choices']; today: string; onCancel: () => void }

/** Plans a campaign and leads to its page, where it is seen who gets it before anything can be sent. */
export function NewCampaignDialog({ choices, today, onCancel }: NewCampaignProps) {
  const { words } = useSpeech()
  const announce = useAnnounce()
  const answers = useQueryClient()
  const sending = useSend(decideCampaign)
  const [campaignId] = useState(() => crypto.randomUUID().replaceAll('-', '').slice(0, ID_LETTERS))
  const [title, setTitle] = useState('')
  const [requirementIds, setRequirementIds] = useState<string[]>([])
  const [unitIds, setUnitIds] = useState<string[]>([])
  const [pilotUnitIds, setPilotUnitIds] = useState<string[]>([])
  const [startsOn, setStartsOn] = useState(today)
  const [endsOn, setEndsOn] = useState(addDays(today, USUAL_DAYS))
  const texts = words.campaigns.form

  const refusals = sending.error instanceof RefusedError ? (sending.error.problem.fields ?? []) : []
  const refused = (field: string) => {
    const problem = refusals.find(({ path }) => path.replace(/^plan\./, '').split('.')[0] === field)?.problem
    return problem === undefined ? undefined : tell(texts.problems, problem)
  }
  const tooMany = (chosen: readonly string[]) => (chosen.length > MOST_UNITS ? texts.problems['too-many'] : undefined)
  const problems = {
    title: title.trim() === '' ? texts.problems.missing : undefined,
    requirementIds: requirementIds.length === 0 ? texts.problems['choose-one'] : undefined,
    unitIds: tooMany(unitIds),
    pilotUnitIds: tooMany(pilotUnitIds),
    startsOn: startsOn === '' ? texts.problems.missing : startsOn < today ? texts.problems.past : undefined,
    endsOn: endsOn === '' ? texts.problems.missing : endsOn < startsOn ? texts.problems['before-start'] : undefined,
  }
  const plan = { title: title.trim(), requirementIds, ...(unitIds.length > 0 && { unitIds }), ...(pilotUnitIds.length > 0 && { pilotUnitIds }), startsOn, endsOn }
  const submit = () =>
    sending.mutate(
      { campaignId, step: 0, deed: 'plan', plan, reason: '' },
      {
        onSuccess: () => {
          announce(texts.done(plan.title))
          void answers.invalidateQueries()
          goTo({ page: 'campaigns', campaignId })
        },
      },
    )
  return (
    <ModalForm
      title={texts.title}
      submitText={texts.submit}
      isRight={Object.values(problems).every((problem) => problem === undefined)}
      sending={{ isPending: sending.isPending, error: refusals.length > 0 ? null : sending.error }}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {(isChecked) => {
        const wrong = (field: keyof typeof problems) => (isChecked ? problems[field] : undefined) ?? refused(field)
        return (
          <>
            <p>{texts.text}</p>
            <Field label={texts.name} hint={texts.nameHint} required {...markWrong(wrong('title'))}>
              <Input value={title} maxLength={120} onChange={(_, { value }) => setTitle(value)} />
            </Field>
            <RequirementChoices label={texts.requirements} requirements={choices.requirements} chosen={requirementIds} problem={wrong('requirementIds')} onChange={setRequirementIds} />
            <UnitsField label={texts.units} none={texts.allUnits} units={choices.units} chosen={unitIds} problem={wrong('unitIds')} onChange={setUnitIds} />
            <UnitsField label={texts.pilotUnits} none={texts.noPilot} units={choices.units} chosen={pilotUnitIds} problem={wrong('pilotUnitIds')} onChange={setPilotUnitIds} />
            <Field label={texts.startsOn} required {...markWrong(wrong('startsOn'))}>
              <Input type="date" min={today} value={startsOn} onChange={(_, { value }) => setStartsOn(value)} />
            </Field>
            <Field label={texts.endsOn} hint={texts.endsHint} required {...markWrong(wrong('endsOn'))}>
              <Input type="date" min={startsOn} value={endsOn} onChange={(_, { value }) => setEndsOn(value)} />
            </Field>
          </>
        )
      }}
    </ModalForm>
  )
}

function tell({ wrong, ...known }: Record<'wrong' | 'missing', string>, problem: string): string {
  return (known as Readonly<Record<string, string>>)[problem] ?? wrong
}
