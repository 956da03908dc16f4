import { makeStyles } from '@fluentui/react-components'
import { encode } from 'uqr'

/** Around the code, as its standard demands, so that a camera finds where it begins. */
const QUIET_MODULES = 4

const useStyles = makeStyles({
  // Cameras want it dark on light, whatever the theme.
  code: { display: 'block', width: '100%', height: 'auto', backgroundColor: '#fff', forcedColorAdjust: 'none', printColorAdjust: 'exact' },
})

/** An address as a QR code that still reads when a fifth of it is worn off. */
export function QrCode({ address, name }: { address: string; name: string }) {
  const styles = useStyles()
  const { data, size } = encode(address, { ecc: 'Q', border: QUIET_MODULES })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className={styles.code}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  )
}
