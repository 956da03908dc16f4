import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { changeOrganisation } from '../../core/api/organisation-questions'
import { dayOf } from '../../core/days/day'
import type { OrganisationDeed } from '../../core/directory/decide-organisation-deed'
import { useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { refusedField } from './deed-dialog'

/** What is ended, by the name people know it by, and the deed that ends it on a day. */
export type Ending = { name: string; startsOn: string; deedOn: (endsOn: string) => OrganisationDeed }

export function EndDialog({ ending: { name, startsOn, deedOn }, unitName, onDone, onCancel }: { ending: Ending; unitName: string; onDone: (told: string) => void; onCancel: () => void }) {
  const { words } = useSpeech()
  const sending = useSend(changeOrganisation)
  const [endsOn, setEndsOn] = useState(dayOf(new Date()))
  const texts = words.organisation.byHand
  const refusal = refusedField(sending.error)
  const problem = endsOn === '' ? texts.fields.dayMissing : endsOn < startsOn ? texts.fields.endBeforeStart : undefined
  return (
    <ModalForm
      title={texts.endTitle(name)}
      submitText={texts.end}
      isRight={problem === undefined}
      sending={{ isPending: sending.isPending, error: refusal ? null : sending.error }}
      onSubmit={() => sending.mutate(deedOn(endsOn), { onSuccess: () => onDone(texts.done(unitName)) })}
      onCancel={onCancel}
    >
      {(isChecked) => (
        <Field label={texts.fields.lastDay} required {...markWrong((isChecked && problem) || (refusal && texts.refused(refusal.problem)))}>
          <Input type="date" min={startsOn} value={endsOn} onChange={(_, { value }) => setEndsOn(value)} />
        </Field>
      )}
    </ModalForm>
  )
}
