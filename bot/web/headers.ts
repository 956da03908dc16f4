import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../config'

type Settings = Pick<Config, 'cloud' | 'frameAncestors'>

/** teams-js asks Microsoft for the list of addresses that Teams may have, and falls back to its own. */
const TEAMS_JS_DOMAINS = 'https://res.cdn.office.net'

/** SHA-256 of nothing: Griffel, the style engine of Fluent, makes empty style elements and adds its rules one by one. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/** Headers of the tab, which Teams shows in a frame. X-Frame-Options knows no list of hosts and would shut Teams out. */
export function protectTab({ cloud, frameAncestors }: Settings): RequestHandler {
  return helmet({
    ...shared(cloud),
    frameguard: false,
    // A frame in a page that isolates itself must say that it may be embedded; nothing under /tab is secret.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", EMPTY_STYLE],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'", TEAMS_JS_DOMAINS],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': frameAncestors,
      },
    },
  })
}

/** Headers of everything else: data, never a page, in no frame and in no cache. */
export function protectAnswers({ cloud }: Settings): RequestHandler {
  const protect = helmet({
    ...shared(cloud),
    frameguard: { action: 'deny' },
    contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] } },
  })
  return (request, response, next) => {
    response.set('cache-control', 'no-store')
    protect(request, response, next)
  }
}

function shared(cloud: Config['cloud']) {
  return {
    // On this machine there is http only, and a browser would remember the promise for every other project on localhost.
    strictTransportSecurity: cloud === 'public' ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
  } as const
}
