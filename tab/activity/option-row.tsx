import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  option: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    // For a thumb.
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':has(:checked)': { border: `1px solid ${tokens.colorCompoundBrandStroke}`, boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}` },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  mark: { width: '20px', height: '20px', margin: 0, accentColor: tokens.colorCompoundBrandBackground, outlineStyle: 'none' },
  small: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

export type OptionRowProps = { kind: 'radio' | 'checkbox'; name?: string; isChosen: boolean; isWrong?: boolean; small?: string | undefined; onChoose: (isChosen: boolean) => void; children: ReactNode }

/** One thing to choose: the whole row is the target. */
export function OptionRow({ kind, name, isChosen, isWrong = false, small, onChoose, children }: OptionRowProps) {
  const styles = useStyles()
  return (
    <label className={styles.option}>
      <input
        type={kind}
        name={name}
        className={styles.mark}
        checked={isChosen}
        onChange={({ target }) => onChoose(target.checked)}
        // A radio button is wrong only together with its group, which says so.
        {...(isWrong && kind === 'checkbox' && { 'aria-invalid': true })}
      />
      <span>
        {children}
        {small !== undefined && <span className={styles.small}>{small}</span>}
      </span>
    </label>
  )
}
