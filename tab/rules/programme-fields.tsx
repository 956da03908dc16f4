import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { RequirementDraft } from '../../core/publishing/requirement-draft'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from './editing'
import { moved, without } from './lists'
import { NumberField } from './number-field'
import { OrderButtons } from './order-buttons'
import { PlannedDays } from './planned-days'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, paddingLeft: '1.6em' },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  /** A long choice must not be wider than a phone. */
  field: { maxWidth: '420px', gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
})

export type KnownLesson = { lessonId: string; title: string }
export type ProgrammeFieldsProps = { draft: RequirementDraft; lessons: readonly KnownLesson[]; onChange: (draft: RequirementDraft) => void }

/** The lessons of a programme in their order, when they come, and whether they come again. */
export function ProgrammeFields({ draft, lessons, onChange }: ProgrammeFieldsProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const text = words.rules.requirement
  const problemOf = useProblemOf()
  const { lessonIds, cadence, renewal } = draft
  const change = (changes: Partial<RequirementDraft>) => onChange({ ...draft, ...changes })
  const nameOf = (lessonId: string) => lessons.find((lesson) => lesson.lessonId === lessonId)?.title ?? text.unknownLesson(lessonId)
  const others = lessons.filter(({ lessonId }) => !lessonIds.includes(lessonId))
  return (
    <Panel title={text.lessons} raised>
      {lessonIds.length === 0 && <p>{text.noLessons}</p>}
      <ol className={styles.list}>
        {lessonIds.map((lessonId, index) => {
          const { validationMessage } = problemOf(`lessonIds.${index}`)
          return (
            <li key={`${lessonId} ${index}`}>
              <span>{nameOf(lessonId)}</span>
              {validationMessage !== undefined && (
                <p role="alert" className={styles.wrong}>
                  {validationMessage}
                </p>
              )}
              <OrderButtons
                name={nameOf(lessonId)}
                index={index}
                count={lessonIds.length}
                onMove={(to) => change({ lessonIds: moved(lessonIds, index, to) })}
                onRemove={() => change({ lessonIds: without(lessonIds, index) })}
              />
            </li>
          )
        })}
      </ol>
      <Field label={text.addLesson} className={styles.field} {...problemOf('lessonIds')}>
        <Select value="" onChange={(_, { value }) => value !== '' && change({ lessonIds: [...lessonIds, value] })}>
          <option value="">{text.chooseLesson}</option>
          {others.map(({ lessonId, title }) => (
            <option key={lessonId} value={lessonId}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.cadence} className={styles.field}>
        <Select value={cadence.kind} onChange={(_, { value }) => change({ cadence: { ...cadence, kind: value as typeof cadence.kind } })}>
          {(['at-once', 'calendar', 'from-hiring'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {text.cadences[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {cadence.kind === 'calendar' && (
        <>
          <Field label={text.firstOn} className={styles.field} {...problemOf('cadence.firstOn')}>
            <Input type="date" value={cadence.firstOn} onChange={(_, { value }) => change({ cadence: { ...cadence, firstOn: value } })} />
          </Field>
          <NumberField label={text.everyWeeks} path="cadence.everyWeeks" value={cadence.everyWeeks} onChange={(everyWeeks) => change({ cadence: { ...cadence, everyWeeks } })} />
        </>
      )}
      {cadence.kind === 'from-hiring' && <NumberField label={text.everyDays} path="cadence.everyDays" value={cadence.everyDays} onChange={(everyDays) => change({ cadence: { ...cadence, everyDays } })} />}
      <Field label={text.renewal} className={styles.field}>
        <Select value={renewal.of} onChange={(_, { value }) => change({ renewal: { ...renewal, of: value as typeof renewal.of } })}>
          {(['none', 'all', 'changed-or-wrong'] as const).map((of) => (
            <option key={of} value={of}>
              {text.renewals[of]}
            </option>
          ))}
        </Select>
      </Field>
      {renewal.of !== 'none' && <NumberField label={text.renewalMonths} path="renewal.months" value={renewal.months} onChange={(months) => change({ renewal: { ...renewal, months } })} />}
      <Field label={text.countsFrom} hint={text.countsFromHint} className={styles.field} {...problemOf('countsFrom')}>
        <Input type="date" value={draft.countsFrom} onChange={(_, { value }) => change({ countsFrom: value })} />
      </Field>
      <PlannedDays plan={{ cadence, lessons: Math.min(lessonIds.length, 60), dueInDays: draft.dueInDays }} names={lessonIds.map(nameOf)} />
    </Panel>
  )
}
