import { groupProperties, toGroup } from '../../../../infra/local/graph/group-json'

const group = { id: 'g', displayName: 'Ledere', description: '', mailNickname: 'ledere', mail: null, createdDateTime: '2020-01-06T08:00:00Z' }

test('a group with an address is one of Microsoft 365', () => {
  expect(groupProperties(group)).toMatchObject({ groupTypes: [], mailEnabled: false, securityEnabled: true })
  expect(groupProperties({ ...group, mail: 'ledere@x.no' })).toMatchObject({ groupTypes: ['Unified'], mailEnabled: true })
  expect(toGroup(group, ['displayName'])).toEqual({ displayName: 'Ledere' })
})
