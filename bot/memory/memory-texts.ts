import type { TextStore } from '../ports'

export function createMemoryTexts(): TextStore {
  const texts = new Map<string, string>()
  return {
    save: (sha256, text) => Promise.resolve(void texts.set(sha256, text)),
    find: (sha256) => Promise.resolve(texts.get(sha256)),
  }
}
