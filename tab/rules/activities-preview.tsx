import { makeStyles, tokens } from '@fluentui/react-components'
import type { previewActivities } from '../../core/api/library-questions'
import type { AnswerOf } from '../../core/api/question'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { Notice } from '../frame/notice'
import { TextLink } from '../frame/text-link'
import { describeProblem } from './describe-problems'

const useStyles = makeStyles({
  scroll: { maxHeight: '420px', overflow: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
    '& td, & th + th': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', paddingRight: 0, paddingLeft: tokens.spacingHorizontalM },
    '& thead th': { color: tokens.colorNeutralForeground2 },
  },
})

/** What publishing means, one line for each activity; and those that something still stops. */
export function ActivitiesPreview({ activities }: { activities: AnswerOf<typeof previewActivities>['activities'] }) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const { publish } = words.activityLibrary
  const ready = activities.filter(({ problems }) => problems.length === 0)
  const stopped = activities.filter(({ problems }) => problems.length > 0)
  return (
    <>
      {ready.length > 0 && (
        // A region that scrolls must be reachable by keyboard.
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={publish.table}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{publish.columns.activity}</th>
                <th scope="col">{publish.columns.concerned}</th>
                <th scope="col">{publish.columns.opened}</th>
              </tr>
            </thead>
            <tbody>
              {ready.map(({ requirementId, title, concerned, opened }) => (
                <tr key={requirementId}>
                  <th scope="row">{title[language]}</th>
                  <td>{formatNumber(concerned)}</td>
                  <td>{formatNumber(opened)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {stopped.length > 0 && (
        <Notice tone="warning" title={publish.notReady}>
          <ul>
            {stopped.map(({ requirementId, title, problems }) => (
              <li key={requirementId}>
                <TextLink href={hrefOf({ page: 'edit-requirement', requirementId })}>{title[language]}</TextLink>
                {': '}
                {problems.map((problem) => describeProblem(problem, words)).join(' ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
