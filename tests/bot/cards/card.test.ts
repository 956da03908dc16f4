import { z } from 'zod'
import { verb } from '../../../bot/cards/card'
import type { Turn } from '../../../bot/cards/turn'

it('ties what a button sends to what its handler takes', async () => {
  const showing = { card: 'language' as const, view: {} }
  const page = verb(z.object({ page: z.int() }), (_, { page }) => Promise.resolve(page === 2 ? showing : Promise.reject(new Error('other page'))))
  expect(await page.handle({} as Turn, page.input.parse({ page: 2, more: true }) as never)).toBe(showing)
})
