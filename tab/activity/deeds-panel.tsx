import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { DelegateDialog } from './delegate-dialog'
import { EndDelegationDialog } from './end-delegation-dialog'
import { MoreTimeDialog } from './more-time-dialog'
import type { Activity } from './task-of'

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > button': { minHeight: '44px' } } })

type Deed = 'delegate' | 'end' | 'return' | 'moreTime'

export type DeedsPanelProps = { shown: Activity; onDone: (told: string) => void; /** It is no longer mine, and I may not see it any more. */ onReturned: (told: string) => void }

/** What else may be done than doing it: only what the service says the person may. */
export function DeedsPanel({ shown, onDone, onReturned }: DeedsPanelProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { delegation } = words.activity
  const [opened, setOpened] = useState<Deed>()
  const { may, task } = shown
  const isGiven = task.delegation !== undefined && !task.delegation.hasLeft
  const deeds: { deed: Deed; name: string; isOpen: boolean }[] = [
    { deed: 'delegate', name: isGiven ? delegation.delegateAgain : delegation.delegate, isOpen: may.delegate },
    { deed: 'end', name: delegation.end, isOpen: may.endDelegation },
    { deed: 'return', name: delegation.return, isOpen: may.returnDelegation },
    { deed: 'moreTime', name: delegation.moreTime, isOpen: may.askForTime },
  ]
  const offered = deeds.filter(({ isOpen }) => isOpen)
  const close = () => setOpened(undefined)
  const finish = (tell: (told: string) => void) => (told: string) => {
    close()
    tell(told)
  }
  if (offered.length === 0) return null
  return (
    <Panel title={delegation.panelTitle} raised>
      <div className={styles.actions}>
        {offered.map(({ deed, name }) => (
          <Button key={deed} onClick={() => setOpened(deed)}>
            {name}
          </Button>
        ))}
      </div>
      {opened === 'delegate' && <DelegateDialog shown={shown} onDone={finish(onDone)} onCancel={close} />}
      {opened === 'end' && <EndDelegationDialog shown={shown} deed="end" onDone={finish(onDone)} onCancel={close} />}
      {opened === 'return' && <EndDelegationDialog shown={shown} deed="return" onDone={finish(onReturned)} onCancel={close} />}
      {opened === 'moreTime' && <MoreTimeDialog shown={shown} onDone={finish(onDone)} onCancel={close} />}
    </Panel>
  )
}
