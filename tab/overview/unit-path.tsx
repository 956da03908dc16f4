import { makeStyles, tokens } from '@fluentui/react-components'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'

const useStyles = makeStyles({
  path: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& li': { display: 'inline-flex', alignItems: 'center', minHeight: '28px' },
    '& li + li::before': { content: '"/"', padding: `0 ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground3 },
  },
})

/** From the top that the person may see, down to here. */
export function UnitPath({ path }: { path: readonly { unitId: string; name: string }[] }) {
  const styles = useStyles()
  const { words } = useSpeech()
  if (path.length < 2) return null
  return (
    <nav aria-label={words.overview.path} data-print="never">
      <ol className={styles.path}>
        {path.map(({ unitId, name }, index) => (
          <li key={unitId}>
            {index === path.length - 1 ? <span aria-current="location">{name}</span> : <TextLink href={hrefOf({ page: 'overview', unitId })}>{name}</TextLink>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
