import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ObligationView } from '../../core/api/views'
import { formatDay, formatMoment } from '../../core/language/language'
import { useSpeech, type Speech } from '../frame/speech'
import { useTableStyles, WIDE } from '../frame/table-styles'
import { StandingBadge } from '../mine/standing-badge'
import type { UnitPerson } from './filter-people'
import { TrainingCell, type Programmes } from './training-cell'

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  cell: { fontWeight: tokens.fontWeightRegular, verticalAlign: 'top' },
  actions: { [WIDE]: { textAlign: 'right', paddingRight: 0 } },
  // On a phone one beside the other as far as they fit; in the table below each other, so that the text has room.
  deeds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& button': { whiteSpace: 'nowrap' }, [WIDE]: { flexDirection: 'column', alignItems: 'flex-end' } },
  lastHead: { [WIDE]: { textAlign: 'right !important' as 'right', paddingRight: '0 !important' } },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  small: { display: 'block', color: tokens.colorNeutralForeground2 },
  objection: { display: 'block', fontWeight: tokens.fontWeightSemibold },
})

export type PersonActions = { onRegister: (person: UnitPerson) => void; onVoid: (person: UnitPerson) => void; onOpen: (person: UnitPerson) => void }

/** Each person with where their signature and their training is, and what the leader can do about it. */
export function PeopleTable({ caption, people, programmes, ...actions }: { caption: string; people: readonly UnitPerson[]; programmes: Programmes } & PersonActions) {
  const styles = useStyles()
  const tableStyles = useTableStyles()
  const { words } = useSpeech()
  const { columns } = words.unit
  return (
    <table role="table" aria-label={caption} className={tableStyles.table}>
      <thead role="rowgroup" className={tableStyles.head}>
        <tr role="row">
          <th role="columnheader">{columns.name}</th>
          <th role="columnheader">{columns.state}</th>
          {programmes.length > 0 && <th role="columnheader">{words.trainingLeader.unit.column}</th>}
          <th role="columnheader" className={styles.lastHead} data-print="never">
            {columns.action}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className={tableStyles.body}>
        {people.map((person) => (
          <PersonRow key={person.personId} person={person} programmes={programmes} {...actions} />
        ))}
      </tbody>
    </table>
  )
}

function PersonRow({ person, programmes, onRegister, onVoid, onOpen }: { person: UnitPerson; programmes: Programmes } & PersonActions) {
  const styles = useStyles()
  const tableStyles = useTableStyles()
  const speech = useSpeech()
  const cell = mergeClasses(tableStyles.cell, styles.cell)
  const { unit, employmentClasses, trainingLeader } = speech.words
  const { displayName, unitName, employmentClass, hasAccount, isCountedElsewhere, obligation, objections } = person
  const notes = [unitName, employmentClasses[employmentClass], ...(hasAccount ? [] : [unit.noAccount]), ...(isCountedElsewhere ? [unit.countedElsewhere] : [])]
  const mayRegister = obligation !== undefined && ['open', 'due-soon', 'overdue'].includes(obligation.state)
  const mayVoid = obligation?.fulfilledBy?.kind === 'paper-signature'
  return (
    <tr role="row" className={mergeClasses(tableStyles.row, styles.row)}>
      <th role="rowheader" scope="row" className={cell}>
        <span className={styles.name}>{displayName}</span>
        <span className={styles.small}>{notes.join(' · ')}</span>
      </th>
      <td role="cell" className={cell}>
        {obligation ? <StandingBadge obligation={obligation} /> : unit.owesNothing}
        {obligation && <span className={styles.small}>{explain(obligation, speech)}</span>}
        {objections.map(({ title, reason, recordedAt }) => (
          <span key={recordedAt} className={styles.objection}>
            {trainingLeader.unit.objection(title[speech.language], reason)}
          </span>
        ))}
      </td>
      {programmes.length > 0 && (
        <td role="cell" className={cell}>
          <TrainingCell person={person} programmes={programmes} />
        </td>
      )}
      <td role="cell" className={mergeClasses(cell, styles.actions)} data-print="never">
        <div className={styles.deeds}>
          <Button appearance="subtle" aria-label={trainingLeader.unit.openFor(displayName)} onClick={() => onOpen(person)}>
            {trainingLeader.unit.open}
          </Button>
          {mayRegister && (
            // Ordinary only for those who cannot sign themselves.
            <Button appearance={hasAccount ? 'subtle' : 'secondary'} aria-label={unit.registerFor(displayName)} onClick={() => onRegister(person)}>
              {unit.register}
            </Button>
          )}
          {mayVoid && (
            <Button appearance="subtle" aria-label={unit.voidFor(displayName)} onClick={() => onVoid(person)}>
              {unit.void}
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
}

/** Since when, by when or why, beside the state. */
function explain({ state, fulfilledBy, dueOn, opensOn, excludedBecause }: ObligationView, { words, language }: Speech): string {
  switch (state) {
    case 'fulfilled':
      if (!fulfilledBy) return ''
      return fulfilledBy.kind === 'paper-signature'
        ? words.mine.onPaper(formatDay(fulfilledBy.doneOn ?? fulfilledBy.recordedAt.slice(0, 10), language), fulfilledBy.actorName ?? words.frame.unknownName)
        : words.mine.signedAt(formatMoment(fulfilledBy.recordedAt, language))
    case 'excluded':
      return excludedBecause ? words.unit.excludedBecause[excludedBecause] : ''
    case 'overdue':
      return words.mine.wasDueOn(formatDay(dueOn, language))
    case 'open':
    case 'due-soon':
      return words.mine.dueOn(formatDay(dueOn, language))
    case 'upcoming':
      return words.mine.opensOn(formatDay(opensOn, language))
    case 'shown-only':
      return ''
  }
}
