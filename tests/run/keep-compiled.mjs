// What jest runs a file of tests with: its own runtime, but what was read and compiled for one file is kept for the next in the
// same process. By itself jest compiles all that a file imports anew, React and Fluent too, which takes longer than most files' tests.
// Only what was compiled is shared: every file still gets modules of its own, run in a world of its own.
import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { runInContext, Script } from 'node:vm'

const { default: Runtime } = createRequire(import.meta.url)('jest-runtime')

// Most of what runs in one file of tests runs a few times and is gone: made fast as early as in a program that stays, it would cost
// more than it saves.
setFlagsFromString('--interrupt-budget=2000000')

/** Of this process, by file: what jest made of it, and when the file had been written. */
const transformed = new Map()
/** Of this process, by file: from which text, and to what. */
const compiled = new Map()

/** What imports only while it runs has to be told by whom it was compiled. */
const IMPORTS_LATER = /\bimport\s*\(/

/**
 * Handed to each module by name: found in the world of a test, each costs a call into Node at every use. Nothing that a test may
 * put something else in the place of: no clock, no timer, no console.
 */
const BUILT_IN = ['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'RegExp', 'Error', 'TypeError', 'Promise', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Math', 'JSON', 'Reflect', 'Proxy', 'Uint8Array', 'Buffer', 'window', 'document', 'Node', 'Element', 'HTMLElement']

export default class KeepCompiled extends Runtime {
  constructor(...given) {
    super(...given)
    keepTransformed(this.transformCache)
    keepCompiled(this.executor, given[1])
  }
}

function keepTransformed(cache) {
  const transformAnew = cache.transform.bind(cache)
  cache.transform = (filename, options) => {
    const { mtimeMs } = statSync(filename)
    const name = options?.isInternalModule ? `internal ${filename}` : filename
    const known = transformed.get(name)
    if (known?.mtimeMs !== mtimeMs) {
      const code = transformAnew(filename, options)
      transformed.set(name, { mtimeMs, code, file: cache.transforms.get(filename), sourceMap: cache.sourceMaps.get(filename) })
      return code
    }
    if (known.file !== undefined) cache.transforms.set(filename, known.file)
    if (known.sourceMap !== undefined) cache.sourceMaps.set(filename, known.sourceMap)
    return known.code
  }
}

function keepCompiled(executor, environment) {
  const compileAnew = executor.compile.bind(executor)
  let world
  const enterWorld = (context) => {
    const names = BUILT_IN.filter((name) => name in environment.global)
    // Outside the function of the module, which may give the same names to things of its own.
    const head = `(function (${names.join()}) { return function (${executor.injectedModuleParameters.join()}) {`
    return { head, builtIn: runInContext(`[${names.join()}]`, context) }
  }
  executor.compile = (text, filename) => {
    const context = environment.getVmContext()
    if (context === null) return compileAnew(text, filename)
    world ??= enterWorld(context)
    const { head, builtIn } = world
    let known = compiled.get(filename)
    if (known?.text !== text || known.head !== head) {
      if (IMPORTS_LATER.test(text)) return compileAnew(text, filename)
      // On the first line and set back by its length, so that lines and columns are those of the file.
      known = { text, head, script: new Script(`${head}${text}\n}})`, { filename, columnOffset: -head.length }) }
      compiled.set(filename, known)
    }
    return known.script.runInContext(context)(...builtIn)
  }
}
