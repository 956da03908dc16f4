import { speaksForItself } from '../../../../infra/local/graph/own-address'
import { UPLOAD_ROUTES } from '../../../../infra/local/graph/upload-sessions'

test('pieces are put, looked up and forgotten under an address that speaks for itself', () => {
  expect(UPLOAD_ROUTES.map(({ method, path, access }) => [method, speaksForItself(path), access.on])).toEqual([['PUT', true, 'address'], ['GET', true, 'address'], ['DELETE', true, 'address']])
})
