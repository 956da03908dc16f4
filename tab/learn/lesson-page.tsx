import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { learning, lessonText } from '../../core/api/training-questions'
import { formatDay } from '../../core/language/language'
import { answerKey, useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Notice } from '../frame/notice'
import { Page } from '../frame/page'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { CompletedPanel } from './completed-panel'
import { findLesson, isOpen, type Placed } from './programme'
import { TakeLesson } from './take-lesson'

/** One lesson of mine, in whatever state it is. */
export function LessonPage({ obligationKey }: { obligationKey: string }) {
  const { words, language } = useSpeech()
  const answer = useAnswer(learning, {})
  const answers = useQueryClient()
  // A new number begins the page anew, with what counts then.
  const [renewals, setRenewals] = useState(0)
  const renew = async () => {
    await Promise.all([answers.invalidateQueries({ queryKey: answerKey(learning) }), answers.invalidateQueries({ queryKey: answerKey(lessonText) })])
    setRenewals((before) => before + 1)
  }
  const placed = answer.data && findLesson(answer.data.programmes, obligationKey)
  const { number, inProgramme, minutes } = words.learning
  return (
    <Page
      title={placed?.lesson.title[language] ?? words.learning.page.title}
      lead={placed && `${inProgramme(number(placed.number, placed.programme.lessons.length), placed.programme.title[language])} · ${minutes(placed.lesson.minutes)}`}
      back={{ to: { page: 'mine' }, name: words.tabs.mine }}
    >
      <Loaded answer={answer} lines={12}>
        {() => (placed ? <LessonAt key={`${obligationKey}/${renewals}`} placed={placed} onOutdated={() => void renew()} /> : <Gone />)}
      </Loaded>
    </Page>
  )
}

/** Drawn by the state the lesson was in when the page was opened: the last answer completes it under the eyes of the reader. */
function LessonAt({ placed, onOutdated }: { placed: Placed; onOutdated: () => void }) {
  const { words, language } = useSpeech()
  const { page, excludedBecause, since } = words.learning
  const [opened] = useState(placed.lesson)
  const { state, opensOn, fulfilledBy, lessonId } = opened
  if (isOpen(opened)) return <TakeLesson placed={placed} lesson={opened} onOutdated={onOutdated} />
  if (fulfilledBy) return <CompletedPanel placed={placed} record={placed.lesson.fulfilledBy ?? fulfilledBy} takesFocus={NEVER} />
  const read = <TextLink href={hrefOf({ page: 'read', lessonId })}>{page.readNow}</TextLink>
  if (state === 'upcoming')
    return (
      <Notice tone="info" title={page.upcoming(formatDay(opensOn, language))}>
        <p>{page.upcomingHint}</p>
        {read}
      </Notice>
    )
  const { excludedBecause: because, excludedSince } = opened
  return (
    <Notice tone="info" title={page.excluded}>
      {because && (
        <p>
          {excludedBecause[because]} {excludedSince !== undefined && since(formatDay(excludedSince, language))}
        </p>
      )}
      {read}
    </Notice>
  )
}

const NEVER = () => false

/** The link is of an earlier version, round or employment. */
function Gone() {
  const { words } = useSpeech()
  const { page } = words.learning
  return (
    <Notice tone="info" title={page.gone}>
      <p>{page.goneHint}</p>
      <TextLink href={hrefOf({ page: 'mine' })}>{page.toMine}</TextLink>
    </Notice>
  )
}
