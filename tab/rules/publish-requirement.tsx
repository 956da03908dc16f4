import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { previewRequirement, publishRequirement } from '../../core/api/rules-questions'
import type { RequirementDraft } from '../../core/publishing/requirement-draft'
import { useSend } from '../api/use-question'
import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'
import { ConsequenceTable } from './consequence-table'
import { PublishBox } from './publish-box'
import { usePublishing, type PublishingHandlers } from './use-publishing'

export type PublishRequirementProps = { requirementId: string; content: RequirementDraft; isFirst: boolean } & PublishingHandlers

/** Publishes a requirement as it was previewed. */
export function PublishRequirement({ requirementId, content, isFirst, ...handlers }: PublishRequirementProps) {
  const { words } = useSpeech()
  const { publish } = words.rules
  const [openRounds, setOpenRounds] = useState<'keep' | 'change'>('keep')
  const { box, preview } = usePublishing(useSend(previewRequirement), useSend(publishRequirement), { requirementId, openRounds, content }, handlers)
  return (
    <PublishBox {...box} preview={preview && { nextVersion: preview.nextVersion, consequences: <Consequences preview={preview} /> }}>
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
