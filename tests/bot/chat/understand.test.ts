import { understand } from '../../../bot/chat/understand'

describe('what somebody writes', () => {
  it.each([
    // Bokmål
    ['hjelp', 'help'], ['Hjelp meg, er du snill', 'help'], ['hei', 'help'], ['Hva kan du?', 'help'],
    ['hva mangler jeg', 'open'], ['Hva mangler jeg???', 'open'], ['hva må jeg gjøre', 'open'], ['jeg vil signere nå', 'open'], ['hvor finner jeg etisk standard', 'open'],
    ['kvitteringer', 'receipts'], ['signeringsbevis', 'receipts'], ['hva har jeg signert', 'receipts'], ['kan jeg få kvitteringen min', 'receipts'],
    ['språk', 'language'], ['bytt språk', 'language'], ['SPRÅK', 'language'],
    // Nynorsk
    ['kva manglar eg', 'open'], ['kva må eg gjere', 'open'], ['kvitteringar', 'receipts'], ['målform', 'language'], ['kva kan du', 'help'],
    // English
    ['help', 'help'], ['what is missing', 'open'], ["what's missing?", 'open'], ['what do I have to do', 'open'], ['receipts', 'receipts'], ['change language', 'language'],
    // Training
    ['leksjon', 'open'], ['Hvor er leksjonene mine? Leksjoner!', 'open'], ['neste leksjon', 'open'], ['leksjonar', 'open'], ['opplæring', 'open'], ['jeg vil ta et kurs', 'open'], ['lesson', 'open'], ['my training', 'open'],
    ['fortsett', 'open'], ['hald fram', 'open'], ['kursbevis', 'receipts'], ['kva har eg fullført', 'receipts'], ['leksojn', 'open'], ['oplæring', 'open'],
    // Slips of the keyboard
    ['jhelp', 'help'], ['hjepl', 'help'], ['hva manlger jeg', 'open'], ['kva mnaglar eg', 'open'], ['kviteringer', 'receipts'], ['kvittringer', 'receipts'], ['reciepts', 'receipts'],
    ['sprak', 'language'], ['langauge', 'language'], ['manglr', 'open'], ['sigenringsbevis', 'receipts'],
    // How Teams writes it
    ['<at>Kvitter</at> hjelp', 'help'], ['  hjelp\n', 'help'], ['', 'help'], ['👍', 'help'],
  ])('«%s» means %s', (text, wish) => expect(understand(text)).toEqual({ wish }))

  it.each([
    ['nynorsk', 'nn'], ['på nynorsk', 'nn'], ['Nynorsk!', 'nn'], ['nynrosk', 'nn'],
    ['bokmål', 'nb'], ['norsk', 'nb'], ['bokmal', 'nb'],
    ['english', 'en'], ['engelsk', 'en'], ['in English', 'en'],
  ])('«%s» chooses %s', (text, language) => expect(understand(text)).toEqual({ wish: 'choose-language', language }))

  it.each(['når er lunsj', 'I lost my keys', 'x', 'kurset i norsk var fint', 'of course not', 'hest', 'a'.repeat(5_000)])('«%.40s» is not understood', (text) =>
    expect(understand(text)).toEqual({ wish: 'unknown' }))
})
