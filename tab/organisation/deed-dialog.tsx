import { Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { changeOrganisation } from '../../core/api/organisation-questions'
import { dayOf } from '../../core/days/day'
import type { OrganisationDeed } from '../../core/directory/decide-organisation-deed'
import { ETHICS_GUIDE, EnteredObjectKind } from '../../core/organisation/organisation-change'
import { RefusedError } from '../api/problem'
import { useSend } from '../api/use-question'
import { markWrong, ModalForm } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'

export type DeedKind = 'leader' | 'role' | 'object'
export type DeedDialogProps = { kind: DeedKind; unit: { unitId: string; name: string }; onDone: (told: string) => void; onCancel: () => void }

const ROLES = [ETHICS_GUIDE, 'safety-representative'] as const
const OBJECT_ID = /^[\p{L}\p{N}._/-]{1,32}$/u

/** Sets a leader, gives a role or enters an object by hand: what HR's file does not tell. */
export function DeedDialog({ kind, unit, onDone, onCancel }: DeedDialogProps) {
  const { words } = useSpeech()
  const sending = useSend(changeOrganisation)
  const [number, setNumber] = useState('')
  const [isActing, setIsActing] = useState(true)
  const [role, setRole] = useState<(typeof ROLES)[number]>(ETHICS_GUIDE)
  const [objectKind, setObjectKind] = useState<EnteredObjectKind>('contract')
  const [title, setTitle] = useState('')
  const [startsOn, setStartsOn] = useState(dayOf(new Date()))
  const [endsOn, setEndsOn] = useState('')
  const texts = words.organisation.byHand
  const { fields } = texts

  const id = number.trim()
  const refusal = refusedField(sending.error)
  const refusedOf = (field: string) => (refusal?.path === field ? texts.refused(refusal.problem) : undefined)
  const problems = {
    number: kind === 'object' ? (OBJECT_ID.test(id) ? undefined : fields.objectIdWrong) : id === '' ? fields.personMissing : undefined,
    title: kind === 'object' && title.trim() === '' ? fields.titleMissing : undefined,
    startsOn: startsOn === '' ? fields.dayMissing : undefined,
    endsOn: endsOn !== '' && endsOn < startsOn ? fields.endBeforeStart : undefined,
  }
  const deed = (): OrganisationDeed => {
    const ends = endsOn === '' ? {} : { endsOn }
    const { unitId } = unit
    switch (kind) {
      case 'leader':
        return { deed: 'set-leader', unitId, personId: id, acting: isActing, startsOn, ...ends }
      case 'role':
        return { deed: 'give-role', unitId, role, personId: id, startsOn, ...ends }
      case 'object':
        return { deed: 'enter-object', objectId: id, objectKind, unitId, title: title.trim(), effectiveOn: startsOn }
    }
  }
  const { isPending, error } = sending
  return (
    <ModalForm
      title={texts.titles[kind](unit.name)}
      submitText={texts.submit}
      isRight={Object.values(problems).every((problem) => problem === undefined)}
      sending={{ isPending, error: refusal ? null : error }}
      onSubmit={() => sending.mutate(deed(), { onSuccess: () => onDone(texts.done(unit.name)) })}
      onCancel={onCancel}
    >
      {(isChecked) => (
        <>
          <Field
            label={kind === 'object' ? fields.objectId : fields.person}
            hint={kind === 'object' ? fields.objectIdHint : fields.personHint}
            required
            {...markWrong((isChecked && problems.number) || refusedOf(kind === 'object' ? 'objectId' : 'personId'))}
          >
            <Input value={number} maxLength={40} onChange={(_, { value }) => setNumber(value)} />
          </Field>
          {kind === 'leader' && <Checkbox checked={isActing} onChange={(_, { checked }) => setIsActing(checked === true)} label={fields.acting} />}
          {kind === 'role' && (
            <Field label={fields.role}>
              <Select value={role} onChange={(_, { value }) => setRole(ROLES.find((each) => each === value) ?? ETHICS_GUIDE)}>
                {ROLES.map((each) => (
                  <option key={each} value={each}>
                    {texts.roles[each]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {kind === 'object' && (
            <>
              <Field label={fields.kind}>
                <Select value={objectKind} onChange={(_, { value }) => setObjectKind(EnteredObjectKind.parse(value))}>
                  {EnteredObjectKind.options.map((each) => (
                    <option key={each} value={each}>
                      {texts.objectKinds[each]}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field label={fields.title} required {...markWrong(isChecked && problems.title)}>
                <Input value={title} maxLength={200} onChange={(_, { value }) => setTitle(value)} />
              </Field>
            </>
          )}
          <Field label={fields.from} required {...markWrong((isChecked && problems.startsOn) || refusedOf('unitId'))}>
            <Input type="date" value={startsOn} onChange={(_, { value }) => setStartsOn(value)} />
          </Field>
          {kind !== 'object' && (
            <Field label={fields.to} hint={fields.toHint} {...markWrong(problems.endsOn ?? refusedOf('endsOn'))}>
              <Input type="date" value={endsOn} onChange={(_, { value }) => setEndsOn(value)} />
            </Field>
          )}
        </>
      )}
    </ModalForm>
  )
}

/** The field the service refused, if that is what went wrong. */
export function refusedField(error: Error | null): { path: string; problem: string } | undefined {
  return error instanceof RefusedError && error.problem.code === 'bad-input' ? error.problem.fields?.[0] : undefined
}
