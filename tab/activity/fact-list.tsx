import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  facts: { margin: 0, display: 'flex', flexDirection: 'column' },
  fact: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
    '@media (min-width: 560px)': { gridTemplateColumns: '180px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
    '& dt': { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
    '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  },
  /** Questions are longer than names of facts: each stands over its answer. */
  stacked: { '@media (min-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
})

export type Fact = { key: string; name: string; value: ReactNode }

/** Names with what they hold. */
export function FactList({ facts, isStacked = false }: { facts: readonly Fact[]; isStacked?: boolean }) {
  const styles = useStyles()
  return (
    <dl className={styles.facts}>
      {facts.map(({ key, name, value }) => (
        <div key={key} className={mergeClasses(styles.fact, isStacked && styles.stacked)}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
