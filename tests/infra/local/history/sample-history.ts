import { join } from 'node:path'
import { sha256 } from '../../../../bot/hashing'
import type { RequirementPublication } from '../../../../core/facts/rule-facts'
import { addDays } from '../../../../core/days/day'
import { ETHICS_STANDARD } from '../../../../core/obligations/ethics-standard'
import { planHistory, type History } from '../../../../infra/local/history/plan-history'
import { createMunicipality } from '../../../../infra/local/municipality/create-municipality'
import { readEthicsStandard } from '../../../../infra/local/municipality/ethics-standard'
import { FIRST_IMPORT_DAYS_BEFORE } from '../../../../infra/local/municipality/history-days'
import type { Municipality } from '../../../../infra/local/municipality/municipality'

export const FIRST_DAY = '2026-11-21'
export const TENANT_ID = '20000000-0000-4000-8000-000000000001'

export const REQUIREMENT: RequirementPublication = {
  kind: 'requirement-publication',
  v: 1,
  tenantId: TENANT_ID,
  appVersion: '0.1.0',
  recordedAt: `${addDays(FIRST_DAY, -FIRST_IMPORT_DAYS_BEFORE)}T08:00:00.000Z`,
  actor: 'provision',
  actorOid: '20000000-0000-4000-8000-000000000004',
  version: 1,
  effectiveOn: addDays(FIRST_DAY, -FIRST_IMPORT_DAYS_BEFORE),
  requirement: ETHICS_STANDARD,
}

/** The history of a small municipality, or of one that a test has bent. */
export async function sampleHistory(people = 400, bend: (municipality: Municipality) => void = () => undefined): Promise<History & { municipality: Municipality }> {
  const municipality = createMunicipality({ seed: 8, firstDay: FIRST_DAY, people })
  bend(municipality)
  const standard = await readEthicsStandard(join(__dirname, '../../../../infra/local/municipality/ethics-standard'), FIRST_DAY)
  const history = planHistory({ municipality, standard, requirement: REQUIREMENT, firstDay: FIRST_DAY, seed: 4, tenantId: TENANT_ID, appVersion: '0.1.0' }, sha256)
  return { ...history, municipality }
}
