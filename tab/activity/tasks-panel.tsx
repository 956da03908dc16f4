import { makeStyles, tokens } from '@fluentui/react-components'
import { DrinkCoffeeRegular } from '@fluentui/react-icons/svg/drink-coffee'
import type { ReactNode } from 'react'
import { tasks } from '../../core/api/wheel-questions'
import type { TaskView, TimeRequestView } from '../../core/api/wheel-views'
import type { AnswerOf } from '../../core/api/question'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Panel } from '../frame/panel'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { describeAbout } from './describe-about'
import { countToDo, FOLDED, groupTasks, listAlike, type TaskGroup } from './group-tasks'
import { TaskLine, useTaskStyles } from './task-line'
import { routeOf } from './task-of'

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  summary: {
    minHeight: '44px',
    display: 'list-item',
    alignContent: 'center',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    '& > h3': { display: 'inline' },
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2 },
  },
  calm: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
    '& > svg': { color: tokens.colorBrandForeground1, flexShrink: 0, fontSize: '48px' },
    '& p': { margin: 0 },
  },
  strong: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
})

/** All I have to do with in the wheel, the most pressing first. */
export function TasksPanel() {
  const { words } = useSpeech()
  const answer = useAnswer(tasks, {})
  return (
    <Panel title={words.activity.tasks.toDo} raised>
      <Loaded answer={answer}>{(known) => <TaskGroups known={known} />}</Loaded>
    </Panel>
  )
}

function TaskGroups({ known }: { known: AnswerOf<typeof tasks> }) {
  const styles = useStyles()
  const groups = groupTasks(known.tasks)
  const isCalm = countToDo(known).toDo === 0 && !groups.has('overdue') && !groups.has('due-soon') && !groups.has('open')
  return (
    <>
      {isCalm && <NothingToDo tasks={known.tasks} />}
      {known.requests.length > 0 && <Requests requests={known.requests} />}
      <SeveralOfAKind tasks={known.tasks} />
      {[...groups].map(([group, of]) => (
        <Group key={group} group={group} count={of.length}>
          <ul className={styles.list}>
            {of.map((task) => (
              <TaskLine key={task.obligationKey} task={task} />
            ))}
          </ul>
        </Group>
      ))}
    </>
  )
}

function Group({ group, count, children }: { group: TaskGroup | 'requests'; count: number; children: ReactNode }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const { groups, count: counted } = words.activity.tasks
  const title = <h3 className={styles.title}>{counted(groups[group], formatNumber(count))}</h3>
  if (group !== 'requests' && FOLDED.has(group))
    return (
      <details>
        <summary className={styles.summary}>{title}</summary>
        {children}
      </details>
    )
  return (
    <section className={styles.group}>
      {title}
      {children}
    </section>
  )
}

function Requests({ requests }: { requests: readonly TimeRequestView[] }) {
  const styles = useStyles()
  const lines = useTaskStyles()
  const speech = useSpeech()
  const { words, language } = speech
  return (
    <Group group="requests" count={requests.length}>
      <ul className={styles.list}>
        {requests.map((request) => (
          <li key={request.requestKey} className={lines.line}>
            <span className={lines.text}>
              <TextLink className={lines.title} href={hrefOf(routeOf(request))}>
                {request.title[language]}
              </TextLink>
              <span>{describeAbout(request.about, speech)}</span>
              <span className={lines.small}>{words.activity.tasks.requestLine(request.askedBy, formatDay(request.wantedOn, language))}</span>
            </span>
          </li>
        ))}
      </ul>
    </Group>
  )
}

/** Where a leader has fifteen of a kind, they need not be opened one by one. */
function SeveralOfAKind({ tasks: known }: { tasks: readonly TaskView[] }) {
  const styles = useStyles()
  const lines = useTaskStyles()
  const { words, language, formatNumber } = useSpeech()
  const { tasks: texts } = words.activity
  const alike = listAlike(known)
  if (alike.length === 0) return null
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{texts.manyTitle}</h3>
      <ul className={styles.list}>
        {alike.map(({ requirementId, requirementVersion, tasks: of }) => {
          const title = of[0]?.title[language] ?? ''
          return (
            <li key={`${requirementId} ${requirementVersion}`} className={lines.line}>
              <span>{texts.manyLine(title, formatNumber(of.length))}</span>
              <TextLink href={hrefOf({ page: 'sign-many', requirementId })} aria-label={texts.many(title)}>
                {texts.manyButton}
              </TextLink>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function NothingToDo({ tasks: known }: { tasks: readonly TaskView[] }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { tasks: texts } = words.activity
  const next = known.filter(({ state }) => state === 'upcoming').sort((one, other) => (one.opensOn < other.opensOn ? -1 : 1))[0]
  const hasAny = known.length > 0
  return (
    <div className={styles.calm}>
      <DrinkCoffeeRegular aria-hidden />
      <div>
        <p className={styles.strong}>{hasAny ? texts.emptyTitle : texts.emptyNothing}</p>
        <p>{hasAny ? texts.empty : texts.emptyNothingText}</p>
        {next && <p>{texts.emptyNext(next.title[language], formatDay(next.opensOn, language))}</p>}
      </div>
    </div>
  )
}
