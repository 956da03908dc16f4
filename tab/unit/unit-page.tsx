import { Select, makeStyles, tokens } from '@fluentui/react-components'
import { unitPeople } from '../../core/api/unit-questions'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { useMe } from '../frame/me'
import { Page } from '../frame/page'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { goTo } from '../frame/use-route'
import { PeopleOfUnit } from './people-of-unit'
import { UnitLessons } from './unit-lessons'
import { UnreachedPanel } from './unreached-panel'

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, maxWidth: '420px' },
})

/** A leader's own unit by name, and what there is to talk about in it. With several of them, the first until another is chosen. An ethics guide sees the lessons only. */
export function UnitPage({ unitId }: { unitId: string | undefined }) {
  const { words } = useSpeech()
  const { ledUnits, guidedUnits } = useMe()
  const chosen = unitId ?? [...ledUnits, ...guidedUnits][0]?.unitId
  if (chosen === undefined) return <Page title={words.tabs.unit}>{words.unit.none}</Page>
  return guidedUnits.some((unit) => unit.unitId === chosen) ? <GuidedUnit unitId={chosen} /> : <LedUnit unitId={chosen} />
}

function LedUnit({ unitId }: { unitId: string }) {
  const { words } = useSpeech()
  const { ledUnits } = useMe()
  const answer = useAnswer(unitPeople, { unitId })
  const name = answer.data?.name ?? ledUnits.find((unit) => unit.unitId === unitId)?.name ?? words.tabs.unit
  return (
    <Page title={name} lead={words.unit.lead} wide>
      <UnitChoice unitId={unitId} name={name} />
      <Loaded answer={answer} lines={10}>
        {(unit) => (
          <>
            <UnitLessons unitId={unitId} />
            <PeopleOfUnit unit={unit} />
            <UnreachedPanel unitId={unitId} />
          </>
        )}
      </Loaded>
      <p data-print="never">
        <TextLink href={hrefOf({ page: 'overview', unitId })}>{words.unit.toOverview}</TextLink>
      </p>
      <p data-print="never">
        <TextLink href={hrefOf({ page: 'own-wheel' })}>{words.activityEditor.own.add}</TextLink>
      </p>
    </Page>
  )
}

function GuidedUnit({ unitId }: { unitId: string }) {
  const { words } = useSpeech()
  const { guidedUnits } = useMe()
  const name = guidedUnits.find((unit) => unit.unitId === unitId)?.name ?? words.tabs.unit
  return (
    <Page title={name} wide>
      <UnitChoice unitId={unitId} name={name} />
      <UnitLessons unitId={unitId} />
    </Page>
  )
}

function UnitChoice({ unitId, name }: { unitId: string; name: string }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { ledUnits, guidedUnits } = useMe()
  const units = [...ledUnits, ...guidedUnits]
  if (units.length < 2) return null
  return (
    <label className={styles.choice} data-print="never">
      {words.unit.choose}
      <Select value={unitId} onChange={(_, { value }) => goTo({ page: 'unit', unitId: value })}>
        {/* A link may lead to a department below, which is not among the units to choose from. */}
        {!units.some((unit) => unit.unitId === unitId) && <option value={unitId}>{name}</option>}
        {units.map((unit) => (
          <option key={unit.unitId} value={unit.unitId}>
            {unit.name}
          </option>
        ))}
      </Select>
    </label>
  )
}
