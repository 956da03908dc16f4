import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose'
import type { Issuer } from '../../../../infra/local/issuer/issuer'
import { RESOURCES } from '../../../../infra/local/issuer/registrations'
import { BOT_APP_ID, REGISTRATIONS, sampleIssuer, samplePerson, TENANT } from '../../../sample/sample-graph'

describe('the issuer', () => {
  const clock = { now: new Date() }
  let issuer: Issuer
  beforeEach(async () => {
    clock.now = new Date()
    issuer = await sampleIssuer(() => clock.now)
  })

  it('gives the tab what Teams gives it: who the person is, to whom and for what the token is', async () => {
    const person = samplePerson(1, { appRoles: ['Controller'] })
    const token = await issuer.mintTabToken(person)
    const { payload } = await jwtVerify(token, createLocalJWKSet(issuer.publicKeys.entra as JSONWebKeySet), {
      issuer: `https://localhost:6102/${TENANT}/v2.0`,
      audience: REGISTRATIONS.service.appId,
    })
    expect(payload).toMatchObject({
      ver: '2.0',
      tid: TENANT,
      oid: person.id,
      scp: 'access_as_user',
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      acct: 0,
      name: 'Person 1',
      preferred_username: 'person.1@fjordvik.kommune.no',
      roles: ['Controller'],
    })
    expect(Number(payload.exp) - Number(payload.iat)).toBe(3_600)
  })

  it('says of a guest that it is one, and of somebody without roles nothing', async () => {
    const payload = decodeJwt(await issuer.mintTabToken(samplePerson(1, { userType: 'Guest' })))
    expect(payload).toMatchObject({ acct: 1 })
    expect(payload).not.toHaveProperty('roles')
  })

  it('signs for the bot with a key of its own, endorsed for Teams', async () => {
    const token = await issuer.mintBotToken({ serviceUrl: 'https://localhost:6104/' })
    const keys = issuer.publicKeys.botFramework as JSONWebKeySet
    expect(keys.keys).toMatchObject([{ kid: decodeProtectedHeader(token).kid, endorsements: ['msteams'] }])
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys))
    expect(payload).toMatchObject({ iss: 'https://api.botframework.com', aud: BOT_APP_ID, serviceurl: 'https://localhost:6104/' })
    await expect(jwtVerify(token, createLocalJWKSet(issuer.publicKeys.entra as JSONWebKeySet))).rejects.toThrow()
  })

  it('puts permissions of Graph into tokens for Graph only', async () => {
    const forGraph = decodeJwt(await issuer.mintAppToken(REGISTRATIONS.service, RESOURCES.graph))
    expect(forGraph).toMatchObject({ aud: 'https://graph.microsoft.com', appid: REGISTRATIONS.service.appId, idtyp: 'app', roles: ['Sites.Selected', 'User.Read.All'], ver: '1.0' })
    expect(decodeJwt(await issuer.mintAppToken(REGISTRATIONS.service, RESOURCES.connector))).not.toHaveProperty('roles')
  })

  it('publishes no private part of a key', () => {
    expect(JSON.stringify(issuer.publicKeys)).not.toMatch(/"(d|p|q|dp|dq|qi)"/)
  })

  it('knows its own tokens again, by audience and time', async () => {
    const token = await issuer.mintAppToken(REGISTRATIONS.service, RESOURCES.graph)
    const valid = { outcome: 'valid', appId: REGISTRATIONS.service.appId, roles: ['Sites.Selected', 'User.Read.All'] }
    expect(await issuer.checkAppToken(token, RESOURCES.graph)).toEqual(valid)
    expect(await issuer.checkAppToken(token, RESOURCES.connector)).toEqual({ outcome: 'wrong-audience' })
    expect(await issuer.checkAppToken(token, RESOURCES.graph)).toEqual(valid)
    clock.now = new Date(clock.now.getTime() + 3_600_000)
    expect(await issuer.checkAppToken(token, RESOURCES.graph)).toEqual({ outcome: 'expired' })
  })

  it('takes neither a tab token nor one of a stranger for an application’s', async () => {
    const stranger = await sampleIssuer(() => clock.now, true)
    expect(await issuer.checkAppToken(await stranger.mintAppToken(REGISTRATIONS.service, RESOURCES.graph), RESOURCES.graph)).toEqual({ outcome: 'invalid' })
    expect(await issuer.checkAppToken(await issuer.mintTabToken(samplePerson(1)), RESOURCES.graph)).not.toMatchObject({ outcome: 'valid' })
    expect(await issuer.checkAppToken('nonsense', RESOURCES.graph)).toEqual({ outcome: 'invalid' })
  })
})
