import { RESOURCES } from '../../../../infra/local/issuer/registrations'

describe('the resources of the tenant', () => {
  it('are the addresses that SDKs ask tokens for, without a slash at the end', () => {
    expect(Object.values(RESOURCES)).toEqual(['https://graph.microsoft.com', 'https://api.botframework.com'])
  })
})
