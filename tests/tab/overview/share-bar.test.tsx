/** @jest-environment jsdom */
import { BarSample, ShareBar } from '../../../tab/overview/share-bar'
import { draw, paint } from '../stage'

paint()

const widths = () => [...document.querySelectorAll<HTMLElement>('[aria-hidden] > div')].map(({ style }) => style.width)

test('is drawn to scale: signed, still in time, overdue', () => {
  draw(<ShareBar figures={{ signed: 50, outstanding: 50, overdue: 10, excluded: 7 }} />)
  expect(widths()).toEqual(['50%', '40%', '10%'])
})

test('is empty where nobody owes', () => {
  draw(<ShareBar figures={{ signed: 0, outstanding: 0, overdue: 0, excluded: 0 }} />)
  expect(widths()).toEqual(['0px'])
})

test('is not read aloud: its figures stand beside it', () => {
  draw(
    <>
      <ShareBar figures={{ signed: 1, outstanding: 1, overdue: 1, excluded: 0 }} />
      <BarSample part="overdue" />
    </>,
  )
  expect(document.querySelectorAll('[aria-hidden="true"]')).toHaveLength(2)
})

test('tells its parts apart without colour: overdue is striped', () => {
  draw(<BarSample part="overdue" />)
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
  const striped = rules.filter((rule) => rule.includes('repeating-linear-gradient')).map((rule) => rule.split(/[ {]/)[0]!.slice(1))
  expect([...document.querySelectorAll('span span')].some(({ classList }) => striped.some((name) => classList.contains(name)))).toBe(true)
})
