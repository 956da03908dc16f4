import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ActivityForm } from '../../core/obligations/activity-form'
import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'
import { AnswerList } from './answer-list'
import { listWritten } from './sign-off-draft'
import { findKeptDraft, forgetKeptDraft } from './use-sign-off-draft'

/** What I had written when somebody else turned out to have signed it off: it is not sent, and it is not lost. */
export function UnsentDraft({ draftKey, form }: { draftKey: string; form: ActivityForm }) {
  const { form: texts } = useSpeech().words.activity
  const [draft, setDraft] = useState(() => findKeptDraft(draftKey))
  const written = draft?.outcome === 'done' ? listWritten(form, draft) : []
  if (written.length === 0) return null
  return (
    <Notice tone="info" title={texts.notSentTitle}>
      <AnswerList form={form} answers={written} />
      <Button
        size="small"
        onClick={() => {
          forgetKeptDraft(draftKey)
          setDraft(undefined)
        }}
      >
        {texts.throwAway}
      </Button>
    </Notice>
  )
}
