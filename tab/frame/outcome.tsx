import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { Notice } from './notice'

const useStyles = makeStyles({ outcome: { outlineStyle: 'none', scrollMarginTop: '16px' } })

/** What has just been done. It takes the focus: the button that did it is often gone. */
export function Outcome({ told }: { told: string }) {
  const styles = useStyles()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => element.current?.focus(), [told])
  return (
    <div ref={element} tabIndex={-1} className={styles.outcome} data-print="never">
      <Notice tone="good" title={told} />
    </div>
  )
}
