import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  options: { display: 'inline-flex', margin: 0, padding: '2px', listStyleType: 'none', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { padding: '4px' } },
  option: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusSmall,
    fontVariantNumeric: 'tabular-nums',
    '@media (pointer: coarse)': { minHeight: '40px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '1px', outlineColor: tokens.colorStrokeFocus2 },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold, boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
})

export type OptionLink = { key: string; name: string; href: string; isChosen: boolean }

/** One of a few ways to look at it. Links, so that each has an address and Back works. */
export function OptionLinks({ name, options }: { name: string; options: readonly OptionLink[] }) {
  const styles = useStyles()
  return (
    <nav aria-label={name} data-print="never">
      <ul role="list" className={styles.options}>
        {options.map((option) => (
          <li key={option.key}>
            <a href={option.href} className={mergeClasses(styles.option, option.isChosen && styles.chosen)} {...(option.isChosen && { 'aria-current': 'true' as const })}>
              {option.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
