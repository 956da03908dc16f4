import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { ownActivities } from '../../core/api/rules-questions'
import { idOfName } from '../../core/publishing/id-of-name'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { markWrong } from '../frame/modal-form'
import { Notice } from '../frame/notice'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { goTo } from '../frame/use-route'
import { RequirementRows } from '../rules/requirement-rows'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM, '& > div': { flex: '1 1 220px', maxWidth: '420px' } },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type Own = AnswerOf<typeof ownActivities>

/** What a leader has added to the wheel of the own unit, and where more is added. */
export function OwnWheelPage() {
  const { words } = useSpeech()
  const text = words.activityEditor.own
  const answer = useAnswer(ownActivities, {})
  return (
    <Page title={text.title} lead={text.lead} back={{ to: { page: 'unit' }, name: words.tabs.unit }} wide>
      <Loaded answer={answer} lines={6}>
        {(own) => (own.units.length === 0 ? <Notice tone="info" title={text.notYours} /> : <Wheels own={own} />)}
      </Loaded>
    </Page>
  )
}

function Wheels({ own: { units, requirements } }: { own: Own }) {
  const styles = useStyles()
  const text = useSpeech().words.activityEditor.own
  return (
    <>
      <Panel title={text.add} raised>
        <AddActivity units={units} />
      </Panel>
      {units.map(({ unitId, name }) => {
        const here = requirements.filter(({ activity }) => activity?.ofUnitId === unitId)
        return (
          <Panel key={unitId} title={name} raised>
            {here.length === 0 ? <p className={styles.none}>{text.none}</p> : <RequirementRows requirements={here} routeOf={({ requirementId }) => ({ page: 'edit-own', requirementId })} />}
          </Panel>
        )
      })}
    </>
  )
}

function AddActivity({ units }: { units: Own['units'] }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const text = words.activityEditor.own
  const [name, setName] = useState('')
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '')
  const [isChecked, setIsChecked] = useState(false)
  const slug = idOfName(name, LONGEST_NAME)
  const begin = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (slug !== '') goTo({ page: 'edit-own', requirementId: newOwnId(slug), unitId })
  }
  return (
    <form className={styles.form} onSubmit={begin} noValidate aria-label={text.add}>
      <Field label={text.name} {...markWrong(isChecked && slug === '' && words.rules.list.nameMissing)}>
        <Input value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
      {units.length > 1 && (
        <Field label={text.unit}>
          <Select value={unitId} onChange={(_, { value }) => setUnitId(value)}>
            {units.map((unit) => (
              <option key={unit.unitId} value={unit.unitId}>
                {unit.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button type="submit" appearance="primary">
        {words.rules.list.begin}
      </Button>
    </form>
  )
}

const LONGEST_NAME = 26

/** Two units may call theirs the same, and neither can see that the other has. */
function newOwnId(slug: string): string {
  return `own-${slug}-${Math.random().toString(36).slice(2, 8)}`
}
