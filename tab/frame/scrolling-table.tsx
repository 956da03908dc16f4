import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useSpeech } from './speech'

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    maxHeight: '70vh',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '2px', outlineColor: tokens.colorStrokeFocus2 },
    '@media print': { maxHeight: 'none', overflow: 'visible', border: 'none' },
  },
  table: { borderCollapse: 'collapse', width: '100%', '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` } },
  head: { '& th': { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' } },
  body: { '& tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` }, '& th': { fontWeight: tokens.fontWeightSemibold, minWidth: '140px' } },
  number: { textAlign: 'right !important' as 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
})

export type Column = { name: string; isNumber?: boolean }
/** The first cell names the row. */
export type Row = { key: string; cells: readonly [ReactNode, ...ReactNode[]] }

/** Figures and names in a table that scrolls by itself where it is wider than the page, with the keyboard too. */
export function ScrollingTable({ caption, columns, rows }: { caption: string; columns: readonly Column[]; rows: readonly Row[] }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const classOf = (index: number) => mergeClasses(columns[index]?.isNumber === true && styles.number)
  return (
    <div role="region" aria-label={words.frame.table(caption)} tabIndex={0} className={styles.frame}>
      <table aria-label={caption} className={styles.table}>
        <thead className={styles.head}>
          <tr>
            {columns.map(({ name }, index) => (
              <th key={name} scope="col" className={classOf(index)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body}>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                <td key={index} className={classOf(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
