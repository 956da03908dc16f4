import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { PeopleChat48Regular } from '@fluentui/react-icons/svg/people-chat'
import { useState } from 'react'
import { LANGUAGES, type Language } from '../../core/language/language'
import { LANGUAGE_NAMES } from './language-choice'
import { SpeechProvider } from './speech'
import { WORDS } from '../words'

const TEAMS_ADDRESS = 'https://teams.microsoft.com/'

const useStyles = makeStyles({
  page: { minHeight: '100vh', display: 'grid', placeItems: 'center', padding: tokens.spacingHorizontalL },
  card: {
    maxWidth: '440px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sign: { color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  languages: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS },
})

/** For somebody who opened the address in a plain browser: we do not know them here, and say where we do. */
export function OutsideTeams({ language: first }: { language: Language }) {
  const styles = useStyles()
  const [language, setLanguage] = useState(first)
  const words = WORDS[language].outside
  return (
    <SpeechProvider language={language}>
      <main className={styles.page}>
        <div className={styles.card}>
          <PeopleChat48Regular aria-hidden className={styles.sign} />
          <h1 className={styles.title}>{words.title}</h1>
          <p className={styles.text}>{words.text}</p>
          <Button as="a" appearance="primary" size="large" href={TEAMS_ADDRESS}>
            {words.open}
          </Button>
          <div className={styles.languages} role="group" aria-label={WORDS[language].frame.language}>
            {LANGUAGES.map((each) => (
              <Button key={each} size="small" appearance="subtle" lang={each} aria-pressed={each === language} onClick={() => setLanguage(each)}>
                {LANGUAGE_NAMES[each]}
              </Button>
            ))}
          </div>
        </div>
      </main>
    </SpeechProvider>
  )
}
