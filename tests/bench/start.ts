import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { symlink, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Bench, BenchSurroundings } from './bench'

const run = promisify(execFile)
const PEOPLE = 12_000
/** Ten ports beside the launcher's own and the other benches'. */
const PORT = 5500
/** Until caches are warm and collectors have run; then the memory is read. */
const SETTLE_MILLISECONDS = 20_000
const PAGE_BYTES = 4_096

/**
 * `npm start` as a newcomer runs it, in a fresh clone with the packages of this one: the first time, with building and the
 * sample municipality, and the second. Memory is the resident size of all its processes together, shared pages counted in each.
 */
export const start: Bench = {
  name: 'start',
  aims: { first_start_s: { at_most: 45 }, second_start_s: { at_most: 12 }, memory_mb: { at_most: 700 } },
  async run({ root, say }: BenchSurroundings) {
    const folder = await mkdtemp(join(tmpdir(), 'kvitter-start-'))
    const clone = join(folder, 'kvitter')
    try {
      await run('git', ['clone', '--quiet', root, clone])
      await symlink(join(root, 'node_modules'), join(clone, 'node_modules'))
      say('The first start:')
      const first = await measureStart(clone, say)
      say('The second start:')
      const second = await measureStart(clone, say)
      return {
        figures: { first_start_s: first.seconds, second_start_s: second.seconds, memory_mb: Math.max(first.memoryMb, second.memoryMb), second_memory_mb: second.memoryMb },
        baseline: {},
        seed: 0,
        people: PEOPLE,
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function measureStart(clone: string, say: (text: string) => void): Promise<{ seconds: number; memoryMb: number }> {
  const began = performance.now()
  // A group of its own, so that it is ended as Ctrl-C would end it.
  const child = spawn('npm', ['start'], { cwd: clone, env: { ...process.env, PORT: String(PORT) }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  try {
    await untilReady(child, say)
    const seconds = (performance.now() - began) / 1000
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MILLISECONDS))
    return { seconds, memoryMb: await readMemoryMb(child.pid ?? 0) }
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    process.kill(-(child.pid ?? 0), 'SIGINT')
    await ended
  }
}

function untilReady(child: ChildProcess, say: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      say(bytes.toString().trimEnd())
      if (/^Ready: /m.test(bytes.toString())) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`npm start ended with ${String(code)}`)))
  })
}

/** Of the process and all that came from it, as Linux counts in /proc. */
async function readMemoryMb(rootProcessId: number): Promise<number> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = (await Promise.all(names.map(readStat))).flat()
  const family = new Set([rootProcessId])
  for (let before = 0; before !== family.size; ) {
    before = family.size
    for (const { processId, parentId } of stats) if (family.has(parentId)) family.add(processId)
  }
  const pages = stats.filter(({ processId }) => family.has(processId)).reduce((sum, { residentPages }) => sum + residentPages, 0)
  return (pages * PAGE_BYTES) / 1_000_000
}

async function readStat(name: string): Promise<{ processId: number; parentId: number; residentPages: number }[]> {
  try {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8')
    // The program's name stands in brackets and may hold spaces.
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [, resident] = (await readFile(`/proc/${name}/statm`, 'utf8')).split(' ')
    return [{ processId: Number(name), parentId: Number(parent), residentPages: Number(resident) }]
  } catch (error) {
    // It ended while we looked.
    if (['ENOENT', 'ESRCH'].includes(String((error as NodeJS.ErrnoException).code))) return []
    throw error
  }
}
