import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { CompletionMapping } from '../../core/api/completion-import-questions'
import { useSpeech } from '../frame/speech'
import type { Ready } from './use-import'

/** Courses that are shown: whoever maps more than these maps what nobody takes. */
const COURSES_SHOWN = 100

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))', gap: tokens.spacingHorizontalL, alignItems: 'start' },
  courses: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  course: { margin: 0, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, minWidth: 0 },
  legend: { padding: `0 ${tokens.spacingHorizontalXS}`, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  lessons: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))', gap: tokens.spacingVerticalXS },
  lesson: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px', '@media (pointer: coarse)': { minHeight: '44px' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
})

export type MappingFieldsProps = { ready: Ready; mapping: CompletionMapping; onChange: (mapping: CompletionMapping) => void }

/** What the columns of the file mean, and which lessons its courses are. */
export function MappingFields({ ready, mapping, onChange }: MappingFieldsProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { imports } = words
  const columns = ready.tables.find(({ name }) => name === mapping.table)?.columns ?? []
  const change = (changes: Partial<CompletionMapping>) => onChange({ ...mapping, ...changes })
  return (
    <>
      <h3 className={styles.heading}>{imports.columns}</h3>
      <div className={styles.columns}>
        {ready.tables.length > 1 && <Choice label={imports.table} value={mapping.table} options={ready.tables.map(({ name }) => name)} onChoose={(table) => change({ table })} />}
        <Choice label={imports.person} hint={imports.neverName} value={mapping.personColumn} options={columns} onChoose={(personColumn) => change({ personColumn })} />
        <Field label={imports.personBy}>
          <Select value={mapping.personBy} onChange={(_, { value }) => change({ personBy: CompletionMapping.shape.personBy.parse(value) })}>
            {CompletionMapping.shape.personBy.options.map((kind) => (
              <option key={kind} value={kind}>
                {imports.personKinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Choice label={imports.course} value={mapping.courseColumn} options={columns} onChoose={(courseColumn) => change({ courseColumn })} />
        <Choice label={imports.date} value={mapping.dateColumn} options={columns} onChoose={(dateColumn) => change({ dateColumn })} />
      </div>
      <Courses ready={ready} mapping={mapping} onChange={onChange} />
    </>
  )
}

function Choice({ label, hint, value, options, onChoose }: { label: string; hint?: string; value: string; options: readonly string[]; onChoose: (value: string) => void }) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <Select value={value} onChange={(_, { value: chosen }) => onChoose(chosen)}>
        {[...new Set([value, ...options])].map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </Select>
    </Field>
  )
}

function Courses({ ready, mapping, onChange }: MappingFieldsProps) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const { imports } = words
  return (
    <div className={styles.courses}>
      <h3 className={styles.heading}>{imports.courses}</h3>
      <p className={styles.small}>{ready.courses.length === 0 ? imports.noCourses : imports.coursesHint}</p>
      {ready.courses.slice(0, COURSES_SHOWN).map(({ course, rows }) => (
        <Course key={course} name={imports.courseRows(course, formatNumber(rows))} lessons={ready.lessons} chosen={lessonsOf(mapping, course)} onChoose={(lessonIds) => onChange(withCourse(mapping, course, lessonIds))} />
      ))}
      {ready.courses.length > COURSES_SHOWN && <p className={styles.small}>{imports.moreCourses(formatNumber(COURSES_SHOWN))}</p>}
    </div>
  )
}

function Course({ name, lessons, chosen, onChoose }: { name: string; lessons: Ready['lessons']; chosen: readonly string[]; onChoose: (lessonIds: string[]) => void }) {
  const styles = useStyles()
  const { language } = useSpeech()
  return (
    <fieldset className={styles.course}>
      <legend className={styles.legend}>{name}</legend>
      <div className={styles.lessons}>
        {lessons.map(({ lessonId, title }) => (
          <label key={lessonId} className={styles.lesson}>
            <input
              type="checkbox"
              checked={chosen.includes(lessonId)}
              onChange={({ target }) => onChoose(target.checked ? [...chosen, lessonId] : chosen.filter((other) => other !== lessonId))}
            />
            {title[language]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function lessonsOf({ courses }: CompletionMapping, course: string): readonly string[] {
  return courses.find((mapped) => mapped.course === course)?.lessonIds ?? []
}

/** A course whose last lesson was taken away is none of ours, which is something else than not yet mapped. */
function withCourse(mapping: CompletionMapping, course: string, lessonIds: string[]): CompletionMapping {
  return { ...mapping, courses: [...mapping.courses.filter((mapped) => mapped.course !== course), { course, lessonIds }] }
}
