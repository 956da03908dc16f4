import { createPageReader } from '../../../bot/chat/text-pages'
import { StorageUnavailableError } from '../../../bot/ports'

describe('the pages of a text', () => {
  it('are fetched once', async () => {
    let fetched = 0
    const read = createPageReader({ texts: { save: () => Promise.resolve(), find: () => ((fetched += 1), Promise.resolve('Tekst.')) } })
    expect(await read('a')).toEqual(await read('a'))
    expect(fetched).toBe(1)
  })

  it('are asked for again when the text was missing or could not be fetched', async () => {
    const answers = [() => Promise.reject(new StorageUnavailableError('down')), () => Promise.resolve(undefined), () => Promise.resolve('Tekst.')]
    const read = createPageReader({ texts: { save: () => Promise.resolve(), find: () => answers.shift()?.() ?? Promise.resolve(undefined) } })
    await expect(read('a')).rejects.toThrow('down')
    expect(await read('a')).toBeUndefined()
    expect(await read('a')).toEqual([[{ kind: 'paragraph', text: 'Tekst.' }]])
  })
})
