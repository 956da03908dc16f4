import { X509Certificate } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate } from 'selfsigned'

/** What the https servers of the tenant need, and the file that clients name in NODE_EXTRA_CA_CERTS. */
export type Certificates = { caFile: string; ca: string; cert: string; key: string }

const YEARS_VALID = 10
const RENEWED_DAYS_BEFORE = 30
const FILES = { ca: 'ca.pem', cert: 'server.pem', key: 'server-key.pem' } as const

/**
 * The tenant's certificates, made at its first start: msal-node refuses an authority without https, and the Graph SDK sends
 * no token without it. The key of the authority is forgotten at once, so that nothing else can ever be signed with it.
 */
export async function prepareCertificates(folder: string, now: Date): Promise<Certificates> {
  const caFile = join(folder, FILES.ca)
  const known = await findCertificates(folder, now)
  if (known) return { caFile, ...known }
  const fresh = await makeCertificates(now)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, FILES.key), fresh.key, { mode: 0o600 })
  await writeFile(join(folder, FILES.cert), fresh.cert)
  await writeFile(caFile, fresh.ca)
  return { caFile, ...fresh }
}

async function makeCertificates(now: Date): Promise<Omit<Certificates, 'caFile'>> {
  const notBeforeDate = new Date(now.getTime() - 24 * 3_600_000)
  const notAfterDate = new Date(now)
  notAfterDate.setFullYear(notAfterDate.getFullYear() + YEARS_VALID)
  const period = { keyType: 'ec', algorithm: 'sha256', notBeforeDate, notAfterDate } as const
  const authority = await generate([{ name: 'commonName', value: 'Kvitter local tenant' }], {
    ...period,
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  const server = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...period,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }] },
    ],
  })
  return { ca: authority.cert, cert: server.cert, key: server.private }
}

/** What an earlier start left, unless a part is missing, somebody changed one, or they soon expire. */
async function findCertificates(folder: string, now: Date): Promise<Omit<Certificates, 'caFile'> | undefined> {
  const [ca, cert, key] = await Promise.all([FILES.ca, FILES.cert, FILES.key].map((name) => findFile(join(folder, name))))
  if (!ca || !cert || !key || !isCertificate(ca) || !isCertificate(cert)) return undefined
  const server = new X509Certificate(cert)
  const usableUntil = new Date(server.validTo).getTime() - RENEWED_DAYS_BEFORE * 24 * 3_600_000
  const isOurs = server.verify(new X509Certificate(ca).publicKey)
  return isOurs && now.getTime() < usableUntil ? { ca, cert, key } : undefined
}

function isCertificate(text: string): boolean {
  return /^-----BEGIN CERTIFICATE-----[\s\w+/=]+-----END CERTIFICATE-----\s*$/.test(text)
}

async function findFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
