import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { TabName } from './pages-of'
import { hrefOf } from './route'
import { useSpeech } from './speech'

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS, margin: 0, padding: 0, listStyleType: 'none' },
  tab: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '44px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    // Drawn on every tab, so that the chosen one does not move the others.
    borderBottom: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '-2px', outlineColor: tokens.colorStrokeFocus2, borderRadius: tokens.borderRadiusMedium },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
})

/** Links, not a tab widget: each page has an address, Back works, and Tab and Enter are all one needs to know. */
export function Navigation({ tabs, chosen }: { tabs: readonly TabName[]; chosen: TabName }) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <nav aria-label={words.frame.pages}>
      <ul className={styles.list}>
        {tabs.map((tab) => (
          <li key={tab}>
            <a
              href={hrefOf({ page: tab })}
              className={mergeClasses(styles.tab, tab === chosen && styles.chosen)}
              {...(tab === chosen && { 'aria-current': 'page' })}
            >
              {words.tabs[tab]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
