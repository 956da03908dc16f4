import { useState } from 'react'
import { useSpeech } from '../frame/speech'
import { CompletionDialog } from './completion-dialog'
import { ExemptionDialog } from './exemption-dialog'
import { PersonDialog, type LessonOfPerson, type RequirementOfPerson } from './person-dialog'
import { VoidDialog } from './void-dialog'

type Deed = { deed: 'register' | 'void'; lesson: LessonOfPerson } | { deed: 'exempt'; requirement: RequirementOfPerson }

export type PersonDialogsProps = { personId: string; displayName: string; onDone: (told: string) => void; onCancel: () => void }

/** One dialog at a time: what somebody has done, and from there what the leader does about it. Left halfway, one is back at the list. */
export function PersonDialogs({ personId, displayName, onDone, onCancel }: PersonDialogsProps) {
  const { words, language } = useSpeech()
  const [open, setOpen] = useState<Deed>()
  const shared = { personId, displayName, onDone, onCancel: () => setOpen(undefined) }
  if (open?.deed === 'register') return <CompletionDialog {...shared} lesson={open.lesson} />
  if (open?.deed === 'exempt') return <ExemptionDialog {...shared} requirement={open.requirement} />
  const record = open?.lesson.fulfilledBy
  if (open && record) return <VoidDialog {...shared} record={record} text={words.trainingLeader.voiding.text(open.lesson.title[language], displayName)} />
  return (
    <PersonDialog
      personId={personId}
      displayName={displayName}
      onCancel={onCancel}
      onRegister={(lesson) => setOpen({ deed: 'register', lesson })}
      onVoid={(lesson) => setOpen({ deed: 'void', lesson })}
      onExempt={(requirement) => setOpen({ deed: 'exempt', requirement })}
    />
  )
}
