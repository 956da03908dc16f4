import type { promptRules } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import type { PromptRules } from '../../core/prompts/prompt-rules'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { BudgetFields } from './budget-fields'
import { ClosedFields } from './closed-fields'
import { GroupFields } from './group-fields'
import { LadderFields } from './ladder-fields'
import { LimitFields } from './limit-fields'
import { NumberField } from './number-field'
import { OwnLadders } from './own-ladders'
import { QuietWeeks } from './quiet-weeks'
import { WindowFields } from './window-fields'

type RulesFieldsProps = {
  rules: PromptRules
  choices: AnswerOf<typeof promptRules>['choices']
  onChange: (changed: Partial<PromptRules>) => void
  onQuietWeeks: (weeks: PromptRules['quietWeeks']) => void
}

/** Everything that can be set about how prompts go out, in the order in which one asks. */
export function RulesFields({ rules, choices, onChange, onQuietWeeks }: RulesFieldsProps) {
  const { words } = useSpeech()
  const { budget, hours, groups, closed, ladder, limits } = words.promptRules
  return (
    <>
      <Panel title={budget.title} raised>
        <p>{budget.text}</p>
        <BudgetFields whose="employees" budget={rules.employees} onChange={(employees) => onChange({ employees })} />
        <BudgetFields whose="leaders" budget={rules.leaders} onChange={(leaders) => onChange({ leaders })} />
      </Panel>
      <Panel title={hours.title} raised>
        <WindowFields path="hours" hours={rules.hours} onChange={(changed) => onChange({ hours: changed })} />
        <NumberField label={hours.spread} hint={hours.spreadHint} path="spreadMinutes" value={rules.spreadMinutes} minimum={0} maximum={480} onChange={(spreadMinutes) => onChange({ spreadMinutes })} />
      </Panel>
      <Panel title={groups.title} raised>
        <GroupFields groups={rules.groups} hours={rules.hours} units={choices.units} onChange={(changed) => onChange({ groups: changed })} />
      </Panel>
      <Panel title={closed.title} raised>
        <QuietWeeks weeks={rules.quietWeeks} onChange={onQuietWeeks} />
        <ClosedFields closed={rules.closed} units={choices.units} onChange={(changed) => onChange({ closed: changed })} />
      </Panel>
      <Panel title={ladder.title} raised>
        <p>{ladder.text}</p>
        <LadderFields path="ladder" ladder={rules.ladder} onChange={(changed) => onChange({ ladder: changed })} />
        <OwnLadders ladder={rules.ladder} ladders={rules.ladders} requirements={choices.requirements} onChange={(ladders) => onChange({ ladders })} />
      </Panel>
      <Panel title={limits.title} raised>
        <LimitFields snooze={rules.snooze} mostPerDay={rules.mostPerDay} installs={rules.installs} onChange={onChange} />
      </Panel>
    </>
  )
}
