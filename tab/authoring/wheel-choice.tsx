import type { organisationParts } from '../../core/api/authoring-questions'
import type { AnswerOf } from '../../core/api/question'
import { useSpeech } from '../frame/speech'
import { UnitPicker } from '../rules/unit-picker'

export type WheelChoiceProps = { ofUnitId: string; units: AnswerOf<typeof organisationParts>['units']; onChange: (ofUnitId: string) => void }

/** Whose wheel an activity stands in: the municipality's, unless one unit is chosen. The last one chosen counts. */
export function WheelChoice({ ofUnitId, units, onChange }: WheelChoiceProps) {
  const text = useSpeech().words.activityEditor
  const chosen = units.find(({ unitId }) => unitId === ofUnitId)
  return (
    <>
      <UnitPicker units={units} chosen={ofUnitId === '' ? [] : [ofUnitId]} named={{ label: text.wheel, none: text.municipalityWheel }} path="ofUnitId" onChange={(unitIds) => onChange(unitIds.at(-1) ?? '')} />
      {chosen && <p>{text.unitWheel(chosen.name)}</p>}
    </>
  )
}
