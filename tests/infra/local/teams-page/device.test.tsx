/** @jest-environment jsdom */
import { render } from '@testing-library/react'
import { DeviceProvider, useDevice } from '../../../../infra/local/teams-page/device'

function Shown() {
  return <p>{useDevice()}</p>
}

describe('the device the page plays', () => {
  it('is a desktop, unless the page says that it is a phone', () => {
    expect(render(<Shown />).container.textContent).toBe('desktop')
    expect(render(<DeviceProvider value="phone"><Shown /></DeviceProvider>).container.textContent).toBe('phone')
  })
})
