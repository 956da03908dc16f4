import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components'
import { Inspection } from '../../core/facts/control-facts'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { markWrong } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import type { TabWords } from '../words'
import type { EditedInspection } from './written-inspection'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  units: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
})

type FieldsProps = { edited: EditedInspection; units: readonly { unitId: string; name: string }[]; problems: readonly FieldProblem[]; onChange: (edited: EditedInspection) => void }

/** What an inspection is, besides its findings. */
export function InspectionFields({ edited, units, problems, onChange }: FieldsProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.inspections.edit
  const set = (changed: Partial<EditedInspection>) => onChange({ ...edited, ...changed })
  const wrong = (path: string) => markWrong(wordsOf(words, problems.find((each) => each.path === path)))
  const wrongUnit = problems.find(({ path }) => path === 'unitIds' || path.startsWith('unitIds.'))
  const nameOf = (unitId: string) => units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  return (
    <div className={styles.fields}>
      <Field label={texts.kind}>
        <Select value={edited.inspectionKind} onChange={(_, { value }) => set({ inspectionKind: Inspection.shape.inspectionKind.parse(value) })}>
          {Inspection.shape.inspectionKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {words.inspections.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.by} required {...wrong('by')}>
        <Input value={edited.by} maxLength={120} onChange={(_, { value }) => set({ by: value })} />
      </Field>
      <Field label={texts.title} hint={texts.titleHint} required {...wrong('title')}>
        <Input value={edited.title} maxLength={200} onChange={(_, { value }) => set({ title: value })} />
      </Field>
      <Field label={texts.heldOn} required {...wrong('heldOn')}>
        <Input type="date" value={edited.heldOn} onChange={(_, { value }) => set({ heldOn: value })} />
      </Field>
      <Field label={texts.addUnit} required {...markWrong(wordsOf(words, wrongUnit))}>
        <Select value="" onChange={(_, { value }) => value !== '' && set({ unitIds: [...edited.unitIds, value] })}>
          <option value="">{texts.chooseUnit}</option>
          {units
            .filter(({ unitId }) => !edited.unitIds.includes(unitId))
            .map(({ unitId, name }) => (
              <option key={unitId} value={unitId}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
      {edited.unitIds.length > 0 && (
        <ul className={styles.units} aria-label={texts.units}>
          {edited.unitIds.map((unitId) => (
            <li key={unitId}>
              {nameOf(unitId)}{' '}
              <Button size="small" appearance="subtle" aria-label={texts.removeUnit(nameOf(unitId))} onClick={() => set({ unitIds: edited.unitIds.filter((other) => other !== unitId) })}>
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Field label={texts.summary} {...wrong('summary')}>
        <Textarea value={edited.summary} maxLength={4_000} resize="vertical" onChange={(_, { value }) => set({ summary: value })} />
      </Field>
      <Field label={texts.reportUrl} {...wrong('reportUrl')}>
        <Input type="url" value={edited.reportUrl} maxLength={500} onChange={(_, { value }) => set({ reportUrl: value })} />
      </Field>
      <Field label={texts.closedOn} hint={texts.closedHint} {...wrong('closedOn')}>
        <Input type="date" value={edited.closedOn} onChange={(_, { value }) => set({ closedOn: value })} />
      </Field>
    </div>
  )
}

/** A problem in the reader's words; one that has none of its own is told by its code, which is better than nothing. */
export function wordsOf({ inspections: { edit } }: TabWords, problem: FieldProblem | undefined): string | undefined {
  if (!problem) return undefined
  const known: Record<string, string> = edit.problems
  return known[problem.problem] ?? problem.problem
}
