import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'

/** A file of the repository as its guards see it: where it lies and what it says. */
export type Source = { path: string; text: string }

export const ROOT = dirname(dirname(__dirname))

/** Every file of the work tree that is not ignored, so that a guard sees a new file before it is committed. */
export function listFiles(): string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], { cwd: ROOT, encoding: 'utf8' })
  const deleted = execFileSync('git', ['ls-files', '--deleted'], { cwd: ROOT, encoding: 'utf8' }).split('\n')
  return output.split('\n').filter((path) => path !== '' && !deleted.includes(path)).sort()
}

export function read(path: string): Source {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') }
}

/** TypeScript of the product: everything in core, bot, tab and infra. */
export function listProductSources(): Source[] {
  return listFiles()
    .filter((path) => /^(core|bot|tab|infra)\/.*\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map(read)
}

export type Import = { name: string; /** Where in the repository, without extension; undefined for a package. */ path?: string }

/** Everything a file imports, types too, with `import`, `export from`, `import()` and `require`. */
export function listImports({ path, text }: Source): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? { name: fileName, path: posix.normalize(posix.join(posix.dirname(path), fileName)) } : { name: fileName },
  )
}

/** Whether anything of the file is left when its types are gone. */
export function hasCode({ path, text }: Source): boolean {
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.ReactJSX, removeComments: true },
  })
  return outputText.replace(/export \{\};|^import .*$/gm, '').trim() !== ''
}
