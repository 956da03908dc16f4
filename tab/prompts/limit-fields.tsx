import { Field, Select } from '@fluentui/react-components'
import type { PromptRules } from '../../core/prompts/prompt-rules'
import { useSpeech } from '../frame/speech'
import { NumberField } from './number-field'

type Limits = Pick<PromptRules, 'snooze' | 'mostPerDay' | 'installs'>
const INSTALLS = ['always', 'campaigns', 'never'] as const

/** How far a person may put things off, for whom the app is installed, and the ceiling that holds whatever the other rules say. */
export function LimitFields({ snooze, mostPerDay, installs, onChange }: Limits & { onChange: (changed: Partial<Limits>) => void }) {
  const { words } = useSpeech()
  const texts = words.promptRules.limits
  return (
    <>
      <NumberField label={texts.snoozeDays} path="snooze.days" value={snooze.days} minimum={1} maximum={30} onChange={(days) => onChange({ snooze: { ...snooze, days } })} />
      <NumberField label={texts.snoozeTimes} path="snooze.times" value={snooze.times} minimum={0} maximum={5} onChange={(times) => onChange({ snooze: { ...snooze, times } })} />
      <NumberField label={texts.mostPerDay} hint={texts.mostHint} path="mostPerDay" value={mostPerDay} minimum={1} maximum={200_000} onChange={(most) => onChange({ mostPerDay: most })} />
      <Field label={texts.installs} hint={texts.installsHint}>
        <Select value={installs} onChange={(_, { value }) => onChange({ installs: INSTALLS.find((each) => each === value) ?? installs })}>
          {INSTALLS.map((each) => (
            <option key={each} value={each}>
              {texts.installsFor[each]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}
