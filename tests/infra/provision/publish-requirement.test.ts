import { createJournal } from '../../../bot/journal/journal'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { RequirementPublication } from '../../../core/facts/rule-facts'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import { publishRequirement } from '../../../infra/provision/publish-requirement'

const NOW = new Date('2026-11-20T23:30:00.000Z')
const SOURCE = { tenantId: '20000000-0000-4000-8000-000000000001', appVersion: '0.1.0', appId: '20000000-0000-4000-8000-000000000004' }
const createSampleJournal = () => createJournal({ rows: createMemoryRows(), randomBytes: (count) => new Uint8Array(count) })

test('the requirement is published by the provisioner, in force from the day it is in Norway', async () => {
  const journal = createSampleJournal()
  expect(await publishRequirement(journal, SOURCE, NOW)).toBe('published')
  const [only, ...more] = await journal.listAbout('requirement/ethics-standard')
  expect(more).toEqual([])
  expect(RequirementPublication.parse(only?.fact)).toMatchObject({ requirement: ETHICS_STANDARD, version: 1, effectiveOn: '2026-11-21', actorOid: SOURCE.appId })
})

test('it is published once, however often the provisioner runs', async () => {
  const journal = createSampleJournal()
  await publishRequirement(journal, SOURCE, NOW)
  expect(await publishRequirement(journal, SOURCE, new Date('2027-01-01T09:00:00.000Z'))).toBe('kept')
  expect(await journal.listAbout('requirement/ethics-standard')).toHaveLength(1)
})

test('a later version that a controller published stays', async () => {
  const journal = createSampleJournal()
  await publishRequirement(journal, SOURCE, NOW)
  const [first] = await journal.listAbout('requirement/ethics-standard')
  await journal.save({ ...RequirementPublication.parse(first?.fact), version: 2 })
  expect(await publishRequirement(journal, SOURCE, NOW)).toBe('kept')
  expect(await journal.listAbout('requirement/ethics-standard')).toHaveLength(2)
})

test('two provisioners at once publish it once', async () => {
  const journal = createSampleJournal()
  const outcomes = await Promise.all([publishRequirement(journal, SOURCE, NOW), publishRequirement(journal, SOURCE, NOW)])
  expect(outcomes.sort()).toEqual(['kept', 'published'])
})
