import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { HASHES, hashSources, listStale, rememberBuilt, TARGETS, type Target } from './targets'

export type Built = { name: string; milliseconds: number }

/** Builds the targets that changed, side by side, and remembers from what. Throws `BuildError` with the tool's own words. */
export async function buildStale(root: string, onBuilt: (built: Built) => void = () => undefined, targets: readonly Target[] = TARGETS): Promise<void> {
  await mkdir(join(root, HASHES), { recursive: true })
  await Promise.all(
    listStale(root, targets).map(async (target) => {
      // Taken before building: a file saved meanwhile makes the target stale again.
      const hash = hashSources(root, target)
      const began = performance.now()
      await (target.with === 'esbuild' ? bundleProgram(root, target.entry, target.output) : buildPage(root, target.name, target.folder))
      rememberBuilt(root, target, hash)
      onBuilt({ name: target.name, milliseconds: Math.round(performance.now() - began) })
    }),
  )
}

export class BuildError extends Error {
  override readonly name = 'BuildError'
  constructor(readonly target: string, readonly output: string) {
    super(`Building ${target} failed:\n${output.trim()}`)
  }
}

async function bundleProgram(root: string, entry: string, output: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(root, 'dist', output),
    bundle: true,
    platform: 'node',
    target: 'node20',
    // CommonJS: botbuilder and the Azure SDKs are, and Node loads the few ESM-only packages from there since 20.19.
    format: 'cjs',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
  }).catch((error: unknown) => {
    throw new BuildError(output, error instanceof Error ? error.message : String(error))
  })
}

/** Vite in a process of its own: its memory goes when it is done. */
async function buildPage(root: string, name: string, folder: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', folder, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) throw new BuildError(name, output)
}
