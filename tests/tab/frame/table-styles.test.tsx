/** @jest-environment jsdom */
import { useTableStyles, WIDE } from '../../../tab/frame/table-styles'
import { draw, paint } from '../stage'

paint()

function Row() {
  const { row } = useTableStyles()
  return <div className={row} data-testid="row" />
}

test('rows stand beside their headings where there is room and on paper, and nowhere else', () => {
  draw(<Row />)
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  const asRow = rules.filter(({ cssText }) => cssText.includes('table-row;'))
  expect(asRow.length).toBeGreaterThan(0)
  expect(asRow.every(({ cssText }) => cssText.includes(WIDE))).toBe(true)
})
