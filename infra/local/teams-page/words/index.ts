import { createContext, useContext } from 'react'
import type { InEachLanguage, Language } from '../../../../core/language/language'
import { en } from './en'
import { nb, type Words } from './nb'
import { nn } from './nn'

export type { Words } from './nb'

export const WORDS: InEachLanguage<Words> = { nb, nn, en }
export const LANGUAGE_NAMES: InEachLanguage<string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

const LanguageContext = createContext<Language>('nb')
export const LanguageProvider = LanguageContext.Provider

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

export function useWords(): Words {
  return WORDS[useLanguage()]
}
