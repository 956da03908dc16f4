import { Select, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import type { AnswerOf } from '../../core/api/question'
import { chooseLanguage, me } from '../../core/api/own-questions'
import { LANGUAGES, Language } from '../../core/language/language'
import { answerKey, useSend } from '../api/use-question'
import { useAnnounce } from './announcer'
import { describeProblem } from './describe-problem'
import { useSpeech } from './speech'
import { loadWords } from '../words/load-words'

/** Each language under its own name: who cannot read the others finds it. */
export const LANGUAGE_NAMES: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

const useStyles = makeStyles({
  choice: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** The language of the whole app, chat too. Shown in it only once the service has kept the choice. */
export function LanguageChoice() {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const answers = useQueryClient()
  const announce = useAnnounce()
  const choice = useSend(chooseLanguage)
  const tellProblem = (error: unknown) => announce(describeProblem(error, words).text)
  /** The words are here before the page is drawn in them. */
  const speakIn = async (chosen: Language) => {
    const { frame } = await loadWords(chosen)
    answers.setQueryData<AnswerOf<typeof me>>(answerKey(me, {}), (known) => known && { ...known, language: chosen })
    announce(frame.languageChosen)
  }
  const choose = (chosen: Language) =>
    choice.mutate(
      { language: chosen },
      {
        onSuccess: (answer) => void speakIn(answer.language).catch(tellProblem),
        onError: tellProblem,
      },
    )
  return (
    <label className={styles.choice}>
      <span className={styles.label}>{words.frame.language}</span>
      <Select
        size="small"
        value={choice.isPending ? choice.variables.language : language}
        onChange={(_, { value }) => choose(Language.parse(value))}
        disabled={choice.isPending}
      >
        {LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </Select>
    </label>
  )
}
