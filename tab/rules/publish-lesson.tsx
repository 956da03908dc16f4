import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { previewLesson, publishLesson } from '../../core/api/rules-questions'
import { dayOf } from '../../core/days/day'
import { VersionLevel } from '../../core/facts/fact'
import { formatDay } from '../../core/language/language'
import type { FieldProblem } from '../../core/publishing/field-problem'
import type { LessonDraft } from '../../core/publishing/lesson-draft'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { useSpeech } from '../frame/speech'
import { ConsequenceTable } from './consequence-table'
import { useProblemOf } from './editing'
import { listNoteProblems, PublishBox, type VersionNote } from './publish-box'
import { usePreviewed } from './use-previewed'

export type PublishLessonProps = { lessonId: string; content: LessonDraft; isFirst: boolean; onProblems: (problems: FieldProblem[]) => void; onPublished: (told: string) => void }

/** Publishes a lesson as it was previewed. */
export function PublishLesson({ lessonId, content, isFirst, onProblems, onPublished }: PublishLessonProps) {
  const { words, language } = useSpeech()
  const { publish } = words.rules
  const announce = useAnnounce()
  const problemOf = useProblemOf()
  const [level, setLevel] = useState<VersionLevel>(isFirst ? 'major' : 'minor')
  const [note, setNote] = useState<VersionNote>({ effectiveOn: dayOf(new Date()), reason: '' })
  const asking = useSend(previewLesson)
  const publishing = useSend(publishLesson)
  const written = { lessonId, level, effectiveOn: note.effectiveOn, reason: note.reason.trim(), content }
  const { preview, hasChangedSince, show, forget } = usePreviewed(asking, written, { onProblems, onReady: () => announce(publish.ready) })
  const look = () => {
    const problems = listNoteProblems(note)
    onProblems(problems)
    if (problems.length === 0) show()
  }
  return (
    <PublishBox
      note={note}
      onNote={setNote}
      asking={asking}
      hasChangedSince={hasChangedSince}
      onPreview={look}
      preview={preview && { nextVersion: preview.nextVersion, consequences: <Consequences preview={preview} /> }}
      publishing={publishing}
      onPublish={() => {
        if (preview) publishing.mutate({ ...written, previewKey: preview.previewKey }, { onSuccess: ({ version, effectiveOn }) => onPublished(publish.done(version, formatDay(effectiveOn, language))) })
      }}
      onOutOfDate={() => {
        publishing.reset()
        forget()
      }}
    >
      <Field label={publish.level} {...problemOf('level')}>
        <RadioGroup value={level} onChange={(_, { value }) => setLevel(VersionLevel.parse(value))}>
          <Radio value="major" label={publish.levels.major} />
          <Radio value="minor" label={publish.levels.minor} />
        </RadioGroup>
      </Field>
    </PublishBox>
  )
}

function Consequences({ preview: { concerned, reopened, opened, requirementIds, byUnit } }: { preview: AnswerOf<typeof previewLesson> }) {
  const { words, formatNumber } = useSpeech()
  const { lesson } = words.rules.publish
  if (requirementIds.length === 0) return <p>{lesson.noProgramme}</p>
  return (
    <>
      <p>{reopened > 0 ? lesson.reopened(formatNumber(reopened)) : lesson.reopensNobody}</p>
      {opened > 0 && <p>{lesson.opened(formatNumber(opened))}</p>}
      <p>{lesson.concerned(formatNumber(concerned))}</p>
      <ConsequenceTable columns={['concerned', 'reopened', 'opened']} byUnit={byUnit} />
    </>
  )
}
