import express, { Router } from 'express'
import { z } from 'zod'
import type { Graph } from '../graph/graph'
import { setSwitches, SwitchChanges } from '../graph/switches'

const Control = z.strictObject({
  /** Whether Microsoft's limits apply. Off at a start; the launcher puts them on when the sample history is in. */
  limits: z.boolean().optional(),
  /** SharePoint has blocked the application: a steady 503 until it is lifted. */
  blocked: z.boolean().optional(),
  /** Makes a site of that path, as each test file has one of its own. */
  site: z.string().regex(/^\/sites\/[\w-]+$/).optional(),
  resetCounts: z.literal(true).optional(),
  /** How Graph behaves where nobody knows how it does. */
  switches: SwitchChanges.optional(),
  /** Brings back from the recycle bin what Graph itself cannot: a list, or with its number one item of it. */
  restore: z.strictObject({ list: z.guid(), item: z.string().optional() }).optional(),
})

/** Switches and counters of the tenant's Graph for tests and benches, under `/teams/api/control`. Nothing of the sort exists in the world. */
export function createGraphControl(graph: Pick<Graph, 'throttle' | 'counts' | 'ensureSite' | 'switches' | 'recycleBin'>, siteHost: string): Router {
  const router = Router()
  router.get('/', (_, response) => {
    response.json({ counts: graph.counts.read(), switches: graph.switches, recycleBin: graph.recycleBin.list() })
  })
  // Only JSON is read, so that no foreign page can send a form here.
  router.post('/', express.json({ limit: '16kb' }), (request, response) => {
    const control = Control.safeParse(request.body)
    if (!control.success) {
      response.status(400).json({ problems: control.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()) })
      return
    }
    const { blocked, limits, site, resetCounts, switches, restore } = control.data
    if (limits !== undefined) graph.throttle.enforce(limits)
    if (blocked !== undefined) graph.throttle.block(blocked)
    if (switches) setSwitches(graph.switches, switches)
    if (resetCounts) graph.counts.reset()
    const siteId = site === undefined ? {} : { siteId: graph.ensureSite({ host: siteHost, path: site, displayName: site.slice('/sites/'.length) }) }
    const restored = restore && { restored: restore.item === undefined ? graph.recycleBin.restoreList(restore.list) : graph.recycleBin.restoreItem(restore.list, restore.item) }
    response.json({ counts: graph.counts.read(), ...siteId, ...restored })
  })
  return router
}
