import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { always, type FormDraft } from '../../core/publishing/form-draft'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from '../rules/editing'
import { moved, replaced, without } from '../rules/lists'
import { NumberField } from '../rules/number-field'
import { OrderButtons } from '../rules/order-buttons'
import { ConditionFields } from './condition-fields'

const useStyles = makeStyles({
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  followUp: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, minWidth: 0 },
  field: { maxWidth: '420px', gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  add: { alignSelf: 'flex-start' },
})

export type OpenableActivity = { requirementId: string; title: string }

/** What an answer opens: another activity for the same unit, contract or group. */
export function FollowUpFields({ form, activities, onChange }: { form: FormDraft; activities: readonly OpenableActivity[]; onChange: (form: FormDraft) => void }) {
  const styles = useStyles()
  const text = useSpeech().words.activityEditor
  const problemOf = useProblemOf()
  const { fields, followUps } = form
  const choices = fields.filter(({ kind }) => kind === 'choice')
  const change = (changed: FormDraft['followUps']) => onChange({ ...form, followUps: changed })
  if (activities.length === 0 && followUps.length === 0)
    return (
      <Panel title={text.followUps} raised>
        <p className={styles.small}>{text.followUpsText}</p>
        <p className={styles.small}>{text.noFollowUpActivities}</p>
      </Panel>
    )
  return (
    <Panel title={text.followUps} raised>
      <p className={styles.small}>{text.followUpsText}</p>
      {followUps.map((followUp, index) => {
        const path = `form.followUps.${index}`
        const name = text.followUp(index + 1)
        return (
          <div key={index} className={styles.followUp} role="group" aria-label={name}>
            <h3 className={styles.name}>{name}</h3>
            <ConditionFields label={text.whenFollowUp} path={`${path}.when`} condition={followUp.when} choices={choices} onChange={(when) => change(replaced(followUps, index, { ...followUp, when }))} />
            <Field label={text.opens} className={styles.field} {...problemOf(`${path}.requirementId`)}>
              <Select value={followUp.requirementId} onChange={(_, { value }) => change(replaced(followUps, index, { ...followUp, requirementId: value }))}>
                <option value="">{text.chooseActivity}</option>
                {activities.map(({ requirementId, title }) => (
                  <option key={requirementId} value={requirementId}>
                    {title}
                  </option>
                ))}
                {followUp.requirementId !== '' && !activities.some(({ requirementId }) => requirementId === followUp.requirementId) && <option value={followUp.requirementId}>{text.unknownActivity(followUp.requirementId)}</option>}
              </Select>
            </Field>
            <NumberField label={text.inDays} path={`${path}.inDays`} value={followUp.inDays} onChange={(inDays) => change(replaced(followUps, index, { ...followUp, inDays }))} />
            <OrderButtons name={name} index={index} count={followUps.length} onMove={(to) => change(moved(followUps, index, to))} onRemove={() => change(without(followUps, index))} />
          </div>
        )
      })}
      <Button className={styles.add} onClick={() => change([...followUps, { when: always(), requirementId: '', inDays: 30 }])} disabledFocusable={followUps.length >= 12}>
        {text.addFollowUp}
      </Button>
    </Panel>
  )
}
