import { createMunicipality } from '../municipality/create-municipality'
import { startTeams } from '../teams/start-teams'
import type { TenantSettings } from '../tenant-settings'
import { createGraphControl } from './control'
import { startMicrosoft365, type Microsoft365 } from './start-microsoft-365'

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
  const microsoft365 = await startMicrosoft365({ settings, folder, now, warn })
  try {
    hirePeople(microsoft365, settings)
    const control = createGraphControl(microsoft365.graph, settings.siteHost)
    const teams = await startTeams({ settings, folder, pageFolder, microsoft365, control, warn })
    return {
      async close() {
        await teams.close()
        await microsoft365.close()
      },
    }
  } catch (error) {
    await microsoft365.close()
    throw error
  }
}

/** Fills the directory at the first start. People come last: where there are any, all of it is done. */
function hirePeople({ graph: { directory } }: Pick<Microsoft365, 'graph'>, { seed, firstDay, people }: TenantSettings): void {
  if (directory.count() > 0) return
  const { users, suggested } = createMunicipality({ seed, firstDay, people })
  directory.saveSuggested(suggested)
  directory.save(users)
}
