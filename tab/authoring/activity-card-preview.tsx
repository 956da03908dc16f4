import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { previewActivityCard } from '../../core/api/authoring-questions'
import { LANGUAGES, Language } from '../../core/language/language'
import type { FieldProblem } from '../../core/publishing/field-problem'
import type { RequirementDraft } from '../../core/publishing/requirement-draft'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { LANGUAGE_NAMES } from '../frame/language-choice'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { CardView } from '../rules/card-view'

/** What Teams leaves a card on a phone of 360 pixels. */
const PHONE_WIDTH = 328

const useStyles = makeStyles({ choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'flex-end' } })

/** The draft as the chat would show it on a phone, in any of the three languages. */
export function ActivityCardPreview({ requirementId, content, onProblems }: { requirementId: string; content: RequirementDraft; onProblems: (problems: FieldProblem[]) => void }) {
  const styles = useStyles()
  const { words, language: own } = useSpeech()
  const text = words.activityEditor.card
  const { cards } = words.rules
  const announce = useAnnounce()
  const asking = useSend(previewActivityCard)
  const [language, setLanguage] = useState<Language>(own)
  const drawn = asking.data?.problems.length === 0 ? asking.data.cards : []
  const show = (wanted: Language) =>
    asking.mutate(
      { requirementId, language: wanted, content },
      {
        onSuccess: ({ problems }) => {
          onProblems(problems)
          if (problems.length === 0) announce(cards.ready)
        },
      },
    )
  return (
    <Panel title={text.title} raised>
      <div className={styles.choices}>
        <Field label={cards.language}>
          <Select
            value={language}
            onChange={(_, { value }) => {
              const wanted = Language.parse(value)
              setLanguage(wanted)
              if (drawn.length > 0) show(wanted)
            }}
          >
            {LANGUAGES.map((each) => (
              <option key={each} value={each}>
                {LANGUAGE_NAMES[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={() => show(language)} disabledFocusable={asking.isPending}>
          {asking.isPending ? words.frame.loading : text.show}
        </Button>
      </div>
      {asking.error && <ProblemView error={asking.error} onRetry={() => show(language)} />}
      {drawn.map(({ card }, index) => (
        <CardView key={index} card={card} width={PHONE_WIDTH} />
      ))}
    </Panel>
  )
}
