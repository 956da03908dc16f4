import { writtenText } from '../../../bot/chat/written-text'

describe('What somebody wrote', () => {
  it.each([
    ['letters of two signs become one', 'Ga\u030Ar det bra?', 'G\u00E5r det bra?'],
    ['also when something unseen stood between them', 'a\u0000\u030A', '\u00E5'],
    ['control characters go', 'Hva\u0007 med \u001B[31mgaver\u007F?\u0085', 'Hva med [31mgaver?'],
    ['marks that turn the direction go', '\u202Egaver\u2066', 'gaver'],
    ['half a surrogate pair goes, a whole one stays', '\uD83Djulegaver 🎁', 'julegaver 🎁'],
    ['signs that are joined to one stay joined', '👩\u200D🏫', '👩\u200D🏫'],
    ['lines and tabs inside stay, blanks around go', ' \tEn\r\nto\n\ttre\n ', 'En\r\nto\n\ttre'],
    ['nothing but unseen signs is nothing', '\u0000 \u0008\u202A', ''],
  ])('%s', (_, written, kept) => expect(writtenText(written)).toBe(kept))
})
