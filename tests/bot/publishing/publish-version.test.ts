import { sha256 } from '../../../bot/hashing'
import { createMemoryTexts } from '../../../bot/memory/memory-texts'
import { publishVersion } from '../../../bot/publishing/publish-version'
import type { Journal, TextStore } from '../../../bot/ports'
import { emptyLogState } from '../../../core/facts/log-state'
import { decidePublication } from '../../../core/publishing/decide-publication'
import { NOW, numbered, oidOf, TENANT_ID, TEXTS, TODAY } from '../../sample/sample-log'

const draft = { documentId: 'ethics-standard', level: 'major', effectiveOn: TODAY, texts: TEXTS, reason: 'Første versjon' } as const

function decide() {
  const by = { personId: 'p-controller', oid: oidOf('director'), tenantId: TENANT_ID, appVersion: '0.1.0' }
  const decision = decidePublication(emptyLogState(), sha256, draft, by, NOW)
  if (decision.outcome !== 'publish') throw new Error(decision.outcome)
  return decision
}

function journalOf(saved: string[]): Journal {
  return {
    save: (fact) => {
      saved.push(fact.kind)
      const [{ number: _, ...journalled }] = numbered([fact]) as [ReturnType<typeof numbered>[number]]
      return Promise.resolve({ outcome: 'saved', fact: journalled })
    },
    findSaving: () => Promise.resolve(undefined),
    listAbout: () => Promise.resolve([]),
  }
}

describe('publishing a version', () => {
  it('freezes each text under the hash that the fact names', async () => {
    const [texts, saved, decision] = [createMemoryTexts(), [] as string[], decide()]
    await publishVersion({ texts, journal: journalOf(saved) }, decision)
    expect(saved).toEqual(['document-publication'])
    for (const language of ['nb', 'nn', 'en'] as const) expect(await texts.find(decision.publication.texts[language].sha256)).toBe(TEXTS[language].markdown)
  })

  it('journals nothing when a text could not be frozen', async () => {
    const saved: string[] = []
    const texts: TextStore = { save: (_, text) => (text === TEXTS.nn.markdown ? Promise.reject(new Error('down')) : Promise.resolve()), find: () => Promise.resolve(undefined) }
    await expect(publishVersion({ texts, journal: journalOf(saved) }, decide())).rejects.toThrow('down')
    expect(saved).toEqual([])
  })
})
