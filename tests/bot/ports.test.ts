import { StorageUnavailableError, TABLES } from '../../bot/ports'

test('the name of each table is one that Azure takes, and none is there twice', () => {
  for (const name of TABLES) expect(name).toMatch(/^[a-z][a-z0-9]{2,62}$/)
  expect(new Set(TABLES).size).toBe(TABLES.length)
})

test('storage that is away can be told from other errors by its kind', () => {
  const error = new StorageUnavailableError('inserting', { cause: new Error('timeout') })
  expect(error).toBeInstanceOf(Error)
  expect([error.name, error.message, (error.cause as Error).message]).toEqual(['StorageUnavailableError', 'inserting', 'timeout'])
})
