import { campaigns, type CampaignLine } from '../../core/api/campaign-questions'
import { formatDay, formatMoment } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { FactList } from '../prompts/fact-list'

/** What was planned, by name. */
export function PlanPanel({ campaign: { plan, byName, plannedAt, startedAt, previewed } }: { campaign: CampaignLine }) {
  const { words, language, formatNumber } = useSpeech()
  const answer = useAnswer(campaigns, {})
  const { one, list } = words.campaigns
  const { facts } = one
  return (
    <Panel title={one.plan} raised>
      <Loaded answer={answer} lines={4}>
        {({ choices }) => {
          const named = (unitIds: readonly string[]) => unitIds.map((unitId) => choices.units.find((unit) => unit.unitId === unitId)?.name ?? unitId).join(', ')
          const titled = (requirementId: string) => choices.requirements.find((each) => each.requirementId === requirementId)?.title[language] ?? requirementId
          return (
            <FactList
              facts={[
                [facts.requirements, plan.requirementIds.map(titled).join(', ')],
                [facts.units, plan.unitIds ? named(plan.unitIds) : one.wholeMunicipality],
                [facts.pilotUnits, plan.pilotUnitIds ? named(plan.pilotUnitIds) : one.noPilot],
                [facts.days, list.days(formatDay(plan.startsOn, language), formatDay(plan.endsOn, language))],
                [facts.by, one.byAt(byName, formatMoment(plannedAt, language))],
                [facts.started, startedAt === undefined ? undefined : formatMoment(startedAt, language)],
                [facts.previewed, previewed === undefined ? undefined : formatNumber(previewed)],
              ]}
            />
          )
        }}
      </Loaded>
    </Panel>
  )
}
