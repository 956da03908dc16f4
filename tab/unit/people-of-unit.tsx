import { Button, Input, makeStyles, tokens } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import type { unitPeople } from '../../core/api/questions'
import { useAnnounce } from '../frame/announcer'
import { Notice } from '../frame/notice'
import { Outcome } from '../frame/outcome'
import { useSpeech } from '../frame/speech'
import { AllSigned } from './all-signed'
import { countGroups, filterPeople, haveAllSigned, type GroupChoice, type UnitPerson } from './filter-people'
import { GroupFilter } from './group-filter'
import { PaperDialog } from './paper-dialog'
import { PeopleTable } from './people-table'
import { VoidDialog } from './void-dialog'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end', justifyContent: 'space-between' },
  seek: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, flex: '1 1 200px', maxWidth: '320px' },
  sheet: {
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 640px)': { padding: tokens.spacingHorizontalXXL },
    '@media print': { padding: 0, border: 'none' },
  },
  none: { margin: 0 },
})

type Open = { dialog: 'paper' | 'void'; person: UnitPerson }

/** Who has signed, who not, who is excluded; and the leader's own two deeds: a signature on paper, and taking back a mistaken one. */
export function PeopleOfUnit({ unit }: { unit: AnswerOf<typeof unitPeople> }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const announce = useAnnounce()
  const [group, setGroup] = useState<GroupChoice>('all')
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<Open>()
  const [outcome, setOutcome] = useState<string>()

  if (unit.people.length === 0) return <Notice tone="info" title={words.unit.empty} />
  const shown = filterPeople(unit.people, group, typed)
  const counts = countGroups(unit.people)
  const close = () => setOpen(undefined)
  const finish = (told: string) => {
    close()
    setOutcome(told)
    announce(told)
  }
  return (
    <>
      {haveAllSigned(unit.people) && <AllSigned count={counts.signed} />}
      {outcome !== undefined && <Outcome told={outcome} />}
      <div className={styles.tools} data-print="never">
        <GroupFilter counts={counts} chosen={group} onChoose={setGroup} />
        <label className={styles.seek}>
          {words.unit.seek}
          <Input type="search" contentBefore={<Search20Regular aria-hidden />} value={typed} onChange={(_, { value }) => setTyped(value)} />
        </label>
        <Button icon={<Print20Regular />} onClick={() => window.print()}>
          {words.unit.print}
        </Button>
      </div>
      <div className={styles.sheet}>
        <p data-print="only">{words.unit.printed(counts)}</p>
        {shown.length === 0 ? (
          <p className={styles.none}>{words.unit.noMatch}</p>
        ) : (
          <PeopleTable
            caption={words.unit.caption(unit.name)}
            people={shown}
            onRegister={(person) => setOpen({ dialog: 'paper', person })}
            onVoid={(person) => setOpen({ dialog: 'void', person })}
          />
        )}
      </div>
      {open?.dialog === 'paper' && <PaperDialog unitId={unit.unitId} person={open.person} onDone={finish} onCancel={close} />}
      {open?.dialog === 'void' && <VoidDialog person={open.person} onDone={finish} onCancel={close} />}
    </>
  )
}
