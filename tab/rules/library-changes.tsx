import { makeStyles, tokens } from '@fluentui/react-components'
import type { LibraryView } from '../../core/api/library-questions'
import { Panel } from '../frame/panel'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none', '& p': { margin: 0 } },
  name: { fontWeight: tokens.fontWeightSemibold },
})

/** What the law or the library has changed of what was taken in. Nothing is drawn where nothing has. */
export function LibraryChanges({ activities }: { activities: readonly LibraryView[] }) {
  const styles = useStyles()
  const { changes } = useSpeech().words.activityLibrary
  const affected = activities.filter(({ state }) => state === 'changed-in-library' || state === 'gone-from-library')
  if (affected.length === 0) return null
  return (
    <Panel title={changes.title} raised>
      <p>{changes.text}</p>
      <ul className={styles.list}>
        {affected.map((activity) => (
          <Affected key={activity.here?.requirementId ?? activity.activityId} activity={activity} />
        ))}
      </ul>
    </Panel>
  )
}

function Affected({ activity: { title, here, state, since, toFollow, changedHere } }: { activity: LibraryView }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { changes, fields, states } = words.activityLibrary
  const namesOf = (changed: LibraryView['toFollow']) => changed.map((field) => fields[field]).join(', ')
  return (
    <li>
      {here ? (
        <TextLink href={hrefOf({ page: 'edit-requirement', requirementId: here.requirementId })} className={styles.name}>
          {title}
        </TextLink>
      ) : (
        <span className={styles.name}>{title}</span>
      )}
      {state === 'gone-from-library' && <p>{states[state]}</p>}
      {since.map(({ edition, text, laws }) => (
        <div key={edition}>
          <p>{changes.edition(edition, text)}</p>
          {laws.length > 0 && <p>{changes.because(laws.map(({ title: law, section }) => [law, section].filter((part) => part !== undefined).join(' ')).join(', '))}</p>}
        </div>
      ))}
      {toFollow.length > 0 && <p>{changes.differs(namesOf(toFollow))}</p>}
      {changedHere.length > 0 && <p>{changes.own(namesOf(changedHere))}</p>}
    </li>
  )
}
