import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { idOfName } from '../../core/publishing/id-of-name'
import { markWrong } from '../frame/modal-form'
import { hrefOf, type Route } from '../frame/route'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM, '& > div': { flex: '1 1 240px', maxWidth: '420px' } },
  begin: { marginTop: '26px' },
})

export type NewContentProps = { of: 'lesson' | 'requirement' | 'activity'; taken: readonly string[] }

/** Begins something new under a name of its own. Nothing is stored before it is saved there. */
export function NewContent({ of, taken }: NewContentProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { list } = words.rules
  const label = { lesson: list.newLesson, requirement: list.newRequirement, activity: words.activityEditor.list.newActivity }[of]
  const [name, setName] = useState('')
  const [kind, setKind] = useState<'learn' | 'sign'>('learn')
  const [isChecked, setIsChecked] = useState(false)
  const id = idOfName(name)
  const problem = id === '' ? list.nameMissing : taken.includes(id) ? list.nameTaken : undefined
  const begin = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (problem !== undefined) return
    const route: Route = of === 'lesson' ? { page: 'edit-lesson', lessonId: id } : { page: 'edit-requirement', requirementId: id, kind: of === 'activity' ? 'act' : kind }
    window.location.hash = hrefOf(route)
  }
  return (
    <form className={styles.form} onSubmit={begin} noValidate aria-label={label}>
      <Field label={label} hint={list.nameHint} {...markWrong(isChecked && problem)}>
        <Input placeholder={list.nameField} value={name} maxLength={40} onChange={(_, { value }) => setName(value)} />
      </Field>
      {of === 'requirement' && (
        <Field label={list.kindField}>
          <Select value={kind} onChange={(_, { value }) => setKind(value as typeof kind)}>
            {(['learn', 'sign'] as const).map((each) => (
              <option key={each} value={each}>
                {list.kinds[each]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button type="submit" className={styles.begin}>
        {list.begin}
      </Button>
    </form>
  )
}
