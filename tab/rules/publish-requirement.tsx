import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { previewRequirement, publishRequirement } from '../../core/api/rules-questions'
import { dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import type { FieldProblem } from '../../core/publishing/field-problem'
import type { RequirementDraft } from '../../core/publishing/requirement-draft'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'
import { ConsequenceTable } from './consequence-table'
import { listNoteProblems, PublishBox, type VersionNote } from './publish-box'
import { usePreviewed } from './use-previewed'

export type PublishRequirementProps = { requirementId: string; content: RequirementDraft; isFirst: boolean; onProblems: (problems: FieldProblem[]) => void; onPublished: (told: string) => void }

/** Publishes a requirement as it was previewed. */
export function PublishRequirement({ requirementId, content, isFirst, onProblems, onPublished }: PublishRequirementProps) {
  const { words, language } = useSpeech()
  const { publish } = words.rules
  const announce = useAnnounce()
  const [openRounds, setOpenRounds] = useState<'keep' | 'change'>('keep')
  const [note, setNote] = useState<VersionNote>({ effectiveOn: dayOf(new Date()), reason: '' })
  const asking = useSend(previewRequirement)
  const publishing = useSend(publishRequirement)
  const written = { requirementId, effectiveOn: note.effectiveOn, openRounds, reason: note.reason.trim(), content }
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
      {!isFirst && (
        <Field label={publish.openRounds}>
          <RadioGroup value={openRounds} onChange={(_, { value }) => setOpenRounds(value === 'change' ? 'change' : 'keep')}>
            <Radio value="keep" label={publish.openRoundsChoices.keep} />
            <Radio value="change" label={publish.openRoundsChoices.change} />
          </RadioGroup>
        </Field>
      )}
    </PublishBox>
  )
}

function Consequences({ preview }: { preview: AnswerOf<typeof previewRequirement> }) {
  const { words, formatNumber } = useSpeech()
  const { requirement } = words.rules.publish
  const { concerned, byUnit } = preview
  return (
    <>
      {concerned === 0 ? (
        <Notice tone="warning" title={requirement.nobody}>
          <p>{requirement.nobodyText}</p>
        </Notice>
      ) : (
        <p>{requirement.concerned(formatNumber(concerned))}</p>
      )}
      {(['newly', 'noLonger', 'opened', 'closed', 'kept'] as const).map((key) => preview[key] > 0 && <p key={key}>{requirement[key](formatNumber(preview[key]))}</p>)}
      <ConsequenceTable columns={['concerned', 'newly', 'noLonger', 'opened', 'closed', 'kept']} byUnit={byUnit} />
    </>
  )
}
