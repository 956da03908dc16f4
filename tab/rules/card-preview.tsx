import { Button, Field, Radio, RadioGroup, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { previewLessonCards } from '../../core/api/authoring-questions'
import { LANGUAGES, Language } from '../../core/language/language'
import type { FieldProblem } from '../../core/publishing/field-problem'
import type { LessonDraft } from '../../core/publishing/lesson-draft'
import { DocumentText } from '../mine/document-text'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { LANGUAGE_NAMES } from '../frame/language-choice'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { CardView } from './card-view'
import { KeptPicture } from './picture-field'

/** What Teams leaves a card on a phone of 360 pixels, and in the chat on a computer. */
const WIDTHS = { phone: 328, desktop: 560 }

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL, alignItems: 'flex-end' },
  cards: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'flex-start', margin: 0, padding: 0, listStyleType: 'none', '& > li': { maxWidth: '100%' } },
  number: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '720px' },
  picture: { maxWidth: '100%' },
})

export type CardPreviewProps = { lessonId: string; content: LessonDraft; onProblems: (problems: FieldProblem[]) => void }

/** How the draft looks: its real cards as the chat draws them, on a phone and on a computer, and as a page. */
export function CardPreview({ lessonId, content, onProblems }: CardPreviewProps) {
  const styles = useStyles()
  const { words, language: own } = useSpeech()
  const { cards } = words.rules
  const announce = useAnnounce()
  const asking = useSend(previewLessonCards)
  const [language, setLanguage] = useState<Language>(own)
  const [width, setWidth] = useState<'phone' | 'desktop' | 'page'>('phone')
  const show = (wanted: Language) =>
    asking.mutate(
      { lessonId, language: wanted, content },
      {
        onSuccess: ({ problems }) => {
          onProblems(problems)
          if (problems.length === 0) announce(cards.ready)
        },
      },
    )
  const drawn = asking.data?.problems.length === 0 ? asking.data.cards : []
  return (
    <Panel title={cards.title} raised>
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
        <Field label={cards.width}>
          <RadioGroup layout="horizontal" value={width} onChange={(_, { value }) => setWidth(value as typeof width)}>
            {(['phone', 'desktop', 'page'] as const).map((each) => (
              <Radio key={each} value={each} label={cards.widths[each]} />
            ))}
          </RadioGroup>
        </Field>
        <Button onClick={() => show(language)} disabledFocusable={asking.isPending}>
          {asking.isPending ? words.frame.loading : cards.show}
        </Button>
      </div>
      {asking.error && <ProblemView error={asking.error} onRetry={() => show(language)} />}
      {drawn.length > 0 && width === 'page' && (
        <div className={styles.page}>
          {content.picture && <KeptPicture sha256={content.picture.sha256} alternative={content.picture.alternative[language]} className={styles.picture} />}
          <DocumentText title={content.title[language]} markdown={content.body[language]} language={language} />
        </div>
      )}
      {drawn.length > 0 && width !== 'page' && (
        <ol className={styles.cards}>
          {drawn.map(({ card }, index) => (
            <li key={index}>
              <p className={styles.number}>{cards.card(index + 1, drawn.length)}</p>
              <CardView card={card} width={WIDTHS[width]} />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
