import { Button, CounterBadge, makeStyles } from '@fluentui/react-components'
import { WeatherThunderstormRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { FaultsPanel } from './faults-panel'
import { useFaults } from './use-faults'
import { useFaultWords } from './words'

const useStyles = makeStyles({
  button: { position: 'relative', minWidth: 0 },
  count: { position: 'absolute', top: '0', right: '0', pointerEvents: 'none' },
})

/** The way to the faults in the bar above all, with how many are on. */
export function FaultsButton() {
  const styles = useStyles()
  const words = useFaultWords()
  const [isOpen, setOpen] = useState(false)
  const faults = useFaults()
  const count = faults.rules.length
  return (
    <>
      <Button appearance="subtle" className={styles.button} icon={<WeatherThunderstormRegular />} aria-label={count > 0 ? words.faultsOn(count) : words.faults} onClick={() => setOpen(true)}>
        {count > 0 && <CounterBadge className={styles.count} size="small" color="danger" count={count} aria-hidden />}
      </Button>
      {isOpen && <FaultsPanel faults={faults} onClose={() => setOpen(false)} />}
    </>
  )
}
