import { blockAfter, readBicep } from './bicep'

const bot = readBicep('bot.bicep')
const resource = blockAfter(bot, "resource bot 'Microsoft.BotService/botServices@2022-09-15' = {")

test.each([
  ['msaAppType', "'SingleTenant'"],
  ['msaAppTenantId', 'tenantId'],
  ['disableLocalAuth', 'true'],
])('the bot has %s %s', (name, value) => expect(resource).toMatch(new RegExp(`^\\s*${name}: ${value}$`, 'm')))

test('Teams is its only channel of ours: others let a caller say who is writing', () =>
  expect([...bot.matchAll(/channelName: '(\w+)'/g)].map(([, name]) => name)).toEqual(['MsTeamsChannel']))
