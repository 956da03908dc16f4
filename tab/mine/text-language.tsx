import { makeStyles, tokens } from '@fluentui/react-components'
import { LANGUAGES, type Language } from '../../core/language/language'
import { LANGUAGE_NAMES } from '../frame/language-choice'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL, margin: 0, padding: 0, border: 'none' },
  legend: { float: 'left', padding: 0, marginRight: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  each: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minHeight: '32px', cursor: 'pointer' },
  radio: { width: '18px', height: '18px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
})

/** In which language a text is read, without changing that of the app. */
export function TextLanguage({ chosen, onChoose }: { chosen: Language; onChoose: (language: Language) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <fieldset className={styles.choice} data-print="never">
      <legend className={styles.legend}>{words.standard.textLanguage}</legend>
      {LANGUAGES.map((each) => (
        <label key={each} className={styles.each}>
          <input type="radio" name="text-language" className={styles.radio} checked={each === chosen} onChange={() => onChoose(each)} />
          <span lang={each}>{LANGUAGE_NAMES[each]}</span>
        </label>
      ))}
    </fieldset>
  )
}
