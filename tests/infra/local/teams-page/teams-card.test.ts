import { readAsTeams } from '../../../../infra/local/teams-page/teams-card'

describe('a card as Teams reads it', () => {
  it('has no disabled button and none coloured by its style, however deep', () => {
    const button = { type: 'Action.Execute', title: 'Ja', isEnabled: false, style: 'destructive' }
    expect(readAsTeams({ body: [{ type: 'ActionSet', actions: [button] }], actions: [button] })).toEqual({
      body: [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Ja' }] }],
      actions: [{ type: 'Action.Execute', title: 'Ja' }],
    })
  })

  it('keeps the style of everything else, and what a button sends', () => {
    const card = { body: [{ type: 'Container', style: 'emphasis' }], actions: [{ type: 'Action.Execute', data: { style: 'x', isEnabled: false, text: '{{DATE(2026-11-21T09:00:00Z)}}' } }] }
    expect(readAsTeams(card)).toEqual(card)
  })

  it('fills in no dates', () => {
    expect(readAsTeams({ text: 'Frist {{DATE(2026-11-21T09:00:00Z,SHORT)}}, {{navn}}' })).toEqual({ text: 'Frist {\u2060{DATE(2026-11-21T09:00:00Z,SHORT)}}, {{navn}}' })
  })
})
