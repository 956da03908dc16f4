import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { previewReturn, returnLesson } from '../../core/api/rules-questions'
import { LANGUAGES } from '../../core/language/language'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { noTexts } from '../../core/publishing/lesson-draft'
import { useSend } from '../api/use-question'
import { useSpeech } from '../frame/speech'
import { ConsequenceTable } from './consequence-table'
import { DeedDialog } from './deed-dialog'
import { EditingLanguageChoice, EditingProvider } from './editing'
import { NumberField } from './number-field'
import type { KnownLesson } from './programme-fields'
import { TextInEach } from './text-in-each'
import { usePreviewed } from './use-previewed'
import type { DeedProps } from './withdraw-dialog'

/** A week, as for something that is in the news. */
const ORDINARY_DAYS = 7

/** Brings a lesson of the programme back today, after a look at who gets it again. */
export function ReturnDialog({ requirementId, lessons, onDone, onCancel }: DeedProps & { lessons: readonly KnownLesson[] }) {
  const { words, language: own, formatNumber } = useSpeech()
  const { deeds } = words.rules
  const [lessonId, setLessonId] = useState(lessons[0]?.lessonId ?? '')
  const [dueInDays, setDueInDays] = useState(ORDINARY_DAYS)
  const [reason, setReason] = useState(noTexts())
  const [language, setLanguage] = useState(own)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const asking = useSend(previewReturn)
  const carrying = useSend(returnLesson)
  const written = { requirementId, lessonId, dueInDays, reason }
  const { preview, show, forget } = usePreviewed(asking, written, { onProblems: setProblems, onReady: () => undefined })
  const look = () => {
    const found = [
      ...LANGUAGES.filter((each) => reason[each].trim() === '').map((each) => ({ path: `reason.${each}`, problem: 'empty' })),
      ...(dueInDays < 1 || dueInDays > 365 ? [{ path: 'dueInDays', problem: 'out-of-range' }] : []),
    ]
    setProblems(found)
    if (found.length === 0) show()
  }
  return (
    <DeedDialog
      title={deeds.bringBackTitle}
      problems={problems}
      asking={asking}
      onPreview={look}
      consequences={
        preview && (
          <>
            <p>{deeds.reopened(formatNumber(preview.reopened))}</p>
            <p>{deeds.stillOpen(formatNumber(preview.stillOpen))}</p>
            <ConsequenceTable columns={['reopened', 'stillOpen']} byUnit={preview.byUnit} />
          </>
        )
      }
      carrying={carrying}
      onCarryOut={() => {
        if (preview) carrying.mutate({ ...written, previewKey: preview.previewKey }, { onSuccess: () => onDone(deeds.broughtBack) })
      }}
      onOutOfDate={() => {
        carrying.reset()
        forget()
      }}
      onCancel={onCancel}
    >
      <p>{deeds.bringBackText}</p>
      <Field label={deeds.lesson}>
        <Select value={lessonId} onChange={(_, { value }) => setLessonId(value)}>
          {lessons.map((lesson) => (
            <option key={lesson.lessonId} value={lesson.lessonId}>
              {lesson.title}
            </option>
          ))}
        </Select>
      </Field>
      <NumberField label={deeds.days} path="dueInDays" value={dueInDays} onChange={setDueInDays} maximum={365} />
      <EditingLanguageChoice language={language} onChoose={setLanguage} />
      <EditingProvider problems={problems} language={language}>
        <TextInEach label={deeds.why} path="reason" value={reason} onChange={setReason} size="text" />
      </EditingProvider>
    </DeedDialog>
  )
}
