import { Checkbox } from '@fluentui/react-components'
import type { Ladder } from '../../core/prompts/prompt-rules'
import { useSpeech } from '../frame/speech'
import { NumberField } from './number-field'
import { RowList } from './row-list'
import { YearlyRow } from './yearly-row'

const MOST = { reminders: 8, yearly: 4 }
const A_WEEK = 7
const A_MONTH = 30
const NEW_YEARLY = '03-01'

/** Reminders after the first prompt, the days of every year, and who is told when that does not help. */
export function LadderFields({ path, ladder, onChange }: { path: string; ladder: Ladder; onChange: (ladder: Ladder) => void }) {
  const { words } = useSpeech()
  const texts = words.promptRules.ladder
  const { remindAfterDays, yearlyOn, leaderAfterDays, aboveAfterDays } = ladder
  const setReminders = (days: number[]) => onChange({ ...ladder, remindAfterDays: days })
  const setYearly = (days: string[]) => onChange({ ...ladder, yearlyOn: days })
  const without = (key: 'leaderAfterDays' | 'aboveAfterDays') => {
    const { [key]: _, ...rest } = ladder
    onChange(rest)
  }
  return (
    <>
      <RowList
        label={texts.remind}
        rows={remindAfterDays.map((days, index) => ({
          content: <NumberField label={texts.remindOne(String(index + 1))} path={`${path}.remindAfterDays.${index}`} value={days} minimum={1} maximum={365} onChange={(changed) => setReminders(remindAfterDays.with(index, changed))} />,
          removeText: texts.removeReminder(String(index + 1)),
          onRemove: () => setReminders(remindAfterDays.toSpliced(index, 1)),
        }))}
        addText={texts.addReminder}
        {...(remindAfterDays.length < MOST.reminders && { onAdd: () => setReminders([...remindAfterDays, (remindAfterDays.at(-1) ?? 0) + A_WEEK]) })}
      />
      <RowList
        label={texts.yearly}
        hint={texts.yearlyHint}
        rows={yearlyOn.map((day, index) => ({
          content: <YearlyRow number={index + 1} dayOfYear={day} onChange={(changed) => setYearly(yearlyOn.with(index, changed))} />,
          removeText: texts.removeYearly(String(index + 1)),
          onRemove: () => setYearly(yearlyOn.toSpliced(index, 1)),
        }))}
        addText={texts.addYearly}
        {...(yearlyOn.length < MOST.yearly && { onAdd: () => setYearly([...yearlyOn, NEW_YEARLY]) })}
      />
      <Checkbox label={texts.tellsLeader} checked={leaderAfterDays !== undefined} onChange={(_, { checked }) => (checked === true ? onChange({ ...ladder, leaderAfterDays: A_WEEK }) : without('leaderAfterDays'))} />
      {leaderAfterDays !== undefined && <NumberField label={texts.leaderAfter} path={`${path}.leaderAfterDays`} value={leaderAfterDays} minimum={0} maximum={365} onChange={(days) => onChange({ ...ladder, leaderAfterDays: days })} />}
      <Checkbox label={texts.tellsAbove} checked={aboveAfterDays !== undefined} onChange={(_, { checked }) => (checked === true ? onChange({ ...ladder, aboveAfterDays: A_MONTH }) : without('aboveAfterDays'))} />
      {aboveAfterDays !== undefined && <NumberField label={texts.aboveAfter} path={`${path}.aboveAfterDays`} value={aboveAfterDays} minimum={0} maximum={365} onChange={(days) => onChange({ ...ladder, aboveAfterDays: days })} />}
    </>
  )
}
