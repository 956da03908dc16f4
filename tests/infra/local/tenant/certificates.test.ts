import { X509Certificate } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, get } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareCertificates } from '../../../../infra/local/tenant/certificates'

describe('certificates', () => {
  const now = new Date()
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'kvitter-certificates-'))))
  afterEach(() => rm(folder, { recursive: true }))

  it('let somebody who trusts the authority connect to localhost and 127.0.0.1, and nobody else', async () => {
    const certificates = await prepareCertificates(folder, now)
    const server = createServer(certificates, (_, response) => response.end('hello'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const ask = (host: string, ca: string[]) =>
      new Promise<string>((resolve) => {
        get({ host, port, ca, agent: false }, (response) => response.resume().on('end', () => resolve('connected'))).on('error', ({ message }) => resolve(message))
      })
    const ca = [await readFile(certificates.caFile, 'utf8')]
    expect(await ask('127.0.0.1', ca)).toBe('connected')
    expect(await ask('localhost', ca)).toBe('connected')
    expect(await ask('127.0.0.1', [])).not.toBe('connected')
    await new Promise((resolve) => server.close(resolve))
  })

  it('are the same at the next start', async () => {
    const first = await prepareCertificates(folder, now)
    expect(await prepareCertificates(folder, now)).toEqual(first)
  })

  it('leave no key of the authority behind, and the server’s for the owner alone', async () => {
    const { ca, key } = await prepareCertificates(folder, now)
    expect((await readdir(folder)).sort()).toEqual(['ca.pem', 'server-key.pem', 'server.pem'])
    expect((await stat(join(folder, 'server-key.pem'))).mode & 0o077).toBe(0)
    expect(new X509Certificate(ca).ca).toBe(true)
    expect(new X509Certificate(ca).checkPrivateKey((await import('node:crypto')).createPrivateKey(key))).toBe(false)
  })

  it.each(['ca.pem', 'server.pem', 'server-key.pem'])('are made anew when %s is lost', async (file) => {
    const first = await prepareCertificates(folder, now)
    await rm(join(folder, file))
    expect((await prepareCertificates(folder, now)).ca).not.toBe(first.ca)
  })

  it('are made anew when one is damaged, of another authority, or soon expires', async () => {
    const first = await prepareCertificates(folder, now)
    await writeFile(join(folder, 'server.pem'), 'nonsense')
    const second = await prepareCertificates(folder, now)
    expect(second.ca).not.toBe(first.ca)
    await writeFile(join(folder, 'ca.pem'), first.ca)
    const third = await prepareCertificates(folder, now)
    expect(third.cert).not.toBe(second.cert)
    const inNineYears = new Date(now.getTime() + 9.95 * 365.25 * 24 * 3_600_000)
    expect((await prepareCertificates(folder, inNineYears)).cert).not.toBe(third.cert)
  })
})
