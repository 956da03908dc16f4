import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
})

export type ListedRow = { content: ReactNode; removeText: string; onRemove: () => void }
export type RowListProps = { label: string; hint?: string; rows: readonly ListedRow[]; addText: string; /** Absent: there are as many as there may be. */ onAdd?: (() => void) | undefined }

/** A few of the same, each with a button that takes it away, and one that adds another. */
export function RowList({ label, hint, rows, addText, onAdd }: RowListProps) {
  const styles = useStyles()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {rows.map(({ content, removeText, onRemove }, index) => (
        <div key={index} className={styles.row}>
          {content}
          <Button appearance="subtle" icon={<Dismiss16Regular />} aria-label={removeText} onClick={onRemove} />
        </div>
      ))}
      {onAdd && <Button onClick={onAdd}>{addText}</Button>}
    </fieldset>
  )
}
