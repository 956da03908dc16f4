import type { JourneyTenant } from './journey-tenant'
import type { Person } from './person'

/** The verification code of a receipt. */
export const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/

export type Row = Record<string, unknown>

/** The code on the newest receipt in the chat, as soon as there is one. */
export async function readCode({ chat }: Pick<Person, 'chat'>): Promise<string> {
  const receipt = chat.getByText(CODE).last()
  await receipt.waitFor()
  return CODE.exec(await receipt.innerText())?.[0] ?? ''
}

const FOLLOWED_WITHIN_MILLISECONDS = 30_000
const ASK_EVERY_MILLISECONDS = 400

/** The rows of a list that fit, once there are as many as expected; what follows the log takes its time. */
export async function waitForRows(tenant: JourneyTenant, list: string, count: number, fits: (row: Row) => boolean): Promise<Row[]> {
  const deadline = Date.now() + FOLLOWED_WITHIN_MILLISECONDS
  for (;;) {
    const rows = (await tenant.readList(list)).filter(fits)
    if (rows.length >= count || Date.now() > deadline) return rows
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MILLISECONDS))
  }
}

/** What is stored of the signatures under that code: exactly one row, or the journey fails here. */
export async function expectOneSignature(tenant: JourneyTenant, code: string): Promise<Row> {
  const rows = await waitForRows(tenant, 'Signatures', 1, (row) => row['VerificationCode'] === code)
  expect(rows).toHaveLength(1)
  return rows[0] ?? {}
}

/** How many rows each list has: for journeys after which nothing may have been written. */
export async function countRows(tenant: JourneyTenant): Promise<Record<string, number>> {
  const response = await fetch(`${tenant.origin}/teams/api/lists`)
  const { lists } = (await response.json()) as { lists: { name: string; total: number }[] }
  return Object.fromEntries(lists.map(({ name, total }) => [name, total]))
}
