/** Tells somebody at a terminal what is going on: one line a step, with the time it took. */
export type Progress = {
  step<T>(text: string, work: () => Promise<T>): Promise<T>
  say(text: string): void
}

export function createProgress(write: (text: string) => void, isTerminal: boolean, now: () => number = () => performance.now()): Progress {
  return {
    async step(text, work) {
      const began = now()
      if (isTerminal) write(`  … ${text}`)
      const result = await work()
      const seconds = ((now() - began) / 1000).toFixed(1)
      write(`${isTerminal ? '\r' : ''}  ✓ ${text} (${seconds} s)\n`)
      return result
    },
    say: (text) => write(text.replace(/^/gm, '    ') + '\n'),
  }
}

/** For tests, where nobody reads along. */
export const SILENT: Progress = { step: (_, work) => work(), say: () => undefined }
