import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
})

/** What something is, name by name; what is not known is left out. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: string | undefined])[] }) {
  const styles = useStyles()
  return <dl className={styles.facts}>{facts.map(([name, value]) => value !== undefined && [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}</dl>
}
