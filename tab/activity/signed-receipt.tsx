import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { useEffect, useRef } from 'react'
import { tasks } from '../../core/api/wheel-questions'
import type { SignOffView, TaskView } from '../../core/api/wheel-views'
import type { FormAnswer, ActivityForm } from '../../core/obligations/activity-form'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Notice } from '../frame/notice'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { AnswerList } from './answer-list'
import { describeAbout } from './describe-about'
import { isMineToDo, routeOf } from './task-of'

const useStyles = makeStyles({
  receipt: {
    display: 'grid',
    gridTemplateColumns: '48px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    outlineStyle: 'none',
    '& > svg': { color: tokens.colorStatusSuccessForeground1 },
  },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0, '& p, & ul': { margin: 0 }, '& ul': { paddingLeft: '1.2em' } },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  strong: { fontWeight: tokens.fontWeightSemibold },
})

export type Signed = {
  /** `already`: somebody else was first, and this is their record. */
  outcome: 'signed-off' | 'already'
  done: SignOffView
  /** What I had written. */
  written: { form: ActivityForm; answers: readonly FormAnswer[] }
}

/** What has just happened: signed off, or found signed off by somebody else; what it opened; and what is next. */
export function SignedReceipt({ signed: { outcome, done, written }, task }: { signed: Signed; task: TaskView }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { receipt, form } = words.activity
  const element = useRef<HTMLElement>(null)
  useEffect(() => element.current?.focus(), [])
  const isMine = outcome === 'signed-off'
  return (
    <section ref={element} tabIndex={-1} className={styles.receipt} aria-label={isMine ? receipt.title : receipt.alreadyTitle}>
      <CheckmarkCircle48Regular aria-hidden />
      <div className={styles.body}>
        <h2 className={styles.title}>{isMine ? receipt.title : receipt.alreadyTitle}</h2>
        <p>{isMine ? receipt.text(task.title[language]) : receipt.already(done.byName, formatDay(done.doneOn, language))}</p>
        {isMine && done.needsConfirmation && <p>{receipt.waits}</p>}
        {!isMine && written.answers.length > 0 && (
          <Notice tone="info" title={form.notSentTitle}>
            <AnswerList form={written.form} answers={written.answers} />
          </Notice>
        )}
        <WhatNext opened={isMine ? done.opened : []} task={task} />
      </div>
    </section>
  )
}

function WhatNext({ opened, task }: { opened: SignOffView['opened']; task: TaskView }) {
  const styles = useStyles()
  const speech = useSpeech()
  const { words, language } = speech
  const { receipt, record } = words.activity
  const known = useAnswer(tasks, {}).data?.tasks ?? []
  const others = known.filter(({ obligationKey }) => obligationKey !== task.obligationKey)
  const next = others.find(isMineToDo)
  return (
    <>
      {opened.length > 0 && (
        <>
          <p className={styles.strong}>{receipt.opened}</p>
          <ul>
            {opened.map(({ requirementId, title, dueOn }) => {
              const line = record.openedLine(title[language], formatDay(dueOn, language))
              const there = others.find((other) => other.requirementId === requirementId && other.subject === task.subject && other.dueOn === dueOn)
              return <li key={requirementId}>{there ? <TextLink href={hrefOf(routeOf(there))}>{line}</TextLink> : line}</li>
            })}
          </ul>
        </>
      )}
      {next && (
        <p>
          <span className={styles.strong}>{receipt.next}:</span> <TextLink href={hrefOf(routeOf(next))}>{next.title[language]}</TextLink> ({describeAbout(next.about, speech)})
        </p>
      )}
      <p>
        <TextLink href={hrefOf({ page: 'tasks' })}>{receipt.toTasks}</TextLink>
      </p>
    </>
  )
}
