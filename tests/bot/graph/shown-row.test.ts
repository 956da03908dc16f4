import { toShownRow } from '../../../bot/graph/shown-row'

describe('a row as a list shows it', () => {
  const authorOf = (createdBy: object) => toShownRow({ id: '1', createdBy }, 'OWN').created.by

  it('names Kvitter, another application, or a person', () => {
    expect(authorOf({ application: { id: 'own' }, user: { displayName: 'SharePoint App' } })).toEqual({ who: 'kvitter' })
    expect(authorOf({ application: { id: 'other', displayName: 'Flow' } })).toEqual({ who: 'application', name: 'Flow' })
    expect(authorOf({ user: { displayName: 'Kari' } })).toEqual({ who: 'person', name: 'Kari' })
    expect(authorOf({})).toEqual({ who: 'unknown' })
  })

  it('takes SharePoint’s own account alone for an application, not for a person', () => {
    expect(authorOf({ user: { displayName: 'SharePoint App' } })).toEqual({ who: 'application' })
  })
})
