import type { Proof } from './proof'
import { ProofArgumentError, readProofArguments, runProofs } from './run-proofs'

const holding: Proof = { name: 'holding', prove: () => Promise.resolve({ lines: ['  cases  3'], failures: [] }) }
const failing: Proof = { name: 'failing', prove: ({ seed }) => Promise.resolve({ lines: ['  cases  3'], failures: [`seed ${seed ?? 1}`] }) }
const empty: Proof = { name: 'empty', prove: () => Promise.resolve({ lines: [], failures: [] }) }

describe('Running the proofs', () => {
  const run = async (proofs: readonly Proof[], ...given: string[]) => {
    const lines: string[] = []
    return { code: await runProofs(proofs, readProofArguments(given, proofs), (line) => void lines.push(line)), lines }
  }

  it('succeeds when all hold, and tells what was run', async () => {
    expect(await run([holding])).toEqual({ code: 0, lines: ['holding', '  cases  3', 'holding: holds'] })
  })

  it('fails when one does not hold, and hands the seed on', async () => {
    expect(await run([holding, failing], '--seed', '7')).toEqual({ code: 1, lines: ['holding', '  cases  3', 'holding: holds', 'failing', '  cases  3', 'seed 7', 'failing: 1 failed'] })
    expect((await run([holding, failing], 'holding')).code).toBe(0)
  })

  it('fails when nothing was run', async () => {
    expect((await run([empty])).code).toBe(1)
    expect((await run([])).code).toBe(1)
  })

  it.each([[['--seed']], [['--seed', 'x']], [['other']]])('refuses %j', async (given) => {
    await expect(run([holding], ...given)).rejects.toThrow(ProofArgumentError)
  })
})
