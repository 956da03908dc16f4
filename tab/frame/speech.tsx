import { createContext, use, useContext, useEffect, useMemo, type ReactNode } from 'react'
import { localeOf, type Language } from '../../core/language/language'
import type { TabWords } from '../words'
import { loadWords } from '../words/load-words'

export type Speech = { language: Language; words: TabWords; formatNumber: (value: number) => string }

const SpeechContext = createContext<Speech | undefined>(undefined)

/** The language everything below is written in; the page itself says so too, for those who listen to it. Waits for its words: a `Suspense` stands above. */
export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = use(loadWords(language))
  const speech = useMemo(() => speechIn(language, words), [language, words])
  useEffect(() => {
    document.documentElement.lang = localeOf(language)
  }, [language])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('Something is drawn outside every language')
  return speech
}

function speechIn(language: Language, words: TabWords): Speech {
  const numbers = new Intl.NumberFormat(localeOf(language))
  return { language, words, formatNumber: (value) => numbers.format(value) }
}
