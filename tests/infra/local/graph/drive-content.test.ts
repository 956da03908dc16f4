import { DOWNLOAD_ROUTES } from '../../../../infra/local/graph/drive-content'
import { speaksForItself } from '../../../../infra/local/graph/own-address'

test('contents are downloaded under an address that speaks for itself', () => {
  expect(DOWNLOAD_ROUTES.map(({ path, access }) => [speaksForItself(path), access])).toEqual([[true, { on: 'address' }]])
})
