/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { PdfButton } from '../../../tab/wheel/pdf-button'
import { WORDS } from '../../../tab/words'
import { listViolations } from '../stage'
import { playPart } from './play-part'

const words = WORDS.nb.calendar
const SHOWN = { year: 2026, language: 'nb' as const, mine: 'yes' as const }
const asked: string[] = []
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({ ok: status < 400, status, headers: new Map(Object.entries(headers)), json: () => Promise.resolve(body), blob: () => Promise.resolve(new Blob(['%PDF'])) }) as unknown as Response
const give = (address: string) => (asked.push(address), answer(200, undefined, { 'content-disposition': 'attachment; filename="kvitter-2026.pdf"' }))

let clicked: jest.SpyInstance
beforeEach(() => {
  asked.length = 0
  URL.createObjectURL = () => 'blob:1'
  URL.revokeObjectURL = () => undefined
  clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    expect([this.download, this.href]).toEqual(['kvitter-2026.pdf', 'blob:1'])
  })
})
afterEach(() => void clicked.mockRestore())

test('saves the wheel that is shown as a file, and says so and what to do if nothing happened', async () => {
  const { user } = playPart(<PdfButton shown={SHOWN} />, { files: give })
  await user.click(screen.getByRole('button', { name: words.pdf }))
  await waitFor(() => expect(clicked).toHaveBeenCalledTimes(1))
  expect(asked).toEqual(['/api/wheel.pdf?year=2026&language=nb&mine=yes'])
  expect(screen.getByRole('status').textContent).toBe('Lastet ned som kvitter-2026.pdf.')
  expect(screen.getByText(words.ifNothing)).toBeTruthy()
})

test('asks for the workbook under its own name', async () => {
  const { user } = playPart(<PdfButton shown={SHOWN} />, { files: give })
  await user.click(screen.getByRole('button', { name: words.excel }))
  await waitFor(() => expect(asked).toEqual(['/api/wheel.xlsx?year=2026&language=nb&mine=yes']))
})

test('saves nothing that was refused, and says why', async () => {
  const { user } = playPart(<PdfButton shown={SHOWN} />, { files: () => answer(403, { code: 'forbidden', reference: 'K7' }) })
  await user.click(screen.getByRole('button', { name: words.pdf }))
  expect((await screen.findByRole('alert')).textContent).toContain(WORDS.nb.problems.refused.forbidden.title)
  expect(clicked).not.toHaveBeenCalled()
})

test('leaves axe nothing to say', async () => {
  playPart(<PdfButton shown={SHOWN} />, { files: give })
  expect(await listViolations()).toEqual([])
})
