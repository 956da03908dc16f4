import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { delimiter, join } from 'node:path'
import { z } from 'zod'
import { createPlaygroundGateway } from './playground/playground-gateway'
import { portsOf, readTenantSettings } from './tenant-settings'
import { listen } from './tenant/listen'

/** Microsoft's pre-release licence lets it be tried, not passed on: so it is fetched when asked for and no dependency of ours. */
const PACKAGE = '@microsoft/m365agentsplayground'
const VERSION = '0.2.28'

const Suggested = z.object({ people: z.array(z.object({ role: z.string(), oid: z.guid(), displayName: z.string() })) })

/** `npm run playground [-- ROLE]`: Microsoft's Agents Playground as a second client beside a local tenant that runs. */
async function main(root: string, role = 'employee'): Promise<void> {
  const settings = await readTenantSettings(join(root, '.local'))
  if (!settings) throw new PlaygroundError('There is no local tenant yet. Start it in another window first: npm start')
  const { web, playground: port } = portsOf(settings)
  const webUrl = `http://localhost:${web}`
  const person = await findPerson(webUrl, role)
  const folder = join(root, '.local', 'playground')
  const program = await fetchPlayground(folder)
  const gateway = createPlaygroundGateway({ tenantUrl: webUrl, oid: person.oid })
  const close = await listen(createServer(gateway), port)
  const page = port + 1
  process.stdout.write(`You are ${person.displayName} (${role}). The playground opens at http://localhost:${page}\n`)
  const child = spawn(process.execPath, [program, 'start', '-e', `http://127.0.0.1:${port}/api/messages`, '-c', 'msteams', '-p', String(page), '--dt'], {
    cwd: folder,
    env: { ...process.env, PATH: [process.env['PATH'], await prepareOpener(folder)].join(delimiter) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await new Promise((resolve) => child.once('close', resolve))
  await close()
}

async function findPerson(webUrl: string, role: string): Promise<{ oid: string; displayName: string }> {
  const answer = await fetch(`${webUrl}/teams/api/suggested`).catch((error: unknown) => {
    throw new PlaygroundError(`The local tenant does not answer at ${webUrl}. Start it in another window first: npm start`, { cause: error })
  })
  const { people } = Suggested.parse(await answer.json())
  const person = people.find((suggested) => suggested.role === role)
  if (!person) throw new PlaygroundError(`Nobody is ${role}. Choose one of: ${people.map((suggested) => suggested.role).join(', ')}`)
  return person
}

/** Fetched once; says where its program is. */
async function fetchPlayground(folder: string): Promise<string> {
  const program = join(folder, 'node_modules', PACKAGE, 'cli.js')
  if (existsSync(program)) return program
  process.stdout.write(`Fetching ${PACKAGE} ${VERSION} …\n`)
  await mkdir(folder, { recursive: true })
  const npm = spawn('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`], { stdio: 'inherit' })
  const code = await new Promise((resolve) => npm.once('close', resolve))
  if (code !== 0) throw new PlaygroundError(`npm could not fetch ${PACKAGE}.`)
  return program
}

/** The playground dies where it cannot open a browser. On a machine without one it finds this, last on its path, which does nothing. */
async function prepareOpener(folder: string): Promise<string> {
  const programs = join(folder, 'bin')
  await mkdir(programs, { recursive: true })
  await writeFile(join(programs, 'xdg-open'), '#!/bin/sh\n', { mode: 0o755 })
  return programs
}

class PlaygroundError extends Error {
  override readonly name = 'PlaygroundError'
}

main(process.cwd(), process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof PlaygroundError ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
