import { makeStyles } from '@fluentui/react-components'
import { useSpeech } from '../frame/speech'
import type { Meeting } from './meeting-page'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', '& th, & td': { textAlign: 'left', border: '1px solid #000', padding: '10px 8px' }, '& td:last-child': { width: '55%' } },
  // Room to write by hand.
  line: { display: 'inline-block', minWidth: '40%', borderBottom: '1px solid #000' },
})

/** A sheet to sign on paper where nobody wants to tick on a screen. It shows who works there and nothing about them. */
export function AttendanceSheet({ title, people }: { title: string; people: Meeting['people'] }) {
  const styles = useStyles()
  const { meeting } = useSpeech().words.trainingLeader
  return (
    <div data-print="only">
      <h2>{title}</h2>
      <p>
        {meeting.sheetDay} <span className={styles.line}>&nbsp;</span>
      </p>
      <p>
        {meeting.sheetLeader} <span className={styles.line}>&nbsp;</span>
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{meeting.sheetName}</th>
            <th>{meeting.sheetSign}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ personId, displayName }) => (
            <tr key={personId}>
              <td>{displayName}</td>
              <td>&nbsp;</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
