import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useState } from 'react'
import { markWrong } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'

export type NamedUnit = { unitId: string; name: string }

/** More than these are not found by looking, but by another letter. */
const MOST_SHOWN = 8

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

export type UnitsFieldProps = {
  label: string
  /** What it means that none is chosen. */
  none: string
  units: readonly NamedUnit[]
  chosen: readonly string[]
  onChange: (unitIds: string[]) => void
  problem?: string | undefined
}

/** Several units, found by a few letters of their name. */
export function UnitsField({ label, none, units, chosen, onChange, problem }: UnitsFieldProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.promptRules.units
  const [sought, setSought] = useState('')
  const needle = sought.trim().toLocaleLowerCase('nb')
  const found = needle === '' ? [] : units.filter(({ unitId, name }) => !chosen.includes(unitId) && name.toLocaleLowerCase('nb').includes(needle)).slice(0, MOST_SHOWN)
  const nameOf = (unitId: string) => describe(units, unitId)
  return (
    <>
      <Field label={label} {...(chosen.length === 0 && { hint: none })} {...markWrong(problem)}>
        <Input type="search" placeholder={texts.seek} value={sought} onChange={(_, { value }) => setSought(value)} />
      </Field>
      {needle !== '' && found.length === 0 && (
        <p className={styles.none} role="status">
          {texts.noUnit}
        </p>
      )}
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map(({ unitId }) => (
            <li key={unitId}>
              <Button
                appearance="subtle"
                onClick={() => {
                  onChange([...chosen, unitId])
                  setSought('')
                }}
              >
                {texts.add(nameOf(unitId))}
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
              <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={texts.remove(nameOf(unitId))} onClick={() => onChange(chosen.filter((other) => other !== unitId))} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Many workplaces have an *Avdeling Nord*: where a name is not enough, the code stands beside it. */
function describe(units: readonly NamedUnit[], unitId: string): string {
  const name = units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  return units.filter((unit) => unit.name === name).length > 1 ? `${name} (${unitId})` : name
}
