import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'
import { makeStyles } from '@fluentui/react-components'
import { HEARD_ONLY } from './heard-only'

const AnnounceContext = createContext<(outcome: string) => void>(() => undefined)

const useStyles = makeStyles({
  heardOnly: { ...HEARD_ONLY, whiteSpace: 'nowrap' },
})

/** Says outcomes aloud to those who do not see them appear. The region is there from the start: one that comes with its text is not read. */
export function Announcer({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const [said, setSaid] = useState({ outcome: '', times: 0 })
  const announce = useCallback((outcome: string) => setSaid(({ times }) => ({ outcome, times: times + 1 })), [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className={styles.heardOnly}>
        {/* A new key makes the same sentence heard again. */}
        <span key={said.times}>{said.outcome}</span>
      </div>
    </AnnounceContext>
  )
}

export function useAnnounce(): (outcome: string) => void {
  return useContext(AnnounceContext)
}
