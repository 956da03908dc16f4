import { makeStyles, tokens } from '@fluentui/react-components'
import type { organisationParts } from '../../core/api/authoring-questions'
import type { AnswerOf } from '../../core/api/question'
import type { SectorUnits as Chosen } from '../../core/library/activity-of-library'
import type { Sector } from '../../core/library/library-activity'
import { useSpeech } from '../frame/speech'
import { UnitPicker } from './unit-picker'

const useStyles = makeStyles({ sectors: { display: 'grid', gap: tokens.spacingHorizontalXL, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))', '& > div': { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS } } })

export type SectorUnitsProps = { sectors: readonly Sector[]; units: AnswerOf<typeof organisationParts>['units']; chosen: Chosen; onChange: (chosen: Chosen) => void }

/** Which units each sector is. The library knows sectors; only the municipality knows its tree. */
export function SectorUnits({ sectors, units, chosen, onChange }: SectorUnitsProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { units: text, sectors: names } = words.activityLibrary
  return (
    <div className={styles.sectors}>
      {sectors.map((sector) => (
        <div key={sector}>
          <UnitPicker units={units} chosen={chosen[sector] ?? []} onChange={(unitIds) => onChange({ ...chosen, [sector]: unitIds })} named={{ label: names[sector], none: text.noneYet }} />
        </div>
      ))}
    </div>
  )
}
