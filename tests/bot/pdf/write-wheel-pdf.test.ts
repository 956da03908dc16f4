import { writeWheelPdf } from '../../../bot/pdf/write-wheel-pdf'
import { activityOf, manyActivities, markOn } from '../../core/wheel/wheel-sample'
import { readPdf } from './read-pdf'
import { paperOf } from './sample-paper'

// The libraries are loaded when the first file is asked for.
jest.setTimeout(30_000)

const write = async (...given: Parameters<typeof paperOf>) => readPdf(await writeWheelPdf(paperOf(...given), { compress: false }))
const FEW = [
  activityOf('round', [markOn('2026-12-01', { counts: { upcoming: 1 } })], { title: 'Vernerunde på øya', level: 'workplace', ofUnitId: 'u-kindergarten' }),
  activityOf('risk', [markOn('2026-11-02', { counts: { overdue: 2, fulfilled: 3 } })], { title: 'Gjennomgå risiko' }),
  activityOf('plan', [markOn('2026-06-15')], { title: 'Budsjett', isShownOnly: true, doneIn: { system: 'Framsikt' } }),
]

describe('the wheel on paper', () => {
  it('is one page on its side, with its title, and whole when compressed too', async () => {
    const pdf = await write(FEW)
    expect([pdf.isPdf, pdf.pages]).toEqual([true, 1])
    expect(pdf.raw).toContain('/MediaBox [0 0 841.89 595.28]')
    expect(readPdf(await writeWheelPdf(paperOf(FEW)))).toMatchObject({ isPdf: true, pages: 1, text: pdf.text })
  })

  it('says whose and which year it is, who took it and when', async () => {
    const { text } = await write(FEW)
    expect(text).toContain('Årshjul for Solbakken barnehage 2026')
    expect(text).toContain('Fjordvik kommune › Oppvekst · 3 frister')
    expect(text).toContain('Tatt ut fra Kvitter 21. november 2026 av Kari Ås')
    expect((await write(FEW, {}, { isMine: true, language: 'nn' })).text).toContain('Årshjulet mitt 2026')
  })

  it('lists what presses most first, under its state', async () => {
    const { text } = await write(FEW)
    const order = ['Over fristen (1)', 'Gjennomgå risiko – 3 av 5 kvittert', 'Kommer (1)', 'Vernerunde på øya', 'Til orientering (1)', 'Budsjett (Framsikt)'].map((part) => text.indexOf(part))
    expect(order).toEqual([...order].sort((one, other) => one - other))
    expect(order).not.toContain(-1)
  })

  it('explains its marks and rings in words', async () => {
    const { text } = await write(FEW)
    for (const part of ['Ringene, utenfra og inn', '1  Kommunen', '2  Solbakken barnehage', 'januar', 'desember']) expect(text).toContain(part)
  })

  it('has a structure, a language, and words for its picture, for whoever has it read aloud', async () => {
    const { raw } = await write(FEW)
    for (const part of ['/Marked true', '/Lang (nb-NO)', '/DisplayDocTitle true', '/S /Figure', '/S /H1', '/S /LBody', 'pdfuaid']) expect(raw).toContain(part)
    expect(raw).toContain('/Alt (')
  })

  it('counts what has no room, and stays one page with four hundred activities', async () => {
    const many = manyActivities(400, 2026)
    const { pages, text } = await write(many)
    expect(pages).toBe(1)
    const left = Number(/og (\d+) til/.exec(text)?.[1])
    const rounds = [...text.matchAll(/Aktivitet activity-\d+/g)].length
    expect(rounds).toBeGreaterThan(10)
    expect(rounds + left).toBe(4_800)
  })

  it('stays one page with names longer than any line, letters no font has, and nothing at all', async () => {
    const long = 'Bærekraftskoordinatorgruppemøteforberedelser og ærlig årsavslutning '.repeat(3)
    expect((await write([activityOf('long', [markOn('2026-12-01')], { title: `${long}\n\u0000😀\u202E漢字` })], { unitName: long.repeat(3) }, { takenByName: long.repeat(4) })).pages).toBe(1)
    const empty = await write([])
    expect([empty.pages, empty.text.includes('Ingen aktiviteter dette året.')]).toEqual([1, true])
  })

  it('runs and links nothing, whatever somebody called an activity', async () => {
    const bad = ') /OpenAction << /S /JavaScript /JS (app.alert(1)) >> endobj'
    const { raw } = await write([activityOf('bad', [markOn('2026-12-01')], { title: bad })], { unitName: bad }, { takenByName: bad, municipalityName: bad })
    // In the title and the words for the picture it stands as text, its brackets escaped or as UTF-16.
    const withoutTexts = raw.replace(/\((?:\\.|[^\\()])*\)/gs, '()').replace(/<\?xpacket[\s\S]*?<\?xpacket end[^>]*>/g, '')
    expect(withoutTexts).not.toMatch(/\/(JavaScript|JS|OpenAction|Launch|URI|AA|SubmitForm|EmbeddedFile)\b/)
  })
})
