import type { Language } from '../../core/language/language'
import { WORDS } from '../words'
import { fitGroups, type PaperGroup, type PaperRound } from './list-groups'
import { drawMark, INK, type Paper } from './paper-ink'
import { oneLine, writeShortDay } from './wheel-paper'

const SIZE = 8
const LINE = 10
/** With the space that parts it from what stands above. */
const HEADING = 20
const ABOVE_HEADING = 5
const DAY_WIDTH = 44

export type PaperColumn = { x: number; y: number; width: number; bottom: number }

/** What presses most, as many as there is room for, and how many more there are. */
export function drawRounds(paper: Paper, page: PDFKit.PDFStructureElement, groups: readonly PaperGroup[], { x, y, width, bottom }: PaperColumn, language: Language): void {
  const words = WORDS[language].wheelPaper
  const textWidth = width - DAY_WIDTH
  const write = (text: string, left: number, top: number, space: number, lines = 1) => paper.text(text, left, top, { width: space, height: (lines + 0.5) * LINE, lineGap: LINE - paper.currentLineHeight(), ellipsis: true })
  const linesOf = (round: PaperRound) => (paper.font('text').fontSize(SIZE).widthOfString(describe(round, language)) > textWidth ? 2 : 1)
  const { shown, left } = fitGroups(groups, bottom - y, { heading: HEADING, line: (round) => linesOf(round) * LINE, more: LINE + 2 })
  const totals = new Map(groups.map(({ state, rounds }) => [state, rounds.length]))

  let top = y
  for (const { state, rounds } of shown) {
    const headingTop = top + ABOVE_HEADING
    page.add(
      paper.struct('H2', {}, () => {
        drawMark(paper, state, { x: x + 5, y: headingTop + 5.5, scale: 0.42 })
        paper.font('bold').fontSize(9).fillColor(INK.text)
        write(words.group(words.states[state], totals.get(state) ?? rounds.length), x + 14, headingTop, width - 14)
      }),
    )
    top += HEADING
    const list = paper.struct('L')
    page.add(list)
    for (const round of rounds) {
      const [lineTop, lines] = [top, linesOf(round)]
      const body = paper.struct('LBody', {}, () => {
        paper.font('text').fontSize(SIZE).fillColor(INK.faint)
        write(writeShortDay(round.mark.dueOn, language), x, lineTop, DAY_WIDTH)
        paper.fillColor(INK.text)
        write(describe(round, language), x + DAY_WIDTH, lineTop, textWidth, lines)
      })
      list.add(paper.struct('LI', {}, [body]))
      top += lines * LINE
    }
    list.end()
  }
  const rest = groups.length === 0 ? words.none : left > 0 ? words.more(left) : undefined
  if (rest === undefined) return
  page.add(
    paper.struct('P', {}, () => {
      paper.font('bold').fontSize(SIZE).fillColor(INK.text)
      write(rest, x + (groups.length === 0 ? 0 : DAY_WIDTH), top + 2, textWidth)
    }),
  )
}

function describe({ activity: { title, doneIn }, mark: { counts } }: PaperRound, language: Language): string {
  const words = WORDS[language].wheelPaper
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return oneLine([title, ...(doneIn ? [`(${doneIn.system})`] : []), ...(all > 1 ? [`– ${words.done(counts.fulfilled ?? 0, all)}`] : [])].join(' '))
}
