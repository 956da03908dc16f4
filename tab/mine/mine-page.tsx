import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { lazy, Suspense, type ReactNode } from 'react'
import { mine } from '../../core/api/own-questions'
import type { ObligationView } from '../../core/api/views'
import { learning, type ProgrammeView } from '../../core/api/training-questions'
import { useAnswer } from '../api/use-question'
import { useMe } from '../frame/me'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { Waiting } from '../frame/waiting'
import { listOpen } from '../learn/programme'
import { ProgrammeList } from '../learn/programme-list'
import { ToLearnCard } from '../learn/to-learn-card'
import { DoneList } from './done-list'
import { OwedCard } from './owed-card'

/** Few have tasks of the wheel; the others' first page does not fetch what it takes to tell of them. */
const TasksHint = lazy(async () => ({ default: (await import('../activity/tasks-hint')).TasksHint }))

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXL,
    alignItems: 'start',
    '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 720px) minmax(280px, 1fr)', columnGap: '32px' },
  },
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  owed: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  calm: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > svg': { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
    '& p': { margin: 0 },
  },
  strong: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  links: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  hint: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
})

/** What I owe, what I have done, and what is known about me. */
export function MinePage() {
  const styles = useStyles()
  const { words } = useSpeech()
  const person = useMe()
  const [givenName = ''] = person.displayName.split(' ')
  return (
    <Page title={words.mine.greeting(givenName)} wide>
      <div className={styles.columns}>
        <div className={styles.stack}>
          {person.hasTasks && (
            <Suspense fallback={null}>
              <TasksHint />
            </Suspense>
          )}
          {person.isEmployee ? <OwedAndDone /> : <NothingOwed hint={words.mine.notEmployee} />}
        </div>
        <MoreLinks />
      </div>
    </Page>
  )
}

/** What one of the two answers lacks does not hide what the other has. */
function OwedAndDone() {
  const styles = useStyles()
  const { words } = useSpeech()
  const toSign = useAnswer(mine, {})
  const toLearn = useAnswer(learning, {})
  const obligations = toSign.data?.obligations ?? []
  const programmes = toLearn.data?.programmes ?? []
  const owed = listOwed(obligations, programmes)
  const isWhole = toSign.data !== undefined && toLearn.data !== undefined
  const onLeave = obligations.some(({ excludedBecause }) => excludedBecause === 'on-leave')
  return (
    <>
      <Panel title={words.learning.owedTitle}>
        <div className={styles.owed}>
          {owed.map(({ card }) => card)}
          {[toSign, toLearn].map((answer, index) => answer.data === undefined && answer.error && <ProblemView key={index} error={answer.error} onRetry={() => void answer.refetch()} />)}
          {(toSign.isPending || toLearn.isPending) && <Waiting />}
          {isWhole && owed.length === 0 && <NothingOwed hint={onLeave ? words.mine.onLeave : words.mine.nothingOwedHint} />}
        </div>
      </Panel>
      {programmes.length > 0 && (
        <Panel title={words.learning.training.title} raised>
          <ProgrammeList programmes={programmes} />
        </Panel>
      )}
      {toSign.data && (
        <Panel title={words.mine.doneTitle} raised>
          <DoneList records={toSign.data.records} />
        </Panel>
      )}
    </>
  )
}

/** What is due first stands first; of a programme the lesson that is due first speaks for the rest. */
function listOwed(obligations: readonly ObligationView[], programmes: readonly ProgrammeView[]): { dueOn: string; card: ReactNode }[] {
  const toSign = obligations
    .filter(({ state }) => state !== 'fulfilled' && state !== 'excluded')
    .map((obligation) => ({ dueOn: obligation.dueOn, card: <OwedCard key={obligation.obligationKey} obligation={obligation} /> }))
  const toLearn = programmes.flatMap((programme) => {
    const [lesson] = listOpen(programme)
    return lesson ? [{ dueOn: lesson.dueOn, card: <ToLearnCard key={lesson.obligationKey} programme={programme} lesson={lesson} /> }] : []
  })
  return [...toSign, ...toLearn].sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
}

function NothingOwed({ hint }: { hint: string }) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <div className={styles.calm}>
      <CheckmarkCircle48Regular aria-hidden />
      <div>
        <p className={styles.strong}>{words.learning.nothingOwed}</p>
        <p>{hint}</p>
      </div>
    </div>
  )
}

function MoreLinks() {
  const styles = useStyles()
  const { words } = useSpeech()
  const { isEmployee, whistleblowingUrl } = useMe()
  const { standardLink, everythingLink, whistleblowingLink } = words.mine
  const links = [
    { href: hrefOf({ page: 'standard' }), ...standardLink },
    { href: hrefOf({ page: 'library' }), ...words.learning.library.link },
    ...(isEmployee ? [{ href: hrefOf({ page: 'everything' }), ...everythingLink }] : []),
    { href: whistleblowingUrl, ...whistleblowingLink },
  ]
  return (
    <Panel title={words.mine.moreTitle} raised>
      <ul className={styles.links}>
        {links.map(({ href, name, hint }) => (
          <li key={href}>
            <TextLink href={href}>{name}</TextLink>
            <p className={styles.hint}>{hint}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
