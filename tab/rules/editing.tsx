import { Field, Select, makeStyles } from '@fluentui/react-components'
import { createContext, useContext, type ReactNode } from 'react'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { LANGUAGES, Language } from '../../core/language/language'
import { LANGUAGE_NAMES } from '../frame/language-choice'
import { useSpeech } from '../frame/speech'
import { findProblemText } from './describe-problems'

/** Where three columns of text have room. */
export const THREE_COLUMNS = '@media (min-width: 1000px)'

const useStyles = makeStyles({ narrowOnly: { maxWidth: '320px', [THREE_COLUMNS]: { display: 'none' } } })

type Editing = {
  problems: readonly FieldProblem[]
  /** What is written in where only one language has room. */
  language: Language
  /** What is written counts for all three: a unit's own wheel is read by those who know its leader's language. */
  isWrittenOnce?: boolean
}
const EditingContext = createContext<Editing>({ problems: [], language: 'nb' })

/** What all fields of a draft know: what is wrong with it, and which language is being written on a phone. */
export function EditingProvider({ children, ...editing }: Editing & { children: ReactNode }) {
  return <EditingContext value={editing}>{children}</EditingContext>
}

export function useEditingLanguage(): Language {
  return useContext(EditingContext).language
}

export function useIsWrittenOnce(): boolean {
  return useContext(EditingContext).isWrittenOnce ?? false
}

/** Whether something is wrong there, or further in: `form.fields.2` has a label that is empty. */
export function useHasProblem(): (path: string) => boolean {
  const { problems } = useContext(EditingContext)
  return (path) => problems.some((each) => each.path === path || each.path.startsWith(`${path}.`))
}

/** What is said beside a field that is wrong. */
export function useProblemOf(): (path: string) => { validationMessage?: string } {
  const { problems } = useContext(EditingContext)
  const { words } = useSpeech()
  return (path) => {
    const text = findProblemText(problems, path, words)
    return text === undefined ? {} : { validationMessage: text }
  }
}

/** Which language to write in, where they do not stand side by side. */
export function EditingLanguageChoice({ language, onChoose }: { language: Language; onChoose: (language: Language) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <Field label={words.rules.draft.languageChoice} className={styles.narrowOnly}>
      <Select value={language} onChange={(_, { value }) => onChoose(Language.parse(value))}>
        {LANGUAGES.map((each) => (
          <option key={each} value={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </Select>
    </Field>
  )
}
