import { Button, Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { organisationParts } from '../../core/api/authoring-questions'
import type { AnswerOf } from '../../core/api/question'
import { Basis } from '../../core/obligations/activity'
import { emptyBasisDraft, type BasisDraft } from '../../core/publishing/activity-draft'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from '../rules/editing'
import { moved, replaced, without } from '../rules/lists'
import { OrderButtons } from '../rules/order-buttons'
import { TextInEach } from '../rules/text-in-each'
import { UnitPicker } from '../rules/unit-picker'

const useStyles = makeStyles({
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  basis: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, minWidth: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))', gap: tokens.spacingHorizontalL, alignItems: 'start' },
  select: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
  add: { alignSelf: 'flex-start' },
})
const MOST_BASES = 8

type Units = AnswerOf<typeof organisationParts>['units']

/** What demands the activity: laws, letters of assignment, decisions; each perhaps only for some units. */
export function BasisFields({ basis, units, onChange }: { basis: readonly BasisDraft[]; units: Units; onChange: (basis: BasisDraft[]) => void }) {
  const styles = useStyles()
  const text = useSpeech().words.activityEditor
  return (
    <Panel title={text.basis} raised>
      {basis.length === 0 && <p className={styles.small}>{text.noBasis}</p>}
      {basis.map((each, index) => {
        const name = text.basisNumber(index + 1)
        return (
          <div key={index} className={styles.basis} role="group" aria-label={name}>
            <h3 className={styles.name}>{name}</h3>
            <OneBasis basis={each} path={`basis.${index}`} units={units} onChange={(changed) => onChange(replaced(basis, index, changed))} />
            <OrderButtons name={name} index={index} count={basis.length} onMove={(to) => onChange(moved(basis, index, to))} onRemove={() => onChange(without(basis, index))} />
          </div>
        )
      })}
      <Button className={styles.add} onClick={() => onChange([...basis, emptyBasisDraft()])} disabledFocusable={basis.length >= MOST_BASES}>
        {text.addBasis}
      </Button>
    </Panel>
  )
}

function OneBasis({ basis, path, units, onChange }: { basis: BasisDraft; path: string; units: Units; onChange: (basis: BasisDraft) => void }) {
  const styles = useStyles()
  const text = useSpeech().words.activityEditor
  const problemOf = useProblemOf()
  const change = (changes: Partial<BasisDraft>) => onChange({ ...basis, ...changes })
  return (
    <>
      <TextInEach label={text.basisTitle} path={`${path}.title`} value={basis.title} onChange={(title) => change({ title })} />
      <div className={styles.row}>
        <Field label={text.basisKind} className={styles.select}>
          <Select value={basis.kind} onChange={(_, { value }) => change({ kind: value as BasisDraft['kind'] })}>
            {Basis.shape.kind.options.map((kind) => (
              <option key={kind} value={kind}>
                {text.basisKinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.section} {...problemOf(`${path}.section`)}>
          <Input value={basis.section} onChange={(_, { value }) => change({ section: value })} />
        </Field>
        <Field label={text.url} {...problemOf(`${path}.url`)}>
          <Input type="url" placeholder="https://" value={basis.url} onChange={(_, { value }) => change({ url: value.trim() })} />
        </Field>
      </div>
      <Checkbox label={text.mustReport} checked={basis.mustReport} onChange={(_, { checked }) => change({ mustReport: checked === true })} />
      {units.length > 1 && <UnitPicker units={units} chosen={basis.within} named={{ label: text.within, none: text.everywhere }} path={`${path}.within`} onChange={(within) => change({ within })} />}
    </>
  )
}
