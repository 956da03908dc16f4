import { contentTypeOf } from '../../../../infra/local/graph/content-type'

describe('the content type of a list', () => {
  it('descends from Item by two steps, as long as in the recorded answer', () => {
    const recorded = '0x0100A3D887BE30452F4A9CBA7E684C523E2100098058C6B440D14786561D28914A3EDB'
    const { id, name } = contentTypeOf({ id: 'list', site: 1, template: 'genericList' })
    expect([id.length, name]).toEqual([recorded.length, 'Item'])
    for (const one of [id, recorded]) expect(one).toMatch(/^0x0100[0-9A-F]{32}00[0-9A-F]{32}$/)
  })

  it('has the first step in common with the other lists of the site', () => {
    const [one = '', other = ''] = ['a', 'b'].map((id) => contentTypeOf({ id, site: 1, template: 'genericList' }).id)
    expect(one.slice(0, 38)).toBe(other.slice(0, 38))
    expect(one).not.toBe(other)
  })

  it('is Document in a library', () => {
    expect(contentTypeOf({ id: 'list', site: 1, template: 'documentLibrary' })).toEqual({ id: expect.stringMatching(/^0x010100/) as string, name: 'Document' })
  })
})
