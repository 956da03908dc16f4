import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, '& > p': { margin: 0 } },
  raised: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalL,
    '@media (min-width: 640px)': { padding: tokens.spacingHorizontalXXL },
    '@media print': { padding: 0, border: 'none' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
})

/** A part of a page under its own heading. With an `anchor` the keyboard can be brought to it: `goToPanel`. */
export function Panel({ title, raised = false, anchor, children }: { title: string; raised?: boolean; anchor?: string; children: ReactNode }) {
  const styles = useStyles()
  const id = useId()
  return (
    <section aria-labelledby={id} {...(anchor !== undefined && { id: anchor, tabIndex: -1 })} className={mergeClasses(styles.panel, raised && styles.raised)}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  )
}

export function goToPanel(anchor: string): void {
  document.getElementById(anchor)?.focus()
}
