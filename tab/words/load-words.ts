import type { InEachLanguage, Language } from '../../core/language/language'
import type { TabWords } from './nb'

/** The words of a language, fetched when they are first wanted: nobody reads three languages, and they are a third of the first page. */
export function loadWords(language: Language): Promise<TabWords> {
  return COMING[language]()
}

const COMING: InEachLanguage<() => Promise<TabWords>> = {
  nb: once(() => import('./nb').then(({ nb }) => nb)),
  nn: once(() => import('./nn').then(({ nn }) => nn)),
  en: once(() => import('./en').then(({ en }) => en)),
}

/** Fetched once. What could not be fetched is tried again by whoever asks next. */
function once(load: () => Promise<TabWords>): () => Promise<TabWords> {
  let coming: Promise<TabWords> | undefined
  return () => {
    if (coming) return coming
    coming = load().then(
      (words) => {
        // Where React looks whether it must wait: what is here is drawn at once.
        void Object.assign(coming ?? {}, { status: 'fulfilled', value: words })
        return words
      },
      (error: unknown) => {
        coming = undefined
        throw error
      },
    )
    return coming
  }
}
