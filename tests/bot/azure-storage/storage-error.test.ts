import { errorCodeOf, statusOf, throwUnavailable } from '../../../bot/azure-storage/storage-error'
import { StorageUnavailableError } from '../../../bot/ports'

describe('An error of the storage services', () => {
  it.each([
    ['a table', { statusCode: 409, details: { odataError: { code: 'EntityAlreadyExists' } } }, 'EntityAlreadyExists'],
    ['a transaction', { statusCode: 409, code: 'EntityAlreadyExists' }, 'EntityAlreadyExists'],
    ['a blob', { statusCode: 409, details: { errorCode: 'BlobAlreadyExists' }, code: 'BlobAlreadyExists' }, 'BlobAlreadyExists'],
    ['nobody who says a code', { statusCode: 500 }, undefined],
  ])('of %s is known by its code', (_, error, code) => expect(errorCodeOf(error)).toBe(code))

  it('is known by its status where there is one', () => {
    expect(statusOf({ statusCode: 404 })).toBe(404)
    expect(statusOf(new Error('reset'))).toBeUndefined()
    expect(statusOf('thrown text')).toBeUndefined()
  })

  it('becomes the error of our ports and keeps its cause', () => {
    const cause = new Error('connection reset')
    const raise = () => throwUnavailable('reading', cause)
    expect(raise).toThrow(StorageUnavailableError)
    expect(raise).toThrow('Storage failed while reading: connection reset')
    expect(raise).toThrow(expect.objectContaining({ cause }) as Error)
  })
})
