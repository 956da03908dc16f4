import { NewColumn, type Column } from '../../../../infra/local/graph/column-definition'
import { GraphError } from '../../../../infra/local/graph/graph-error'
import { planCondition } from '../../../../infra/local/graph/item-filter'
import type { FilterOperator, FilterValue } from '../../../../infra/local/graph/filter'
import { TYPED_COLUMNS } from '../../../sample/sample-graph'

const columns = TYPED_COLUMNS.map((column): Column => ({ ...NewColumn.parse(column), id: column.name, displayName: column.name }))
const plan = (path: string, operator: FilterOperator, value: FilterValue, acceptsUnindexed = false) =>
  planCondition({ path, operator, value }, columns, { acceptsUnindexed, dateLiteral: 'either', textForBoolean: 'refused' })

describe('a condition on items', () => {
  it('keeps values out of the SQL', () => {
    expect(plan('fields/PersonId', 'eq', "x' or 1=1")).toEqual({ sql: "json_extract(fields, '$.PersonId') COLLATE NOCASE = ?", values: ["x' or 1=1"], field: 'PersonId', isIndexed: true, narrows: true })
  })

  it('compares instants in whole seconds, whatever was written', () => {
    expect(plan('fields/RecordedAt', 'lt', '2026-11-21').values).toEqual(['2026-11-21T00:00:00Z'])
    expect(plan('fields/RecordedAt', 'lt', '2026-11-21T10:00:00.500+01:00').values).toEqual(['2026-11-21T09:00:00Z'])
  })

  it('looks up people by number, under the name that ends in LookupId', () => {
    expect(plan('fields/OwnerLookupId', 'eq', 6, true)).toMatchObject({ values: ['6'], isIndexed: false })
    expect(() => plan('fields/Owner', 'eq', 'Kari', true)).toThrow("Field 'Owner' is not recognized")
  })

  it('takes times that every item has, when the client accepts an unindexed filter', () => {
    expect(plan('fields/Modified', 'ge', '2026-11-21T00:00:00Z', true)).toMatchObject({ sql: 'modified_at >= ?' })
    expect(() => plan('fields/Modified', 'ge', '2026-11-21T00:00:00Z')).toThrow(GraphError)
  })

  it.each<[string, FilterOperator, FilterValue]>([
    ['fields/LogNumber', 'eq', '7'],
    ['fields/IsActive', 'eq', true],
    ['fields/IsActive', 'eq', 'true'],
    ['fields/RecordedAt', 'eq', 'yesterday'],
    ['fields/PersonId', 'eq', 7],
    ['fields/PersonId', 'eq', null],
    ['fields/LogNumber', 'startswith', '7'],
  ])('refuses %s %s %j', (path, operator, value) => {
    expect(() => plan(path, operator, value)).toThrow(GraphError)
  })
})
