import { Field, Input, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { LANGUAGES, localeOf, type InEachLanguage } from '../../core/language/language'
import { useSpeech } from '../frame/speech'
import { THREE_COLUMNS, useEditingLanguage, useIsWrittenOnce, useProblemOf } from './editing'

const useStyles = makeStyles({
  languages: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalM, [THREE_COLUMNS]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' } },
  wideOnly: { display: 'none', [THREE_COLUMNS]: { display: 'grid' } },
  text: { '& textarea': { minHeight: '88px' } },
  long: { fontFamily: tokens.fontFamilyMonospace, '& textarea': { minHeight: '320px', maxHeight: '70vh', lineHeight: 1.5 } },
})

export type TextInEachProps = {
  label: string
  /** Where its problems stand, without the language. */
  path: string
  value: InEachLanguage<string>
  onChange: (value: InEachLanguage<string>) => void
  size?: 'line' | 'text' | 'long'
  /** For each language, of what is written in it. */
  hint?: (written: string) => string
}

/** One text in three languages, side by side where there is room; else the one that is being written, and any that is wrong. */
export function TextInEach(props: TextInEachProps) {
  return useIsWrittenOnce() ? <TextOnce {...props} /> : <ThreeTexts {...props} />
}

function ThreeTexts({ label, path, value, onChange, size = 'line', hint }: TextInEachProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const chosen = useEditingLanguage()
  const problemOf = useProblemOf()
  return (
    <div className={styles.languages}>
      {LANGUAGES.map((language) => {
        const problem = problemOf(`${path}.${language}`)
        const written = value[language]
        const field = { lang: localeOf(language), value: written, onChange: (_: unknown, changed: { value: string }) => onChange({ ...value, [language]: changed.value }) }
        return (
          <Field
            key={language}
            label={`${label}, ${words.rules.inLanguage[language]}`}
            className={mergeClasses(language !== chosen && problem.validationMessage === undefined && styles.wideOnly)}
            {...(hint && { hint: hint(written) })}
            {...problem}
          >
            {size === 'line' ? <Input {...field} /> : <Textarea {...field} resize="vertical" className={size === 'long' ? styles.long : styles.text} />}
          </Field>
        )
      })}
    </div>
  )
}

/** The same for all three. */
function TextOnce({ label, path, value, onChange, size = 'line', hint }: TextInEachProps) {
  const styles = useStyles()
  const language = useEditingLanguage()
  const problemOf = useProblemOf()
  const written = value[language]
  const problem = LANGUAGES.map((each) => problemOf(`${path}.${each}`)).find(({ validationMessage }) => validationMessage !== undefined) ?? {}
  const field = { value: written, onChange: (_: unknown, changed: { value: string }) => onChange({ nb: changed.value, nn: changed.value, en: changed.value }) }
  return (
    <Field label={label} {...(hint && { hint: hint(written) })} {...problem}>
      {size === 'line' ? <Input {...field} /> : <Textarea {...field} resize="vertical" className={styles.text} />}
    </Field>
  )
}
