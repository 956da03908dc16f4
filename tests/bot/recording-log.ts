import type { Log } from '../../bot/ports'

export type LogLine = { level: 'info' | 'warn' | 'error'; message: string; cause?: unknown }

/** A log whose lines a test can look at. Debug lines are left out. */
export function createRecordingLog(): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = []
  return {
    lines,
    log: {
      debug: () => undefined,
      info: (message) => void lines.push({ level: 'info', message }),
      warn: (message, _fields, cause) => void lines.push({ level: 'warn', message, cause }),
      error: (message, _fields, cause) => void lines.push({ level: 'error', message, cause }),
    },
  }
}
