import { isFolder, ITEM_ADDRESSES, toItemETag } from '../../../../infra/local/graph/drive-item'

test('an item is told by its eTag in braces, and a folder by having no type', () => {
  expect(toItemETag({ guid: 'ABC', version: 3 })).toBe('"{ABC},3"')
  expect([isFolder({ mime_type: '' }), isFolder({ mime_type: 'text/plain' })]).toEqual([true, false])
  expect(ITEM_ADDRESSES).toHaveLength(4)
})
