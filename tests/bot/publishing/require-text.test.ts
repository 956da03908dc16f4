import { sha256 } from '../../../bot/hashing'
import { createMemoryTexts } from '../../../bot/memory/memory-texts'
import { requireText } from '../../../bot/publishing/require-text'
import { sha256OfText } from '../../../core/facts/hashing'

const hash = sha256OfText(sha256, 'Vi er ærlige.')

describe('a frozen text', () => {
  it('is found under its hash', async () => {
    const texts = createMemoryTexts()
    await texts.save(hash, 'Vi er ærlige.')
    expect(await requireText(texts, hash)).toBe('Vi er ærlige.')
  })

  it('that is missing stops whoever needs it', async () => {
    await expect(requireText(createMemoryTexts(), hash)).rejects.toMatchObject({ name: 'FrozenTextError', problem: 'missing' })
  })

  it('that somebody altered is never shown', async () => {
    const texts = createMemoryTexts()
    await texts.save(hash, 'Vi er uærlige.')
    await expect(requireText(texts, hash)).rejects.toMatchObject({ problem: 'altered' })
  })
})
