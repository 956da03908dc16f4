import { NewColumn, type Column } from '../../../../infra/local/graph/column-definition'
import { acceptMany, takesMany } from '../../../../infra/local/graph/field-collections'
import { createSwitches } from '../../../../infra/local/graph/switches'

const columnOf = (facet: object): Column => ({ ...NewColumn.parse({ name: 'C', ...facet }), id: 'c', displayName: 'C' })
const tags = columnOf({ choice: { choices: ['a'], displayAs: 'checkBoxes' } })
const people = columnOf({ personOrGroup: { allowMultipleSelection: true } })

describe('several values in a field', () => {
  it('are for check boxes and for several people or look-ups', () => {
    expect([tags, people, columnOf({ lookup: { allowMultipleValues: true } })].map(takesMany)).toEqual([true, true, true])
    expect([columnOf({ choice: { choices: [] } }), columnOf({ text: {} })].map(takesMany)).toEqual([false, false])
  })

  it('need their type, and values of it', () => {
    expect(acceptMany(tags, ['a'], 'Collection(Edm.String)', createSwitches())).toEqual(['a'])
    expect(acceptMany(people, [6], 'Collection(Edm.Int32)', createSwitches())).toEqual([{ LookupId: 6, LookupValue: '' }])
    expect(() => acceptMany(tags, ['a'], undefined, createSwitches())).toThrow('General exception')
    expect(() => acceptMany(people, ['6'], 'Collection(Edm.Int32)', createSwitches())).toThrow('General exception')
    expect(() => acceptMany(people, [6], undefined, createSwitches())).toThrow('without a type name')
  })
})
