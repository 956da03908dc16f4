import { makeStyles, tokens } from '@fluentui/react-components'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  moment: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXL,
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  ring: {
    width: '72px',
    height: '72px',
    flexShrink: 0,
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 4,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  // The ring closes and the tick is drawn, once; without motion both are simply there.
  drawn: {
    strokeDasharray: '220',
    animationName: { from: { strokeDashoffset: 220 }, to: { strokeDashoffset: 0 } },
    animationDuration: '900ms',
    animationTimingFunction: 'ease-out',
  },
  text: { flex: '1 1 220px', color: tokens.colorNeutralForeground1, '& p': { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 } },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
})

/** The moment a leader has worked for. */
export function AllSigned({ count }: { count: number }) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <section className={styles.moment} aria-labelledby="all-signed">
      <svg className={styles.ring} viewBox="0 0 72 72" aria-hidden>
        <circle className={styles.drawn} cx="36" cy="36" r="32" transform="rotate(-90 36 36)" />
        <path className={styles.drawn} d="M22 37l10 10 19-21" />
      </svg>
      <div className={styles.text}>
        <h2 id="all-signed" className={styles.title}>
          {words.unit.allSigned}
        </h2>
        <p>{words.unit.allSignedText(count)}</p>
      </div>
    </section>
  )
}
