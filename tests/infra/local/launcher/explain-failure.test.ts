import { ChildFailedError } from '../../../../infra/local/launcher/child'
import { explainFailure } from '../../../../infra/local/launcher/explain-failure'

const explain = (name: string, lastLines: string, signal: NodeJS.Signals | null = null): string =>
  explainFailure(new ChildFailedError({ name, code: signal ? null : 1, signal }, lastLines), '.local')

test('one that keeps data and cannot start with it: which, why, where more is, and how to begin anew', () => {
  expect(explain('tenant', 'starting\nSqliteError: file is not a database')).toBe(
    'tenant ended with code 1: SqliteError: file is not a database. More is in .local/logs/tenant.log. If it happens again, .local is damaged; begin anew with: npm start -- --reset',
  )
})

test('beginning anew is not proposed for what lies elsewhere', () => {
  expect(explain('service', 'Settings are missing')).toBe('service ended with code 1: Settings are missing. More is in .local/logs/service.log.')
})

test('one that said nothing is named all the same', () => expect(explain('seed', '', 'SIGKILL')).toBe('seed was ended by SIGKILL. More is in .local/logs/seed.log.'))

test('a build tells its whole complaint', () => expect(explain('build', 'tab/main.tsx:3\nis wrong')).toBe('The build failed:\ntab/main.tsx:3\nis wrong'))
