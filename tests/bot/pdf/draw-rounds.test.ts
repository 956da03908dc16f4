import { drawRounds } from '../../../bot/pdf/draw-rounds'
import { listGroups } from '../../../bot/pdf/list-groups'
import { activityOf, markOn } from '../../core/wheel/wheel-sample'
import { paintOn } from './paint-on'

const draw = (count: number, bottom: number) =>
  paintOn((paper) => {
    const page = paper.struct('Document')
    paper.addStructure(page)
    drawRounds(paper, page, listGroups(Array.from({ length: count }, (_, index) => activityOf(`a-${index}`, [markOn('2026-12-01')]))), { x: 10, y: 10, width: 200, bottom }, 'nb')
    page.end()
  })

test('each has its day and its title, and is in a list', async () => {
  const { text, raw } = await draw(2, 300)
  expect(text).toContain('Åpen (2)\n1. des.\nAktivitet a-0\n1. des.\nAktivitet a-1')
  expect([...raw.matchAll(/\/S \/LI\b/g)]).toHaveLength(2)
})

test('a long title goes on in a second line, and ends in an ellipsis where that is full too', async () => {
  const written = async (title: string) => {
    const activity = { ...activityOf('a', [markOn('2026-12-01', { counts: { open: 2, fulfilled: 4 } })]), title }
    const { text } = await paintOn((paper) => {
      const page = paper.struct('Document')
      paper.addStructure(page)
      drawRounds(paper, page, listGroups([activity]), { x: 10, y: 10, width: 200, bottom: 300 }, 'nb')
      page.end()
    })
    return text.replaceAll(/\s+/g, ' ')
  }
  expect(await written('Egenrapportering og risikovurdering')).toContain('Egenrapportering og risikovurdering – 4 av 6 kvittert')
  expect(await written('Egenrapportering og risikovurdering av leverandører og underleverandører i bygg')).toMatch(/underlev.*…$/)
})

test('how many have no room is said', async () => expect((await draw(20, 70)).text).toContain('og 18 til'))

test('that there is none is said', async () => expect((await draw(0, 70)).text).toContain('Ingen aktiviteter dette året.'))
