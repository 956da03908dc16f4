import { createSendLimits, TEAMS_LIMITS } from '../connector/send-limits'
import { createFaultPlan } from '../faults/fault-plan'
import { connectStorageFaults } from '../faults/storage-control'
import { createMunicipality } from '../municipality/create-municipality'
import { createOtherBots } from '../teams/other-bots'
import { startTeams } from '../teams/start-teams'
import { portsOf, type TenantSettings } from '../tenant-settings'
import { createAppControl } from './app-control'
import { createAskAsOwner } from './ask-as-owner'
import { createGraphControl } from './control'
import { createFaultControl } from './fault-control'
import { startMicrosoft365, type Microsoft365 } from './start-microsoft-365'
import { createTenantClock } from './tenant-clock'
import { createTenantFaults } from './tenant-faults'

export type TenantOptions = {
  settings: TenantSettings
  /** Where everything is kept. */
  folder: string
  /** The built page that plays Teams. */
  pageFolder: string
  now: () => Date
  warn: (message: string) => void
}

/** The whole tenant but for the app itself: Entra, Graph, Teams. It knows nothing of Kvitter. Teams' page opens last, when all is there. */
export async function startTenant({ settings, folder, pageFolder, now, warn }: TenantOptions): Promise<{ close(): Promise<void> }> {
  const clock = createTenantClock(now)
  const plan = createFaultPlan()
  const microsoft365 = await startMicrosoft365({ settings, folder, now: clock.now, plan, warn })
  const limits = createSendLimits(TEAMS_LIMITS, () => clock.now().getTime())
  const otherBots = createOtherBots({ folder, settings, microsoft365, limits, now: clock.now, warn })
  try {
    hirePeople(microsoft365, settings)
    for (const { bot, ...app } of microsoft365.apps.listRegistered()) if (bot) otherBots.open({ ...app, ...bot })
    const faults = createTenantFaults(plan, connectStorageFaults(portsOf(settings).table))
    const control = createGraphControl(microsoft365.graph, settings.siteHost)
    const askAsOwner = createAskAsOwner(microsoft365, settings)
    control.use('/apps', createAppControl({ apps: microsoft365.apps, openBot: otherBots.open, askAsOwner, caFile: microsoft365.certificates.caFile }, settings))
    control.use(otherBots.api)
    control.use(createFaultControl({ faults, clock, askAsOwner }))
    const teams = await startTeams({ settings, folder, pageFolder, microsoft365, control, limits, otherBots, plan, now: clock.now, warn })
    microsoft365.graph.teams.connect(settings.teamsAppId, teams.installations)
    return {
      async close() {
        await teams.close()
        otherBots.close()
        await microsoft365.close()
      },
    }
  } catch (error) {
    otherBots.close()
    await microsoft365.close()
    throw error
  }
}

/** Fills the directory at the first start. People come last: where there are any, all of it is done. */
function hirePeople({ graph: { directory, groups } }: Pick<Microsoft365, 'graph'>, { seed, firstDay, people }: TenantSettings): void {
  if (directory.count() > 0) return
  const { users, groups: sampleGroups, suggested } = createMunicipality({ seed, firstDay, people })
  groups.save(sampleGroups)
  directory.saveSuggested(suggested)
  directory.save(users)
}
