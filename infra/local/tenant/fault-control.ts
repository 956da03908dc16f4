import express, { Router, type Response } from 'express'
import { z } from 'zod'
import { FaultSettings } from '../faults/fault'
import { StorageNotStruckError } from '../faults/storage-control'
import { DeedNotDoneError, doOwnerDeed, OwnerDeed, type AskAsOwner } from './owner-deeds'
import type { TenantClock } from './tenant-clock'
import type { TenantFaults } from './tenant-faults'

const ClockJump = z.strictObject({ deed: z.literal('clock-jump'), seconds: z.int().min(-31_536_000).max(31_536_000) })
/** So many decisions, the latest; a run can be long. */
const Reading = z.object({ last: z.coerce.number().int().min(0).default(Number.MAX_SAFE_INTEGER) })
const Deed = z.union([OwnerDeed, ClockJump])

export type FaultControlParts = { faults: TenantFaults; clock: TenantClock; askAsOwner: AskAsOwner }

/** Bad days on demand, below `/teams/api/control`: `faults` strikes requests, `deeds` changes lists and the clock. */
export function createFaultControl({ faults, clock, askAsOwner }: FaultControlParts): Router {
  const router = Router()
  router.use(express.json({ limit: '256kb' }))

  router.get('/faults', (request, response) => {
    const asked = Reading.safeParse(request.query)
    if (!asked.success) return void response.status(400).json({ problem: z.prettifyError(asked.error) })
    return reply(response, async () => {
      const state = await faults.read()
      return { ...state, decisions: state.decisions.slice(Math.max(0, state.decisions.length - asked.data.last)) }
    })
  })
  router.put('/faults', (request, response) => {
    const settings = FaultSettings.safeParse(request.body)
    if (!settings.success) return void response.status(400).json({ problem: z.prettifyError(settings.error) })
    return reply(response, () => faults.set(settings.data))
  })
  router.delete('/faults', (_, response) => reply(response, () => faults.set({ seed: 1, rules: [] })))

  router.get('/deeds', (_, response) => void response.json({ clockAheadSeconds: clock.aheadSeconds() }))
  router.post('/deeds', (request, response) => {
    const deed = Deed.safeParse(request.body)
    if (!deed.success) return void response.status(400).json({ problem: z.prettifyError(deed.error) })
    return reply(response, async () => {
      if (deed.data.deed !== 'clock-jump') return doOwnerDeed(askAsOwner, deed.data)
      clock.jump(deed.data.seconds)
      return { deed: 'clock-jump', clockAheadSeconds: clock.aheadSeconds() }
    })
  })
  return router
}

/** What cannot be done now is a conflict with how things stand, and said so. */
async function reply(response: Response, work: () => Promise<object>): Promise<void> {
  try {
    response.json(await work())
  } catch (error) {
    if (!(error instanceof StorageNotStruckError || error instanceof DeedNotDoneError)) throw error
    response.status(409).json({ problem: error.message })
  }
}
