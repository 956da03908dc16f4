import type { Language } from '../../core/language/language'
import type { StandingState } from '../../core/obligations/obligation'
import type { WheelLayout, WheelRing } from '../../core/wheel/wheel-geometry'
import { WORDS } from '../words'
import { drawMark, INK, type Paper } from './paper-ink'
import { oneLine, type WheelPaper } from './wheel-paper'

const LINE = 10.5
const GAP = 4
const SIZE = 7.5

export type PaperKey = { layout: WheelLayout; answer: WheelPaper['answer']; states: readonly StandingState[]; hasSeveral: boolean; language: Language }

/** Two columns of states, a line about numbers, and two columns of rings under their heading. */
export function keyHeight({ layout: { rings }, states, hasSeveral }: PaperKey): number {
  const lines = Math.ceil(states.length / 2) + (hasSeveral ? 1 : 0) + (rings.length > 0 ? 1 + Math.ceil(rings.length / 2) : 0)
  return lines * LINE + 2 * GAP
}

/** What the marks mean, by their shape, and which ring is which, by its number. */
export function drawKey(paper: Paper, page: PDFKit.PDFStructureElement, { layout: { rings }, answer, states, hasSeveral, language }: PaperKey, { x, y, width }: { x: number; y: number; width: number }): void {
  const words = WORDS[language].wheelPaper
  const half = width / 2
  const write = (text: string, left: number, top: number, space: number) => paper.fontSize(SIZE).fillColor(INK.text).text(oneLine(text), left, top, { width: space, height: LINE - 1, ellipsis: true })
  const inColumns = (index: number, count: number) => ({ column: index < Math.ceil(count / 2) ? 0 : 1, row: index % Math.max(1, Math.ceil(count / 2)) })
  page.add(
    paper.struct('P', {}, () => {
      paper.lineWidth(0.5).moveTo(x, y).lineTo(x + width, y).stroke(INK.line)
      states.forEach((state, index) => {
        const { column, row } = inColumns(index, states.length)
        const top = y + GAP + row * LINE
        drawMark(paper, state, { x: x + column * half + 5, y: top + 4.5, scale: 0.4 })
        paper.font('text')
        write(words.states[state], x + column * half + 14, top, half - 16)
      })
    }),
  )
  let top = y + GAP + Math.ceil(states.length / 2) * LINE
  const several = top
  if (hasSeveral) page.add(paper.struct('P', {}, () => void write(words.several, x, several, (paper.font('text'), width))))
  if (hasSeveral) top += LINE
  if (rings.length === 0) return
  page.add(paper.struct('H2', {}, () => void (paper.font('bold'), write(words.rings, x, top + GAP, width))))
  const first = top + GAP + LINE
  page.add(
    paper.struct('P', {}, () => {
      paper.font('text')
      rings.forEach((ring, index) => {
        const { column, row } = inColumns(index, rings.length)
        write(`${ring.number}  ${nameRing(ring, answer, language)}`, x + column * half, first + row * LINE, half - 4)
      })
    }),
  )
}

/** A theme, the one unit whose wheel it shows, or the level where there are several units of it. */
export function nameRing({ key, spots }: Pick<WheelRing, 'key' | 'spots'>, { above, unitId, unitName }: Pick<WheelPaper['answer'], 'above' | 'unitId' | 'unitName'>, language: Language): string {
  const { themes, levels } = WORDS[language].wheelPaper
  if (isTheme(key, themes)) return themes[key]
  const owners = new Set(spots.flatMap(({ entries }) => entries.map(({ activity }) => activity.ofUnitId)))
  const [owner] = owners
  if (owners.size !== 1) return levels[key]
  return owner === unitId ? unitName : (above.find((unit) => unit.unitId === owner)?.name ?? levels[key])
}

function isTheme<Theme extends string>(key: string, themes: Record<Theme, string>): key is Theme {
  return key in themes
}
