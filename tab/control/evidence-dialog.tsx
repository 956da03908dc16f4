import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { showEvidence, type EvidenceRequest } from '../../core/api/control-questions'
import { RefusedError } from '../api/problem'
import { useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { readEvidenceFiles, type ReadEvidenceFiles } from './read-evidence-files'

const LEAST_LETTERS = 3

/** What a leader shows: a few words, and files where there are any. */
export function EvidenceDialog({ request: { checkId, recordKey, title, aboutName }, onDone, onCancel }: { request: EvidenceRequest; onDone: (told: string) => void; onCancel: () => void }) {
  const { words, language } = useSpeech()
  const sending = useSend(showEvidence)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadEvidenceFiles>({ outcome: 'read', files: [] })
  const texts = words.spotChecks.own
  const files = chosen.outcome === 'read' ? chosen.files : undefined
  const refusedFile = sending.error instanceof RefusedError ? sending.error.problem.fields?.find(({ path }) => path.startsWith('files.'))?.problem : undefined
  const known: Record<string, string> = texts.fileProblems
  const fileProblem = chosen.outcome === 'read' ? refusedFile && known[refusedFile] : texts.fileProblems[chosen.outcome]
  const textMissing = text.trim().length < LEAST_LETTERS
  return (
    <ModalForm
      title={texts.of(title[language], aboutName)}
      submitText={texts.send}
      isRight={!textMissing && files !== undefined}
      sending={{ isPending: sending.isPending, error: refusedFile === undefined ? sending.error : null }}
      onSubmit={() => files && sending.mutate({ checkId, recordKey, text: text.trim(), files }, { onSuccess: ({ outcome }) => onDone(outcome === 'shown' ? texts.done : texts.already) })}
      onCancel={onCancel}
    >
      {(isChecked) => (
        <>
          <Field label={texts.what} hint={texts.whatHint} required {...markWrong(isChecked && textMissing && texts.whatMissing)}>
            <Textarea value={text} maxLength={2_000} resize="vertical" onChange={(_, { value }) => setText(value)} />
          </Field>
          <Field label={texts.files} hint={texts.filesHint} {...markWrong(fileProblem)}>
            {(label) => (
              <input
                {...label}
                type="file"
                multiple
                accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx"
                onChange={({ target }) => {
                  sending.reset()
                  readEvidenceFiles([...(target.files ?? [])]).then(setChosen, () => setChosen({ outcome: 'wrong-kind' }))
                }}
              />
            )}
          </Field>
        </>
      )}
    </ModalForm>
  )
}
