import { findExpanded, requireKnownExpansions } from '../../../../infra/local/graph/expand'

const request = (expand: string) => ({ query: new URLSearchParams([['$expand', expand]]) })
const selectOf = (expand: string, name = 'fields') => findExpanded(request(expand), name)?.select

describe('$expand', () => {
  it('tells which relationship is meant and what of it, with or without the dollar', () => {
    expect(findExpanded(request('columns'), 'fields')).toBeUndefined()
    expect(findExpanded({ query: new URLSearchParams() }, 'fields')).toBeUndefined()
    expect(findExpanded(request('fields'), 'fields')).toMatchObject({ select: undefined })
    expect(selectOf('fields($select=A, B)')).toEqual(['A', 'B'])
    expect(selectOf('columns,fields(select=A)')).toEqual(['A'])
    expect(selectOf('Fields($Select=A;$top=1)')).toEqual(['A'])
  })

  it('may stand within another', () => {
    const items = findExpanded(request('columns,items($top=2;$expand=fields($select=A,B))'), 'items')
    expect(items?.options.get('$top')).toBe('2')
    expect(items && findExpanded({ query: items.options }, 'fields')?.select).toEqual(['A', 'B'])
    expect(findExpanded(request('columns,items($top=2;$expand=fields($select=A,B))'), 'fields')).toBeUndefined()
  })

  it('is refused for a relationship that the type does not have', () => {
    expect(() => requireKnownExpansions(request('fields'), 'listItem', ['fields'])).not.toThrow()
    expect(() => requireKnownExpansions(request('fields,nonsense'), 'listItem', ['fields'])).toThrow(
      "Parsing OData Select and Expand failed: Could not find a property named 'nonsense' on type 'microsoft.graph.listItem'.",
    )
  })
})
