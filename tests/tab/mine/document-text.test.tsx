/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { DocumentText } from '../../../tab/mine/document-text'
import { draw } from '../stage'

const show = (markdown: string) => draw(<DocumentText title="Etisk standard" markdown={markdown} language="nn" />)

test('draws headings, lists and emphasis, under the title that the page already has', () => {
  show('# Etisk standard\n\n## Gåver\n\n- **Blomar** er greitt\n- Pengar er *aldri* greitt')
  expect(screen.getAllByRole('heading').map(({ textContent, tagName }) => `${tagName} ${textContent}`)).toEqual(['H2 Gåver'])
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Blomar er greitt', 'Pengar er aldri greitt'])
  expect(screen.getByText('Blomar').tagName).toBe('STRONG')
})

test('leaves out no heading that says something else than the title', () => {
  show('# Ein annan tittel\n\nTekst')
  expect(screen.getByRole('heading', { name: 'Ein annan tittel' })).toBeTruthy()
})

test('says in which language it is written', () => {
  show('Vi er ærlege.')
  expect(screen.getByText('Vi er ærlege.').closest('[lang]')?.getAttribute('lang')).toBe('nn-NO')
})

test('shows HTML as the letters it is made of', () => {
  show('Før <img src=x onerror="alert(1)"> etter\n\n<script>alert(1)</script>\n\n<iframe src="https://ond.example"></iframe>')
  expect(document.querySelector('img, script, iframe')).toBeNull()
  expect(document.body.textContent).toContain('<img src=x')
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'http://example.org/', 'vbscript:x', '//example.org', 'JaVaScRiPt:alert(1)'])('makes no link of %s', (address) => {
  show(`Les [her](${address}) i dag`)
  expect(screen.queryByRole('link')).toBeNull()
  expect(document.body.textContent).toContain('Les her i dag')
})

test('opens safe links beside Teams without telling them where they were followed from', () => {
  show('Les [lova](https://lovdata.no/) i dag')
  const link = screen.getByRole('link', { name: 'lova' })
  expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['https://lovdata.no/', '_blank', 'noreferrer noopener'])
})

test('shows a picture as its description', () => {
  show('Sjå ![eit kart](https://example.org/kart.png)')
  expect(document.querySelector('img')).toBeNull()
  expect(document.body.textContent).toContain('Sjå eit kart')
})
