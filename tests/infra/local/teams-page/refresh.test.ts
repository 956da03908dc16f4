import { findRefresh } from '../../../../infra/local/teams-page/refresh'

const action = { type: 'Action.Execute' as const, verb: 'refresh', data: { a: 1 } }
const asking = (userIds?: string[]) => ({ cards: [{ type: 'AdaptiveCard', refresh: { action, ...(userIds && { userIds }) } }] })

describe('the refresh of a card', () => {
  it.each<[string, string[] | undefined, boolean]>([
    ['everybody in a small chat, without a list', undefined, true],
    ['those on the list', ['29:other', '29:kari'], true],
    ['nobody else', ['29:other'], false],
    ['nobody, by an empty list', [], false],
    ['the sixtieth', [...Array.from({ length: 59 }, (_, index) => `29:${index}`), '29:kari'], true],
    ['but not the sixty-first', [...Array.from({ length: 60 }, (_, index) => `29:${index}`), '29:kari'], false],
  ])('comes by itself for %s', (_, userIds, isAutomatic) => {
    expect(findRefresh(asking(userIds), '29:kari')).toEqual({ action, isAutomatic })
  })

  it('is not there where no card asks for it, nor by another kind of button', () => {
    expect(findRefresh({ cards: [] }, '29:kari')).toBeUndefined()
    expect(findRefresh({ cards: [{ type: 'AdaptiveCard' }] }, '29:kari')).toBeUndefined()
    expect(findRefresh({ cards: [{ refresh: { action: { type: 'Action.Submit' } } }] }, '29:kari')).toBeUndefined()
  })
})
