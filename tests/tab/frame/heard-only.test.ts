import { HEARD_ONLY } from '../../../tab/frame/heard-only'

test('takes no room, and is not hidden from those who listen, as what is not displayed would be', () => {
  expect(HEARD_ONLY).toMatchObject({ position: 'absolute', width: '1px', height: '1px' })
  expect(HEARD_ONLY).not.toHaveProperty('display')
  expect(HEARD_ONLY).not.toHaveProperty('visibility')
})
