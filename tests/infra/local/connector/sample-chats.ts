import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AppTokenCheck } from '../../../../infra/local/issuer/issuer'
import type { DirectoryPerson } from '../../../../infra/local/municipality/municipality'

/** Two people, a bot and a tenant, and what tests of the connector and the page need around them. */
export const TENANT_ID = '11111111-1111-4111-8111-111111111111'
export const BOT_APP_ID = '22222222-2222-4222-8222-222222222222'

export const KARI: DirectoryPerson = {
  id: '00000000-0000-4000-8000-000000000001',
  displayName: 'Kari Nordmann',
  givenName: 'Kari',
  surname: 'Nordmann',
  mail: 'kari.nordmann@fjordvik.kommune.no',
  userPrincipalName: 'kari.nordmann@fjordvik.kommune.no',
  userType: 'Member',
  accountEnabled: true,
  preferredLanguage: 'nb-NO',
  jobTitle: 'Barnehagelærer',
  department: 'Solbakken barnehage',
  employeeId: '10001',
  employeeType: 'Fast',
  officeLocation: null,
  managerId: null,
  hasTeams: true,
  appRoles: [],
}
export const GUEST: DirectoryPerson = {
  ...KARI,
  id: '00000000-0000-4000-8000-000000000002',
  displayName: 'Per Gjest',
  givenName: 'Per',
  surname: 'Gjest',
  userPrincipalName: 'per_gjest.no#EXT#@fjordvik.kommune.no',
  userType: 'Guest',
}

export const directory = { find: (key: string) => [KARI, GUEST].find(({ id }) => id === key) }

/** An issuer that knows one token, the bot's. */
export const BOT_TOKEN = 'the-bot'
export const issuer = {
  checkAppToken: (token: string, resource: string) =>
    Promise.resolve<AppTokenCheck>(
      token === BOT_TOKEN && resource === 'https://api.botframework.com'
        ? { outcome: 'valid', appId: BOT_APP_ID, roles: [] }
        : token === 'another-app'
          ? { outcome: 'valid', appId: 'another', roles: [] }
          : { outcome: 'invalid' },
    ),
}

export const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Etisk standard' }] }
export const cardMessage = (card: object = CARD) => ({
  type: 'message',
  summary: 'Etisk standard',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
})

/** Serves an app on a free port of this machine until closed. */
export async function serve(app: RequestListener) {
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { port, url: `http://localhost:${port}`, close }
}
