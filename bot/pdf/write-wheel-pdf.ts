import { createRequire } from 'node:module'
import { formatDay, localeOf } from '../../core/language/language'
import type { WheelActivity } from '../../core/api/wheel-views'
import { layoutWheel, type WheelLayout } from '../../core/wheel/wheel-geometry'
import { WORDS } from '../words'
import { drawKey, keyHeight } from './draw-key'
import { drawRounds } from './draw-rounds'
import { drawWheel } from './draw-wheel'
import { listGroups } from './list-groups'
import { INK, type Paper } from './paper-ink'
import { oneLine, writeShortDay, type WheelPaper } from './wheel-paper'

/** A4 on its side, in points. */
const PAGE = { width: 841.89, height: 595.28 }
const MARGIN = 30
const HEAD = 46
const FOOT = 16
const RADIUS = (PAGE.height - 2 * MARGIN - HEAD - FOOT) / 2
const COLUMN = { x: MARGIN + 2 * RADIUS + 22, width: PAGE.width - 2 * MARGIN - 2 * RADIUS - 22 }

/** A year's wheel on one page: drawn, with its key, and beside it what presses most. Marked up for those who have it read aloud. */
export async function writeWheelPdf(given: WheelPaper, { compress = true } = {}): Promise<Uint8Array> {
  // Loaded when the first is asked for: most days none is.
  const PdfDocument = (await import('pdfkit')).default
  const words = WORDS[given.language].wheelPaper
  const { answer, language } = given
  const heading = oneLine(given.isMine ? words.mine(answer.year) : words.title(answer.unitName, answer.year))
  const paper: Paper = new PdfDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    compress,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: localeOf(language),
    displayTitle: true,
    // The moment comes from outside: a document makes none up.
    info: { Title: heading, Author: oneLine(given.municipalityName), Producer: 'Kvitter', Creator: 'Kvitter', CreationDate: new Date(`${given.takenOn}T12:00:00Z`) },
    font: fontPath('DejaVuSansCondensed'),
  })
  paper.registerFont('text', fontPath('DejaVuSansCondensed')).registerFont('bold', fontPath('DejaVuSansCondensed-Bold'))
  const written = collect(paper)
  draw(paper, given, heading)
  paper.end()
  return written
}

function draw(paper: Paper, { answer, language, municipalityName, takenByName, takenOn, isMine }: WheelPaper, heading: string): void {
  const words = WORDS[language].wheelPaper
  const layout = layoutWheel({ activities: answer.activities, by: hasLevels(answer.activities) ? 'level' : 'theme', year: answer.year, today: answer.today })
  const groups = listGroups(answer.activities)
  const counts = groups.map(({ state, rounds }) => words.group(words.states[state], rounds.length)).join(', ')
  const all = groups.reduce((sum, { rounds }) => sum + rounds.length, 0)

  const page = paper.struct('Document')
  paper.addStructure(page)
  page.add(paper.struct('H1', {}, () => void line(paper.font('bold').fontSize(18), heading, MARGIN, PAGE.width - 2 * MARGIN)))
  const under = [isMine ? municipalityName : answer.above.map(({ name }) => name).join(' › ') || municipalityName, words.activities(all)]
  page.add(paper.struct('P', {}, () => void line(paper.font('text').fontSize(9), under.map(oneLine).join(' · '), MARGIN + 24, PAGE.width - 2 * MARGIN, INK.faint)))
  page.add(
    paper.struct('Figure', { alt: oneLine(words.picture(words.activities(all), counts)) }, () =>
      drawWheel(paper, layout, { year: answer.year, today: { day: answer.today, label: writeShortDay(answer.today, language) }, monthNames: words.months }, { x: MARGIN + RADIUS, y: MARGIN + HEAD + RADIUS, radius: RADIUS }),
    ),
  )
  const key = { layout, answer, states: groups.map(({ state }) => state), hasSeveral: hasSeveral(layout), language }
  const bottom = PAGE.height - MARGIN - FOOT
  const keyTop = bottom - keyHeight(key)
  drawRounds(paper, page, groups, { ...COLUMN, y: MARGIN + HEAD, bottom: keyTop - 8 }, language)
  drawKey(paper, page, key, { ...COLUMN, y: keyTop })
  page.add(paper.struct('P', {}, () => void line(paper.font('text').fontSize(8), oneLine(words.takenBy(takenByName, formatDay(takenOn, language))), PAGE.height - MARGIN - 9, PAGE.width - 2 * MARGIN, INK.faint)))
  page.end()
}

/** A line of its own that never becomes two, nor a second page. */
function line(paper: Paper, text: string, y: number, width: number, ink: string = INK.text): void {
  paper.fillColor(ink).text(text, MARGIN, y, { width, height: paper.currentLineHeight() * 0.9, ellipsis: true })
}

function hasLevels(activities: readonly WheelActivity[]): boolean {
  return new Set(activities.map(({ level }) => level)).size > 1
}

function hasSeveral({ rings }: WheelLayout): boolean {
  return rings.some(({ spots }) => spots.some(({ entries }) => entries.length > 1))
}

/** In the folder of the package, which goes along to Azure with the others. */
function fontPath(name: string): string {
  return createRequire(__filename).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)
}

function collect(paper: Paper): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    paper.on('data', (chunk: Buffer) => chunks.push(chunk))
    paper.on('end', () => resolve(Buffer.concat(chunks)))
    paper.on('error', reject)
  })
}
