import { errorOf, sampleGraph, samplePerson, type SampleGraph } from '../../../sample/sample-graph'

describe('delta of users', () => {
  let sample: SampleGraph
  beforeEach(async () => {
    sample = await sampleGraph()
    sample.graph.directory.save(Array.from({ length: 450 }, (_, index) => samplePerson(index + 1, { managerId: samplePerson(1).id })))
  })
  afterEach(() => sample.graph.close())

  async function follow(address: string) {
    const value: Record<string, unknown>[] = []
    for (let next = address; ; ) {
      const { json, value: page } = await sample.ask('GET', next, { as: 'service' })
      value.push(...page)
      if (typeof json['@odata.deltaLink'] === 'string') return { value, deltaLink: json['@odata.deltaLink'] }
      next = String(json['@odata.nextLink'])
    }
  }

  it('tells everybody first, then who changed and who is gone', async () => {
    const { value, deltaLink } = await follow('/users/delta?$select=displayName,accountEnabled')
    expect(value).toHaveLength(450)
    expect(Object.keys(value[0] ?? {}).sort()).toEqual(['accountEnabled', 'displayName', 'id'])
    sample.graph.directory.save([samplePerson(3, { accountEnabled: false })])
    sample.graph.directory.remove(samplePerson(4).id)
    expect((await follow(deltaLink)).value).toEqual([
      { id: samplePerson(3).id, displayName: 'Person 3', accountEnabled: false },
      { id: samplePerson(4).id, '@removed': { reason: 'changed' } },
    ])
  })

  it('shows the manager as an annotation when it is selected', async () => {
    const [first] = (await follow('/users/delta?$select=displayName,manager')).value
    expect(first).toMatchObject({ 'manager@delta': [{ id: samplePerson(1).id }] })
  })

  it('begins from now when asked', async () => {
    const { value, deltaLink } = await follow('/users/delta?$deltatoken=latest')
    expect(value).toEqual([])
    sample.graph.directory.save([samplePerson(451)])
    expect((await follow(deltaLink)).value).toMatchObject([{ displayName: 'Person 451' }])
  })

  it('sends a client with a strange token back to the beginning', async () => {
    const gone = await sample.ask('GET', '/users/delta?$deltatoken=nonsense', { as: 'service' })
    expect(gone.status).toBe(410)
    expect(errorOf(gone).code).toBe('resyncRequired')
    expect(gone.headers.Location).toContain('/users/delta?$deltaToken=')
  })

  it('refuses options that delta does not have', async () => {
    expect((await sample.ask('GET', '/users/delta?$top=10', { as: 'service' })).status).toBe(400)
  })
})
