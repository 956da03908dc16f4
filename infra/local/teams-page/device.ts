import { createContext, useContext } from 'react'

export const DEVICES = ['desktop', 'phone'] as const
/** What the page plays: Teams in a browser, or Teams on a phone, which draws less. */
export type Device = (typeof DEVICES)[number]

const DeviceContext = createContext<Device>('desktop')
export const DeviceProvider = DeviceContext.Provider

export function useDevice(): Device {
  return useContext(DeviceContext)
}
