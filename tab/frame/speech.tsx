import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { localeOf, type InEachLanguage, type Language } from '../../core/language/language'
import { WORDS, type TabWords } from '../words'

export type Speech = { language: Language; words: TabWords; formatNumber: (value: number) => string }

const SPEECHES: InEachLanguage<Speech> = { nb: speechIn('nb'), nn: speechIn('nn'), en: speechIn('en') }

const SpeechContext = createContext<Speech>(SPEECHES.nb)

/** The language everything below is written in; the page itself says so too, for those who listen to it. */
export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = localeOf(language)
  }, [language])
  return <SpeechContext value={SPEECHES[language]}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  return useContext(SpeechContext)
}

function speechIn(language: Language): Speech {
  const numbers = new Intl.NumberFormat(localeOf(language))
  return { language, words: WORDS[language], formatNumber: (value) => numbers.format(value) }
}
