import { inflateSync } from 'node:zlib'

/** As much of a PDF as a test asks about, read without the library that wrote it. */
export function readPdf(bytes: Uint8Array) {
  const raw = Buffer.from(bytes).toString('latin1')
  const texts = [...raw.matchAll(/\d+ 0 obj\n[\s\S]*?\nendobj/g)].map(([object]) => readStream(object))
  return {
    raw,
    isPdf: raw.startsWith('%PDF-1.7') && raw.trimEnd().endsWith('%%EOF'),
    pages: [...raw.matchAll(/\/Type \/Page\b(?!s)/g)].length,
    /** How the page is drawn. */
    content: texts.find((stream) => /\bBT\b| cm\b/.test(stream)) ?? '',
    text: showText(raw, texts),
  }
}

/** As long as it says it is: what is compressed may end in a byte that looks like the end of a line. */
function readStream(object: string): string {
  const [before = '', length = '0'] = /^[\s\S]*?\/Length (\d+)[\s\S]*?\nstream\n/.exec(object) ?? []
  const body = object.slice(before.length, before.length + Number(length))
  return before.includes('/FlateDecode') ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1') : body
}

/** Glyphs are numbers of the font they are set in; each font brings a table that says which letters they are. */
function showText(raw: string, streams: readonly string[]): string {
  const objects = new Map([...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]))
  const letters = new Map<string, Map<string, string>>()
  for (const [, name = '', id = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1]
    letters.set(name, readLetters(readStream(objects.get(unicode ?? '') ?? '')))
  }
  const content = streams.find((stream) => stream.includes('BT')) ?? ''
  return [...content.matchAll(/BT[\s\S]*?ET/g)]
    .map(([block]) => {
      const map = letters.get(/\/(F\d+) /.exec(block)?.[1] ?? '') ?? new Map<string, string>()
      return [...block.matchAll(/<([0-9a-f]+)>/g)].map(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((glyph) => map.get(glyph) ?? '?').join('')).join('')
    })
    .join('\n')
}

function readLetters(table: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, from = '', , list = ''] of table.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g))
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f]*)>/g)].entries())
      found.set((parseInt(from, 16) + index).toString(16).padStart(4, '0'), (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join(''))
  return found
}
