/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { MeContext, useMe } from '../../../tab/frame/me'
import { draw } from '../stage'
import { ME } from '../stand-in/samples'

function Name() {
  return <p>{useMe().displayName}</p>
}

test('every page knows who is using it', () => {
  draw(
    <MeContext value={ME}>
      <Name />
    </MeContext>,
  )
  expect(screen.getByText('Ingrid Solberg')).toBeTruthy()
})

test('no page is drawn before that is known', () => {
  const shown = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => draw(<Name />)).toThrow('before the service said who is asking')
  shown.mockRestore()
})
