import { Checkbox, Field, Input, Select, makeStyles } from '@fluentui/react-components'
import type { ScheduleDraft } from '../../core/publishing/schedule-draft'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from './editing'
import { NumberField } from './number-field'
import { PlannedDays } from './planned-days'

const useStyles = makeStyles({ field: { maxWidth: '420px', gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } } })

export type ScheduleFieldsProps = { schedule: ScheduleDraft; kinds: readonly Exclude<ScheduleDraft['kind'], 'own-date' | 'follow-up'>[]; dueInDays: number; onChange: (schedule: ScheduleDraft) => void }

/** When something is to be done, with the next rounds as days. */
export function ScheduleFields({ schedule, kinds, dueInDays, onChange }: ScheduleFieldsProps) {
  const styles = useStyles()
  const text = useSpeech().words.rules.requirement
  const problemOf = useProblemOf()
  const { kind, every } = schedule
  const change = (changes: Partial<ScheduleDraft>) => onChange({ ...schedule, ...changes })
  const number = (label: string, name: 'month' | 'day' | 'months' | 'leadDays') => <NumberField label={label} path={`schedule.${name}`} value={schedule[name]} onChange={(value) => change({ [name]: value })} />
  return (
    <Panel title={text.schedule} raised>
      <Field label={text.schedule} className={styles.field} {...problemOf('schedule')}>
        <Select value={kind} onChange={(_, { value }) => change({ kind: value as ScheduleDraft['kind'] })}>
          {kinds.map((each) => (
            <option key={each} value={each}>
              {text.schedules[each]}
            </option>
          ))}
        </Select>
      </Field>
      {kind === 'from-hiring' && <Checkbox label={text.onlyNewcomers} checked={schedule.onlyNewcomers} onChange={(_, { checked }) => change({ onlyNewcomers: checked === true })} />}
      {kind === 'calendar' && (
        <>
          <Field label={text.every} className={styles.field}>
            <Select value={every} onChange={(_, { value }) => change({ every: value as ScheduleDraft['every'] })}>
              {(['year', 'tertial', 'quarter', 'month'] as const).map((each) => (
                <option key={each} value={each}>
                  {text.everies[each]}
                </option>
              ))}
            </Select>
          </Field>
          {every !== 'month' && number(text.month, 'month')}
          {number(text.dayOfMonth, 'day')}
        </>
      )}
      {kind === 'after-fulfilment' && number(text.months, 'months')}
      {kind === 'one-off' && (
        <Field label={text.dueOn} className={styles.field} {...problemOf('schedule.dueOn')}>
          <Input type="date" value={schedule.dueOn} onChange={(_, { value }) => change({ dueOn: value })} />
        </Field>
      )}
      {(kind === 'calendar' || kind === 'after-fulfilment' || kind === 'one-off') && number(text.leadDays, 'leadDays')}
      <PlannedDays plan={{ schedule, dueInDays }} />
    </Panel>
  )
}
