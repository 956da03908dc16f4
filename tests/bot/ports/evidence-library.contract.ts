import type { EvidenceLibrary } from '../../../bot/ports'

/** What every EvidenceLibrary keeps. `read` looks behind it for what lies at an address. */
export function evidenceLibraryContract(create: () => Promise<{ library: EvidenceLibrary; read: (webUrl: string) => Promise<Uint8Array | undefined> }>): void {
  const [one, other] = [new Uint8Array([0, 255, 128, 10, 13]), new Uint8Array([1, 2, 3])]

  it('keeps the bytes as they are and says where', async () => {
    const { library, read } = await create()
    const { webUrl } = await library.save('ark 1, æøå.pdf', one)
    expect(webUrl).toMatch(/^https:\/\//)
    expect(Buffer.from((await read(webUrl)) ?? [])).toEqual(Buffer.from(one))
  })

  it('keeps two files of one name apart, and the same file twice as one', async () => {
    const { library, read } = await create()
    const first = await library.save('ark.pdf', one)
    const second = await library.save('ark.pdf', other)
    expect(second.webUrl).not.toBe(first.webUrl)
    expect((await library.save('ark.pdf', one)).webUrl).toBe(first.webUrl)
    expect(Buffer.from((await read(first.webUrl)) ?? [])).toEqual(Buffer.from(one))
    expect(Buffer.from((await read(second.webUrl)) ?? [])).toEqual(Buffer.from(other))
  })

  it('keeps only the bytes it was given of a larger buffer', async () => {
    const { library, read } = await create()
    const { webUrl } = await library.save('del.png', one.subarray(1, 3))
    expect(Buffer.from((await read(webUrl)) ?? [])).toEqual(Buffer.from([255, 128]))
  })

  it.each(['../../etc/passwd', 'CON:*?.pdf', '.', ' spaced .', '%2e%2e.pdf', 'a#b.pdf'])('takes the name %j without harm', async (name) => {
    const { library, read } = await create()
    expect(Buffer.from((await read((await library.save(name, one)).webUrl)) ?? [])).toEqual(Buffer.from(one))
  })
}
