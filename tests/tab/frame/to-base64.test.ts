/** @jest-environment jsdom */
import { toBase64 } from '../../../tab/frame/to-base64'

test('the content of a file is what is sent, and an empty one is empty', async () => {
  expect(await toBase64(new Blob(['innhold']))).toBe('aW5uaG9sZA==')
  expect(await toBase64(new Blob([]))).toBe('')
})
