import { Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { ScheduleDraft } from '../../core/publishing/schedule-draft'
import { DatesOfYear } from '../authoring/dates-of-year'
import { MonthOptions } from '../authoring/month-options'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from './editing'
import { NumberField } from './number-field'
import { PlannedDays } from './planned-days'

const useStyles = makeStyles({ small: { margin: 0, color: tokens.colorNeutralForeground2 }, field: { maxWidth: '420px', gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } } })

export type ScheduleFieldsProps = { schedule: ScheduleDraft; kinds: readonly ScheduleDraft['kind'][]; dueInDays: number; /** Of activities: on certain dates, and as working days fall. */ mayBeDates?: boolean; onChange: (schedule: ScheduleDraft) => void }

/** When something is to be done, with the next rounds as days. */
export function ScheduleFields({ schedule, kinds, dueInDays, mayBeDates = false, onChange }: ScheduleFieldsProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { activityEditor } = words
  const text = words.rules.requirement
  const schedules = { ...text.schedules, ...activityEditor.schedules }
  const problemOf = useProblemOf()
  const { kind, every } = schedule
  const change = (changes: Partial<ScheduleDraft>) => onChange({ ...schedule, ...changes })
  const number = (label: string, name: 'day' | 'months' | 'leadDays') => <NumberField label={label} path={`schedule.${name}`} value={schedule[name]} onChange={(value) => change({ [name]: value })} />
  return (
    <Panel title={text.schedule} raised>
      <Field label={text.schedule} className={styles.field} {...problemOf('schedule')}>
        <Select value={kind} onChange={(_, { value }) => change({ kind: value as ScheduleDraft['kind'] })}>
          {kinds.map((each) => (
            <option key={each} value={each}>
              {schedules[each]}
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
              {(mayBeDates || every === 'dates') && <option value="dates">{activityEditor.datesEvery}</option>}
            </Select>
          </Field>
          {every === 'dates' ? (
            <DatesOfYear dates={schedule.dates} onChange={(dates) => change({ dates })} />
          ) : (
            <>
              {every !== 'month' && <MonthField every={every} month={schedule.month} onChange={(month) => change({ month })} />}
              {number(text.dayOfMonth, 'day')}
              {every === 'year' && schedule.month === 2 && schedule.day === 29 && <p className={styles.small}>{activityEditor.leapDay}</p>}
            </>
          )}
          {mayBeDates && (
            <Field label={activityEditor.onFreeDay} className={styles.field}>
              <Select value={schedule.onFreeDay} onChange={(_, { value }) => change({ onFreeDay: value as ScheduleDraft['onFreeDay'] })}>
                {(['same', 'before', 'after'] as const).map((each) => (
                  <option key={each} value={each}>
                    {activityEditor.onFreeDays[each]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </>
      )}
      {kind === 'after-fulfilment' && number(text.months, 'months')}
      {kind === 'one-off' && (
        <Field label={text.dueOn} className={styles.field} {...problemOf('schedule.dueOn')}>
          <Input type="date" value={schedule.dueOn} onChange={(_, { value }) => change({ dueOn: value })} />
        </Field>
      )}
      {(kind === 'calendar' || kind === 'after-fulfilment' || kind === 'one-off' || kind === 'own-date') && number(text.leadDays, 'leadDays')}
      {kind !== 'follow-up' && kind !== 'own-date' && <PlannedDays plan={{ schedule, dueInDays }} />}
    </Panel>
  )
}

const MONTHS_OF = { year: 12, tertial: 4, quarter: 3 }

/** One that is none of the period's stays to be seen until another is chosen. */
function MonthField({ every, month, onChange }: { every: keyof typeof MONTHS_OF; month: number; onChange: (month: number) => void }) {
  const styles = useStyles()
  const text = useSpeech().words.activityEditor
  const problemOf = useProblemOf()
  const isOfPeriod = month >= 1 && month <= MONTHS_OF[every]
  return (
    <Field label={text.monthOf[every]} className={styles.field} {...problemOf('schedule.month')}>
      <Select value={isOfPeriod ? String(month) : ''} onChange={(_, { value }) => onChange(Number(value))}>
        {!isOfPeriod && <option value="">–</option>}
        {every === 'year' ? <MonthOptions /> : <MonthOptions of={MONTHS_OF[every]} />}
      </Select>
    </Field>
  )
}
