import { createMemoryTexts } from '../../../bot/memory/memory-texts'
import { textStoreContract } from '../ports/text-store.contract'

describe('Texts in memory', () => {
  textStoreContract(() => Promise.resolve(createMemoryTexts()))
})
