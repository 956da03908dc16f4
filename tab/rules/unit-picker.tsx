import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { organisationParts } from '../../core/api/authoring-questions'
import type { AnswerOf } from '../../core/api/question'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from './editing'

type Units = AnswerOf<typeof organisationParts>['units']

/** More than these are not found by looking, but by another letter. */
const MOST_SHOWN = 8

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

export type UnitPickerProps = {
  units: Units
  chosen: readonly string[]
  onChange: (unitIds: string[]) => void
  /** Where they are not an audience: what they are called, and what it means that none is chosen. */
  named?: { label: string; none: string }
  /** Where its problems stand. */
  path?: string
}

/** Units from the tree, found by a few letters of their name. None chosen means the whole municipality, unless another meaning is `named`. */
export function UnitPicker({ units, chosen, onChange, named, path = 'audience.within' }: UnitPickerProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { audience, lesson } = words.rules
  const problemOf = useProblemOf()
  const { label, none } = named ?? { label: audience.within, none: audience.wholeMunicipality }
  const [sought, setSought] = useState('')
  const needle = sought.trim().toLocaleLowerCase('nb')
  const found = needle === '' ? [] : units.filter(({ unitId, name }) => !chosen.includes(unitId) && name.toLocaleLowerCase('nb').includes(needle)).slice(0, MOST_SHOWN)
  const nameOf = (unitId: string) => units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  const describe = ({ name, level, parentId }: Units[number]) => `${name} (${audience.levelNames[level]}${parentId === undefined ? '' : `, ${nameOf(parentId)}`})`
  const wrong = chosen.map((_, index) => problemOf(`${path}.${index}`)).find(({ validationMessage }) => validationMessage !== undefined) ?? problemOf(path)
  return (
    <>
      <Field label={label} {...(chosen.length === 0 && { hint: none })} {...wrong}>
        <Input type="search" placeholder={audience.seek} value={sought} onChange={(_, { value }) => setSought(value)} />
      </Field>
      {needle !== '' && found.length === 0 && <p className={styles.none}>{audience.noUnit}</p>}
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map((unit) => (
            <li key={unit.unitId}>
              <Button
                appearance="subtle"
                onClick={() => {
                  onChange([...chosen, unit.unitId])
                  setSought('')
                }}
              >
                {audience.add(describe(unit))}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <ul className={styles.list} aria-label={label}>
          {chosen.map((unitId) => (
            <li key={unitId}>
              {nameOf(unitId)}{' '}
              <Button size="small" appearance="subtle" aria-label={lesson.remove(nameOf(unitId))} onClick={() => onChange(chosen.filter((other) => other !== unitId))}>
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
