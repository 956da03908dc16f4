import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { previewLesson, publishLesson } from '../../core/api/rules-questions'
import { VersionLevel } from '../../core/facts/fact'
import type { LessonDraft } from '../../core/publishing/lesson-draft'
import { useSend } from '../api/use-question'
import { useSpeech } from '../frame/speech'
import { ConsequenceTable } from './consequence-table'
import { useProblemOf } from './editing'
import { PublishBox } from './publish-box'
import { usePublishing, type PublishingHandlers } from './use-publishing'

export type PublishLessonProps = { lessonId: string; content: LessonDraft; isFirst: boolean } & PublishingHandlers

/** Publishes a lesson as it was previewed. */
export function PublishLesson({ lessonId, content, isFirst, ...handlers }: PublishLessonProps) {
  const { words } = useSpeech()
  const { publish } = words.rules
  const problemOf = useProblemOf()
  const [level, setLevel] = useState<VersionLevel>(isFirst ? 'major' : 'minor')
  const { box, preview } = usePublishing(useSend(previewLesson), useSend(publishLesson), { lessonId, level, content }, handlers)
  return (
    <PublishBox {...box} preview={preview && { nextVersion: preview.nextVersion, consequences: <Consequences preview={preview} /> }}>
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
