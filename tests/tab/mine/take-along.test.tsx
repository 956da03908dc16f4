/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Announcer } from '../../../tab/frame/announcer'
import { TakeAlong } from '../../../tab/mine/take-along'
import { draw } from '../stage'

const content = { facts: [{ number: 1 }] }
const open = () =>
  draw(
    <Announcer>
      <TakeAlong fileName="kvitter.json" content={content} />
    </Announcer>,
  )

test('gives a file with everything, word for word', async () => {
  const blobs: Blob[] = []
  const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    expect(this.download).toBe('kvitter.json')
  })
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`
  URL.revokeObjectURL = () => undefined
  const user = open()
  await user.click(screen.getByRole('button', { name: 'Last ned som fil (JSON)' }))
  expect(clicked).toHaveBeenCalledTimes(1)
  const [blob] = blobs
  const written = await new Promise<string>((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.readAsText(blob!)
  })
  expect(JSON.parse(written)).toEqual(content)
  expect(screen.getByRole('status').textContent).toBe('Lastet ned som kvitter.json.')
  clicked.mockRestore()
})

test('copies everything, and says so aloud', async () => {
  const user = open()
  await user.click(screen.getByRole('button', { name: 'Kopier alt' }))
  expect(JSON.parse(await navigator.clipboard.readText())).toEqual(content)
  expect(screen.getByRole('status').textContent).toBe('Alt er kopiert.')
})

test('says when Teams keeps the clipboard to itself', async () => {
  const user = open()
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked by permissions policy'))
  await user.click(screen.getByRole('button', { name: 'Kopier alt' }))
  expect((await screen.findByRole('status')).textContent).toContain('Teams lot oss ikke kopiere.')
})
