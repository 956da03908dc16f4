import fc from 'fast-check'
import { listTextProblems, MAXIMUM_TEXT_LENGTH, readingMinutes, splitIntoBlocks } from '../../../core/documents/document-text'

describe('the blocks of a text', () => {
  test('are its headings and what stands between them, in order', () => {
    expect(splitIntoBlocks('# Etisk standard\n\nVi er **ærlige**.\n\n- en\n- to\n\n## Gaver\nVi tar ikke imot gaver.')).toEqual([
      { kind: 'heading', level: 1, text: 'Etisk standard' },
      { kind: 'paragraph', text: 'Vi er **ærlige**.' },
      { kind: 'paragraph', text: '- en\n- to' },
      { kind: 'heading', level: 2, text: 'Gaver' },
      { kind: 'paragraph', text: 'Vi tar ikke imot gaver.' },
    ])
  })

  test('find a heading that follows a line of text directly, and the text that follows it directly', () => {
    expect(splitIntoBlocks('Vi er ærlige.\n## Gaver\nIngen gaver.\n### Unntak\nBlomster.')).toEqual([
      { kind: 'paragraph', text: 'Vi er ærlige.' },
      { kind: 'heading', level: 2, text: 'Gaver' },
      { kind: 'paragraph', text: 'Ingen gaver.' },
      { kind: 'heading', level: 3, text: 'Unntak' },
      { kind: 'paragraph', text: 'Blomster.' },
    ])
  })

  test('are the same whether the text came from Windows or not', () => {
    const text = '# A\n\nb\nc\n\n## D\ne'
    expect(splitIntoBlocks(text.replaceAll('\n', '\r\n'))).toEqual(splitIntoBlocks(text))
  })

  test.each(['#emneknagg', 'C# er et språk', '#### fjerde nivå'])('%s is no heading', (text) =>
    expect(splitIntoBlocks(text)).toEqual([{ kind: 'paragraph', text }]),
  )

  test('together hold every word of the text, none twice and none in another order', () => {
    const piece = fc.constantFrom('Vi', 'er', 'ærlige.', ' ', '\n', '\n\n', '\n\n\n', '# ', '## ', '### ', '\n# ', '- ', '**', '\r\n')
    const words = (text: string) => text.split(/[\s#]+/).filter(Boolean)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        expect(splitIntoBlocks(text).flatMap((block) => words(block.text))).toEqual(words(text))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('what stops a text', () => {
  test('an ordinary text with lists, links, tabs and both kinds of line ends is not stopped', () => {
    expect(listTextProblems('# Etisk standard\r\n\r\n- [Lov](https://lovdata.no) ![Skilt]( https://fjordvik.no:443/a?b=(c) "våpen")\n\n[A]: https://ærlig.no#b\n\nSe https://lovdata.no. (Mer [1] (s. 2), ola@fjordvik.no)\n\t- 5 < 6 & 7 > 3 — «sitat» 🙂')).toEqual([])
  })

  test.each([
    ['empty', ' \n\t'],
    ['too-long', 'a'.repeat(MAXIMUM_TEXT_LENGTH + 1)],
    ['raw-html', 'Les <b>dette</b>'],
    ['raw-html', '<!-- skjult -->'],
    ['raw-html', '</div>'],
    ['macro', 'I dag er {{DATE(2026-11-21T09:00:00Z, LONG)}}'],
    ['link', '[x](javascript:alert(1))'],
    ['link', '[x](\n  http://fjordvik.no)'],
    ['link', '![x](data:image/png;base64,AA)'],
    ['link', '[x](/tab)'],
    ['link', '[x](https:fjordvik.no)'],
    ['link', '[x](https://fjordvik.no@evil.example)'],
    ['link', '[x](https://fjordvik.no:1@evil.example)'],
    ['link', '[x](&#106;avascript:alert(1))'],
    ['link', '[x][a] og [y](https://fjordvik.no)\n\n[a]: vbscript:x'],
    ['link', 'Se http://fjordvik.no'],
    ['link', 'Se (FTP://fjordvik.no)'],
    ['control-characters', 'a\u0000b'],
    ['control-characters', 'a\u007Fb'],
    ['control-characters', 'a\u0085b'],
    ['control-characters', 'les \u202Emotsatt'],
    ['control-characters', 'isolert \u2066tekst'],
    ['control-characters', 'halvt tegn \uD83D'],
    ['control-characters', 'halvt \uDE42 tegn'],
  ])('%s: %j', (problem, text) => expect(listTextProblems(text)).toEqual([problem]))

  test('is told all at once', () => expect(listTextProblems('<b>{{x}}\u0007')).toEqual(['raw-html', 'macro', 'control-characters']))

  test('is found fast in the longest text of nothing but beginnings of links', () => {
    const begunAt = performance.now()
    for (const piece of ['](', '[', 'a:', 'a', ']( https://a.', 'https://a']) listTextProblems(piece.repeat(MAXIMUM_TEXT_LENGTH / piece.length))
    expect(performance.now() - begunAt).toBeLessThan(2_000)
  })

  test('is nothing at the longest length allowed', () => expect(listTextProblems('a'.repeat(MAXIMUM_TEXT_LENGTH))).toEqual([]))
})

describe('the minutes a text takes', () => {
  test('are at least one', () => expect(readingMinutes('Vi er ærlige.')).toBe(1))
  test('follow 200 words a minute', () => expect(readingMinutes('ord '.repeat(900))).toBe(5))
  test('do not count space', () => expect(readingMinutes(' \n'.repeat(5000) + 'ord')).toBe(1))
})
