import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareSigningKeys } from '../../../../infra/local/issuer/signing-keys'
import { TenantSettingsError } from '../../../../infra/local/tenant-settings'

describe('signing keys', () => {
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'kvitter-keys-'))))
  afterEach(() => rm(folder, { recursive: true }))

  it('are two, made once, kept for the owner alone, and the same at the next start', async () => {
    const file = join(folder, 'inside', 'keys.json')
    const first = await prepareSigningKeys(file)
    expect(first.entra.kid).not.toBe(first.botFramework.kid)
    expect(first.entra.publicJwk).not.toHaveProperty('d')
    expect((await stat(file)).mode & 0o077).toBe(0)
    const second = await prepareSigningKeys(file)
    expect(second.entra.publicJwk).toEqual(first.entra.publicJwk)
    expect(second.botFramework.kid).toBe(first.botFramework.kid)
  }, 30_000)

  it('that cannot be read stop the start instead of being made anew', async () => {
    const file = join(folder, 'keys.json')
    for (const text of ['{}', '{"entra":', '']) {
      await writeFile(file, text)
      await expect(prepareSigningKeys(file)).rejects.toThrow(new TenantSettingsError(file, 'cannot be read as signing keys'))
    }
  })
})
