import { FIRST_TEAMS_SETTINGS, TeamsSettings } from '../../../../infra/local/connector/teams-settings'

describe('the settings of Teams', () => {
  it('begin with the app at work for everybody', () => {
    expect(TeamsSettings.parse(FIRST_TEAMS_SETTINGS)).toMatchObject({ isBotDisabled: false, isBotRegistered: true, redelivery: 'both' })
  })

  it('are refused when mistyped', () => {
    expect(TeamsSettings.safeParse({ ...FIRST_TEAMS_SETTINGS, refusalShape: 'other' }).success).toBe(false)
    expect(TeamsSettings.partial().safeParse({ redeliver: 'same' }).success).toBe(false)
  })
})
