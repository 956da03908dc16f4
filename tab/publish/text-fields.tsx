import { Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { LANGUAGES, localeOf } from '../../core/language/language'
import { LANGUAGE_NAMES } from '../frame/language-choice'
import { useSpeech } from '../frame/speech'
import { MAXIMUM_TEXT_LENGTH } from '../../core/documents/document-text'
import type { Draft } from './draft'
import type { FieldProblem } from './list-draft-problems'
import { findProblemText } from './problem-texts'

const useStyles = makeStyles({
  languages: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingHorizontalXL, '@media (min-width: 1000px)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' } },
  language: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { fontFamily: tokens.fontFamilyMonospace, '& textarea': { minHeight: '360px', maxHeight: '70vh', lineHeight: 1.5 } },
})

export type TextFieldsProps = { texts: Draft['texts']; problems: readonly FieldProblem[]; onChange: (texts: Draft['texts']) => void }

/** The words in three languages, side by side where there is room, so that they can be compared. */
export function TextFields({ texts, problems, onChange }: TextFieldsProps) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const problemOf = (path: string) => {
    const text = findProblemText(problems, path, words)
    return text === undefined ? {} : { validationMessage: text }
  }
  return (
    <div className={styles.languages}>
      {LANGUAGES.map((language) => {
        const text = texts[language]
        return (
          <fieldset key={language} className={styles.language}>
            <legend className={styles.legend} lang={language}>
              {LANGUAGE_NAMES[language]}
            </legend>
            <Field label={words.publish.titleField} required {...problemOf(`texts.${language}.title`)}>
              <Input lang={localeOf(language)} value={text.title} maxLength={120} onChange={(_, { value }) => onChange({ ...texts, [language]: { ...text, title: value } })} />
            </Field>
            <Field
              label={words.publish.textField}
              hint={words.publish.textHint(formatNumber(text.markdown.length), formatNumber(MAXIMUM_TEXT_LENGTH))}
              required
              {...problemOf(`texts.${language}.markdown`)}
            >
              <Textarea
                className={styles.text}
                resize="vertical"
                lang={localeOf(language)}
                value={text.markdown}
                onChange={(_, { value }) => onChange({ ...texts, [language]: { ...text, markdown: value } })}
              />
            </Field>
          </fieldset>
        )
      })}
    </div>
  )
}
