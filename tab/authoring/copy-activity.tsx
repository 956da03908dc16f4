import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { saveRequirementDraft } from '../../core/api/rules-questions'
import { copyDraft, copyToNextYear } from '../../core/publishing/copy-draft'
import { freeIdOfName } from '../../core/publishing/id-of-name'
import type { RequirementDraft } from '../../core/publishing/requirement-draft'
import { useSend } from '../api/use-question'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { goTo } from '../frame/use-route'
import { WORDS } from '../words'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM, '& > div': { flex: '1 1 240px', maxWidth: '480px' } },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** Makes a new draft of an activity: under another name, or for the same day of the next year. */
export function CopyActivity({ content, isSaved, taken }: { content: RequirementDraft; isSaved: boolean; taken: readonly string[] }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const text = words.activityEditor.copy
  const saving = useSend(saveRequirementDraft)
  const [name, setName] = useState(() => text.of(content.title[language]))
  const nextYear = copyToNextYear(content)
  const make = (copy: RequirementDraft) => {
    const requirementId = freeIdOfName(copy.title[language], taken)
    saving.mutate({ requirementId, basedOn: 0, content: copy }, { onSuccess: () => goTo({ page: 'edit-requirement', requirementId }) })
  }
  const makeNamed = () => {
    const titled = { nb: WORDS.nb.activityEditor.copy.of(content.title.nb), nn: WORDS.nn.activityEditor.copy.of(content.title.nn), en: WORDS.en.activityEditor.copy.of(content.title.en) }
    make(copyDraft(content, { ...titled, [language]: name.trim() }))
  }
  return (
    <Panel title={text.title} raised>
      <p className={styles.small}>{text.text}</p>
      {!isSaved && <p className={styles.small}>{text.unsaved}</p>}
      <div className={styles.form}>
        <Field label={text.name}>
          <Input value={name} maxLength={120} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Button onClick={makeNamed} disabledFocusable={!isSaved || saving.isPending || name.trim() === ''}>
          {text.plain}
        </Button>
        {nextYear && (
          <Button onClick={() => make(nextYear)} disabledFocusable={!isSaved || saving.isPending}>
            {text.nextYear}
          </Button>
        )}
      </div>
      {saving.error && <ProblemView error={saving.error} />}
    </Panel>
  )
}
