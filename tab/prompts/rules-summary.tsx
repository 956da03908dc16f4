import type { promptRules } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatDay } from '../../core/language/language'
import type { Ladder, SendingWindow } from '../../core/prompts/prompt-rules'
import { Panel } from '../frame/panel'
import { useSpeech, type Speech } from '../frame/speech'
import { FactList } from './fact-list'
import { formatHour } from './format-hour'
import { formatYearly } from './format-yearly'

/** The rules in force as sentences, for whoever examines them. */
export function RulesSummary({ known: { rules, choices } }: { known: AnswerOf<typeof promptRules> }) {
  const speech = useSpeech()
  const { words, language, formatNumber } = speech
  const { budget, hours, groups, closed, ladder, summary } = words.promptRules
  const named = (unitIds: readonly string[] | undefined) => unitIds?.map((unitId) => choices.units.find((unit) => unit.unitId === unitId)?.name ?? unitId).join(', ') ?? summary.everybody
  const titleOf = (requirementId: string) => choices.requirements.find((each) => each.requirementId === requirementId)?.title[language] ?? requirementId
  const budgetOf = ({ everyDays, perMonth }: typeof rules.employees) => summary.budget(formatNumber(everyDays), formatNumber(perMonth))
  return (
    <>
      <Panel title={budget.title} raised>
        <FactList
          facts={[
            [budget.employees, budgetOf(rules.employees)],
            [budget.leaders, budgetOf(rules.leaders)],
            [summary.snooze, summary.snoozeLine(formatNumber(rules.snooze.days), formatNumber(rules.snooze.times))],
            [summary.mostPerDay, formatNumber(rules.mostPerDay)],
            [summary.installs, words.promptRules.limits.installsFor[rules.installs]],
          ]}
        />
      </Panel>
      <Panel title={hours.title} raised>
        <FactList
          facts={[
            [summary.everybody, describeWindow(rules.hours, speech)],
            [summary.spread, summary.minutes(rules.spreadMinutes, formatNumber(rules.spreadMinutes))],
            ...rules.groups.map((group) => [group.title, summary.group(describeWindow(group.hours, speech), formatNumber(group.extraDays), named(group.unitIds))] as const),
          ]}
        />
        {rules.groups.length === 0 && <p>{groups.none}</p>}
      </Panel>
      <Panel title={closed.title} raised>
        <FactList
          facts={[
            [summary.quiet, rules.quietWeeks && summary.weeks(formatNumber(rules.quietWeeks.from), formatNumber(rules.quietWeeks.to))],
            ...rules.closed.map((period) => [period.title, summary.closed(formatDay(period.from, language), formatDay(period.to, language), named(period.unitIds))] as const),
          ]}
        />
        {rules.closed.length === 0 && <p>{closed.none}</p>}
      </Panel>
      <Panel title={ladder.title} raised>
        <p>{describeLadder(rules.ladder, speech)}</p>
        {rules.ladders.length === 0 ? <p>{ladder.ownNone}</p> : <FactList facts={rules.ladders.map((own) => [titleOf(own.requirementId), describeLadder(own.ladder, speech)] as const)} />}
      </Panel>
    </>
  )
}

function describeWindow({ weekdays, fromHour, untilHour, onPublicHolidays }: SendingWindow, { words }: Speech): string {
  const { hours, summary } = words.promptRules
  return summary.hours(weekdays.map((weekday) => hours.days[weekday - 1] ?? '').join(', '), formatHour(fromHour), formatHour(untilHour), onPublicHolidays)
}

function describeLadder({ remindAfterDays, yearlyOn, leaderAfterDays, aboveAfterDays }: Ladder, { words, language, formatNumber }: Speech): string {
  const { summary } = words.promptRules
  return [
    remindAfterDays.length === 0 ? summary.noReminders : summary.remind(remindAfterDays.map(formatNumber).join(', ')),
    yearlyOn.length === 0 ? undefined : summary.yearly(yearlyOn.map((day) => formatYearly(day, language)).join(', ')),
    leaderAfterDays === undefined ? undefined : summary.leader(formatNumber(leaderAfterDays)),
    aboveAfterDays === undefined ? undefined : summary.above(formatNumber(aboveAfterDays)),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ')
}
