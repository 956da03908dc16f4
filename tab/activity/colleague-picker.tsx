import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { useSpeech } from '../frame/speech'
import { FieldGroup } from './field-group'
import { OptionRow } from './option-row'
import type { Colleague } from './present-field'

/** More than these are not found by looking, but by a letter. */
const MOST_SHOWN = 6

const useStyles = makeStyles({ small: { margin: 0, color: tokens.colorNeutralForeground2 } })

/** One person of the unit, found by a few letters of the name. Whoever is chosen stays in sight. */
export function ColleaguePicker({ colleagues, chosenId, problem, onChoose }: { colleagues: readonly Colleague[]; chosenId: string; problem: string | undefined; onChoose: (personId: string) => void }) {
  const styles = useStyles()
  const name = useId()
  const { delegation } = useSpeech().words.activity
  const [sought, setSought] = useState('')
  const needle = fold(sought.trim())
  const found = colleagues.filter((colleague) => needle === '' || fold(colleague.name).includes(needle))
  const shown = found.slice(0, MOST_SHOWN)
  const chosen = colleagues.find(({ personId }) => personId === chosenId)
  const rows = chosen && !shown.includes(chosen) ? [chosen, ...shown] : shown
  const hidden = found.filter((colleague) => !rows.includes(colleague)).length
  if (colleagues.length === 0) return <p className={styles.small}>{delegation.nobody}</p>
  return (
    <>
      {colleagues.length > MOST_SHOWN && (
        <Field label={delegation.search}>
          <Input type="search" value={sought} onChange={(_, { value }) => setSought(value)} />
        </Field>
      )}
      <FieldGroup legend={delegation.who} of="one" isRequired problem={problem}>
        {rows.map(({ personId, name: shownName }) => (
          <OptionRow key={personId} kind="radio" name={name} isChosen={personId === chosenId} onChoose={() => onChoose(personId)}>
            {shownName}
          </OptionRow>
        ))}
      </FieldGroup>
      <p role="status" className={styles.small}>
        {found.length === 0 ? delegation.noMatch : hidden > 0 ? delegation.more(hidden) : ''}
      </p>
    </>
  )
}

const fold = (name: string) => name.normalize().toLocaleLowerCase('nb')
