import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { HTMLAttributes } from 'react'

const useStyles = makeStyles({
  sheet: {
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 640px)': { padding: '32px 40px' },
    '@media print': { padding: 0, border: 'none' },
  },
})

/** What is to be read as a whole, as on paper. */
export function Sheet({ className, ...rest }: HTMLAttributes<HTMLElement>) {
  const styles = useStyles()
  return <article className={mergeClasses(styles.sheet, className)} {...rest} />
}
