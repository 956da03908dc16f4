import { NewColumn, type Column } from '../../../../infra/local/graph/column-definition'
import { findInstant, writeFields, type Fields } from '../../../../infra/local/graph/field-values'
import { GraphError } from '../../../../infra/local/graph/graph-error'
import { createSwitches } from '../../../../infra/local/graph/switches'
import { TYPED_COLUMNS } from '../../../sample/sample-graph'

const columns = TYPED_COLUMNS.map((column): Column => ({ ...NewColumn.parse(column), id: column.name, displayName: column.name }))
const write = (written: Record<string, unknown>, before: Fields = {}) => writeFields(columns, before, written, createSwitches())
const refusal = (written: Record<string, unknown>) => {
  try {
    write(written)
    return undefined
  } catch (error) {
    return error instanceof GraphError ? error.status : error
  }
}

describe('fields', () => {
  it('are kept as they come, but for instants, which lose their fraction, and days, which are midnight', () => {
    const written = { RecordKey: 'a', Notes: 'line\nline', LogNumber: 1.5, IsActive: false, State: 'Anything', OwnerLookupId: '6', Link: { Url: 'https://x.example', Description: 'x' } }
    expect(write({ ...written, RecordedAt: '2026-11-21T10:00:00.999+01:00', DueOn: '2026-11-21T15:00:00Z' })).toEqual({
      ...written,
      RecordedAt: '2026-11-21T09:00:00Z',
      DueOn: '2026-11-21T00:00:00Z',
    })
  })

  it('that are not written stay, and null clears', () => {
    expect(write({ Notes: null }, { RecordKey: 'a', Notes: 'n' })).toEqual({ RecordKey: 'a' })
  })

  it.each([
    [{ LogNumber: '1' }, 500],
    [{ RecordKey: 1 }, 500],
    [{ IsActive: 'true' }, 500],
    [{ IsActive: 1 }, 500],
    [{ State: ['Open'] }, 500],
    [{ OwnerLookupId: 6 }, 500],
    [{ RecordedAt: 'yesterday' }, 500],
    [{ Link: 'https://x.example' }, 400],
    [{ recordkey: 'a' }, 400],
    [{ Owner: 'Kari' }, 400],
    [{ id: '7' }, 400],
    [{ RecordKey: 'a'.repeat(256) }, 400],
    [{ Notes: 'a'.repeat(64_000) }, 400],
  ])('%j is refused with %d', (written, status) => {
    expect(refusal(written)).toBe(status)
  })

  it('ignore annotations of types', () => {
    expect(write({ 'State@odata.type': 'Edm.String', State: 'Open' })).toEqual({ State: 'Open' })
  })

  it.each([['2026-11-21', '2026-11-21T00:00:00Z'], ['2026-11-21T09:00:00', '2026-11-21T09:00:00Z'], ['2026-13-01', undefined], ['21.11.2026', undefined]])('the instant of %s is %s', (text, instant) => {
    expect(findInstant(text)).toBe(instant)
  })
})
