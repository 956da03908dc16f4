import { createAskAsOwner } from '../../../../infra/local/tenant/ask-as-owner'
import { HOST, REGISTRATIONS, sampleGraph, sampleIssuer } from '../../../sample/sample-graph'

const place = { siteHost: HOST, sitePath: '/sites/kvitter' }

it('asks for the site of the tenant with all rights', async () => {
  const { graph, clock } = await sampleGraph()
  const issuer = await sampleIssuer(() => clock.now)
  const ask = createAskAsOwner({ graph, issuer }, { ...place, provisionAppId: REGISTRATIONS.provision.appId })
  expect(await ask('GET', '/lists')).toMatchObject({ status: 200 })
  const asStranger = createAskAsOwner({ graph, issuer }, { ...place, provisionAppId: REGISTRATIONS.stranger.appId })
  expect(await asStranger('GET', '/lists')).toMatchObject({ status: 403 })
  const asNobody = createAskAsOwner({ graph, issuer }, { ...place, provisionAppId: 'nobody' })
  await expect(asNobody('GET', '/lists')).rejects.toThrow('owns')
  graph.close()
})
