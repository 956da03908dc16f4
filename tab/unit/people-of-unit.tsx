import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import type { unitPeople } from '../../core/api/unit-questions'
import { useAnnounce } from '../frame/announcer'
import { Notice } from '../frame/notice'
import { Outcome } from '../frame/outcome'
import { useSpeech } from '../frame/speech'
import { AllSigned } from './all-signed'
import { countGroups, filterPeople, haveAllSigned, SIGNATURE, type GroupChoice, type UnitPerson } from './filter-people'
import { GroupFilter } from './group-filter'
import { PaperDialog } from './paper-dialog'
import { PeopleTable } from './people-table'
import { PersonDialogs } from './person-dialogs'
import { VoidDialog } from './void-dialog'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end', justifyContent: 'space-between' },
  seek: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, flex: '1 1 200px', minWidth: 0, maxWidth: '320px', '& select': { width: '100%', minWidth: 0 } },
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

/** Where the keyboard is brought to from elsewhere on the page. */
export const PEOPLE_ANCHOR = 'people-of-unit'

type Open = { dialog: 'paper' | 'void' | 'person'; person: UnitPerson }

/** Who has signed and learned, who not, who is excluded, and what the leader can do about it: register what is on paper, take back a mistake, exempt. */
export function PeopleOfUnit({ unit }: { unit: AnswerOf<typeof unitPeople> }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const announce = useAnnounce()
  const [group, setGroup] = useState<GroupChoice>('all')
  const [about, setAbout] = useState<string>(SIGNATURE)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<Open>()
  const [outcome, setOutcome] = useState<string>()

  if (unit.people.length === 0) return <Notice tone="info" title={words.unit.empty} />
  const shown = filterPeople(unit.people, group, typed, about)
  const signed = countGroups(unit.people)
  const counts = about === SIGNATURE ? signed : countGroups(unit.people, about)
  const { trainingLeader } = words
  const close = () => setOpen(undefined)
  const finish = (told: string) => {
    close()
    setOutcome(told)
    announce(told)
  }
  return (
    <>
      {haveAllSigned(unit.people) && <AllSigned count={signed.signed} />}
      {outcome !== undefined && <Outcome told={outcome} />}
      <div className={styles.tools} data-print="never">
        {unit.programmes.length > 0 && (
          <label className={styles.seek}>
            {trainingLeader.unit.about}
            <Select value={about} onChange={(_, { value }) => setAbout(value)}>
              <option value={SIGNATURE}>{trainingLeader.unit.signature}</option>
              {unit.programmes.map(({ requirementId, title }) => (
                <option key={requirementId} value={requirementId}>
                  {title[language]}
                </option>
              ))}
            </Select>
          </label>
        )}
        <GroupFilter counts={counts} {...(about !== SIGNATURE && { names: trainingLeader.unit.groups })} chosen={group} onChoose={setGroup} />
        <label className={styles.seek}>
          {words.unit.seek}
          <Input type="search" contentBefore={<Search20Regular aria-hidden />} value={typed} onChange={(_, { value }) => setTyped(value)} />
        </label>
        <Button icon={<Print20Regular />} onClick={() => window.print()}>
          {words.unit.print}
        </Button>
      </div>
      <div id={PEOPLE_ANCHOR} tabIndex={-1} className={styles.sheet}>
        <p data-print="only">{words.unit.printed(signed)}</p>
        {shown.length === 0 ? (
          <p className={styles.none}>{words.unit.noMatch}</p>
        ) : (
          <PeopleTable
            caption={words.unit.caption(unit.name)}
            people={shown}
            programmes={unit.programmes}
            onRegister={(person) => setOpen({ dialog: 'paper', person })}
            onVoid={(person) => setOpen({ dialog: 'void', person })}
            onOpen={(person) => setOpen({ dialog: 'person', person })}
          />
        )}
      </div>
      {open?.dialog === 'paper' && <PaperDialog unitId={unit.unitId} person={open.person} onDone={finish} onCancel={close} />}
      {open?.dialog === 'void' && open.person.obligation?.fulfilledBy && (
        <VoidDialog personId={open.person.personId} displayName={open.person.displayName} record={open.person.obligation.fulfilledBy} onDone={finish} onCancel={close} />
      )}
      {open?.dialog === 'person' && <PersonDialogs personId={open.person.personId} displayName={open.person.displayName} onDone={finish} onCancel={close} />}
    </>
  )
}
