import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { localeOf, type Language } from '../../core/language/language'
import { WORDS, type TabWords } from '../words'

export type Speech = { language: Language; words: TabWords; formatNumber: (value: number) => string }

const SpeechContext = createContext<Speech>(speechIn('nb'))

/** The language everything below is written in; the page itself says so too, for those who listen to it. */
export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = localeOf(language)
  }, [language])
  return <SpeechContext value={speechIn(language)}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  return useContext(SpeechContext)
}

const SPEECHES = new Map<Language, Speech>()

function speechIn(language: Language): Speech {
  const known = SPEECHES.get(language)
  if (known) return known
  const numbers = new Intl.NumberFormat(localeOf(language))
  const speech = { language, words: WORDS[language], formatNumber: (value: number) => numbers.format(value) }
  SPEECHES.set(language, speech)
  return speech
}
