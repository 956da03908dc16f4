import { sha256OfText } from '../../../core/facts/hashing'
import { sha256 } from '../../../bot/hashing'
import type { TextStore } from '../../../bot/ports'

/** What every TextStore keeps. `create` may give the same store again. */
export function textStoreContract(create: () => Promise<TextStore>): void {
  const text = `# Etisk standard\r\n\nVi er ærlige. 😀 ${'x'.repeat(60_000)}`
  const hash = sha256OfText(sha256, text)

  it('gives a text back exactly, also when it was saved twice', async () => {
    const texts = await create()
    await texts.save(hash, text)
    await texts.save(hash, text)
    expect(await texts.find(hash)).toBe(text)
    expect(await texts.find(hash)).toBe(text)
  })

  it('has nothing under a hash that nobody saved', async () => {
    expect(await (await create()).find('0'.repeat(64))).toBeUndefined()
  })
}
