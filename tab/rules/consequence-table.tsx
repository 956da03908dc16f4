import { makeStyles, tokens } from '@fluentui/react-components'
import { useSpeech } from '../frame/speech'
import type { TabWords } from '../words'

const useStyles = makeStyles({
  scroll: { maxHeight: '420px', overflow: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
    '& td, & th + th': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', paddingRight: 0, paddingLeft: tokens.spacingHorizontalM },
    '& thead th': { color: tokens.colorNeutralForeground2 },
  },
})

type Column = keyof TabWords['rules']['table']['columns']
export type ConsequenceTableProps<Key extends Column> = { columns: readonly Key[]; byUnit: readonly ({ unitId: string; name: string } & Record<Key, number>)[] }

/** The figures of a preview by unit. A column without anything in it is left out. */
export function ConsequenceTable<Key extends Column>({ columns, byUnit }: ConsequenceTableProps<Key>) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const { table } = words.rules
  const shown = columns.filter((column) => byUnit.some((row) => row[column] > 0))
  if (shown.length === 0) return null
  return (
    // A region that scrolls must be reachable by keyboard.
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={table.caption}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{table.unit}</th>
            {shown.map((column) => (
              <th key={column} scope="col">
                {table.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byUnit.map((row) => (
            <tr key={row.unitId}>
              <th scope="row">{row.name}</th>
              {shown.map((column) => (
                <td key={column}>{formatNumber(row[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
