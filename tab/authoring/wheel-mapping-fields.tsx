import { Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { WHEEL_COLUMNS, type WheelMapping } from '../../core/publishing/wheel-columns'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))', gap: tokens.spacingHorizontalL, alignItems: 'start' },
  field: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
})

export type WheelMappingFieldsProps = { tables: readonly { name: string; columns: readonly string[] }[]; mapping: WheelMapping; onChange: (mapping: WheelMapping) => void }

/** Which heading of the sheet each column is. */
export function WheelMappingFields({ tables, mapping, onChange }: WheelMappingFieldsProps) {
  const styles = useStyles()
  const text = useSpeech().words.activityEditor.import
  const headings = [...new Set(tables.find(({ name }) => name === mapping.table)?.columns ?? [])]
  return (
    <>
      <h3 className={styles.heading}>{text.columns}</h3>
      <div className={styles.columns}>
        {tables.length > 1 && (
          <Field label={text.table} className={styles.field}>
            <Select value={mapping.table} onChange={(_, { value }) => onChange({ ...mapping, table: value })}>
              {tables.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {WHEEL_COLUMNS.map((column) => (
          <Field key={column} label={text.fields[column]} className={styles.field}>
            <Select value={mapping.columns[column]} onChange={(_, { value }) => onChange({ ...mapping, columns: { ...mapping.columns, [column]: value } })}>
              <option value="">{text.notThere}</option>
              {headings.filter((heading) => heading !== '').map((heading) => (
                <option key={heading} value={heading}>
                  {heading}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </>
  )
}
