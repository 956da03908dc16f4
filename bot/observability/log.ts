import pino, { type DestinationStream } from 'pino'
import type { Config } from '../config'
import type { Log, LogFields } from '../ports'

/** What may be said of a cause: kinds and codes. Its message may quote a person, a token or an address, so it is shortened and scrubbed. */
const MESSAGE_LENGTH = 300

/**
 * The service's log: one JSON object a line, to standard output unless told otherwise. Everything in it is scrubbed of
 * control characters, with which somebody could forge lines, and of anything that looks like a token.
 */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label: string) => ({ level: label }) } }
  const logger = destination ? pino(options, destination) : pino(options)
  return {
    debug: (message, fields) => logger.debug(clean(fields), scrub(message)),
    info: (message, fields) => logger.info(clean(fields), scrub(message)),
    warn: (message, fields, cause) => logger.warn({ ...clean(fields), ...describeCause(cause) }, scrub(message)),
    error: (message, fields, cause) => logger.error({ ...clean(fields), ...describeCause(cause) }, scrub(message)),
  }
}

export function scrub(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\beyJ[\w-]+(\.[\w-]+){1,4}/g, '[token]')
    .replace(/\b(Bearer|SharedKey\w*) +\S+/gi, '$1 [secret]')
    .replace(/\b(sig|AccountKey|client_secret|client_assertion|assertion)=[^&;\s]+/gi, '$1=[secret]')
    .replace(/[^\s@"'<>]+@[^\s@"'<>]+\.[^\s@"'<>]+/g, '[address]')
}

function clean(fields: LogFields = {}): LogFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? scrub(value) : value]))
}

function describeCause(cause: unknown): { cause?: LogFields } {
  if (cause === undefined) return {}
  if (!(cause instanceof Error)) return { cause: { kind: typeof cause } }
  const { code, statusCode } = cause as { code?: unknown; statusCode?: unknown }
  return {
    cause: {
      kind: cause.name,
      message: scrub(cause.message).slice(0, MESSAGE_LENGTH),
      ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
      ...(typeof statusCode === 'number' ? { statusCode } : {}),
      stack: scrub((cause.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).slice(0, 12).join('')),
    },
  }
}
