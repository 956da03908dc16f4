/** @jest-environment jsdom */
import { teamsApi } from '../../../../infra/local/teams-page/teams-api'
import { createWire } from './stage'

describe('what the page asks its server', () => {
  it('sends what a person does with the locale, and reads the answer', async () => {
    const wire = createWire({ 'people/kari/messages': { outcome: 'sent' }, 'lists/Signatures?skip=50': { total: 0 } })
    expect(await teamsApi.say('kari', 'hjelp', 'nn-NO')).toEqual({ outcome: 'sent' })
    expect(await teamsApi.list('Signatures', 50)).toEqual({ total: 0 })
    expect(wire.asked).toEqual([
      { path: 'people/kari/messages', body: { text: 'hjelp', locale: 'nn-NO' } },
      { path: 'lists/Signatures?skip=50', body: undefined },
    ])
  })

  it('fails for an answer that is none', async () => {
    createWire({})
    await expect(teamsApi.search('Øyvind & co')).rejects.toThrow('404 people?search=%C3%98yvind+%26+co')
  })
})
