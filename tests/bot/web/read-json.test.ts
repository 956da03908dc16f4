import { chooseLanguage } from '../../../core/api/own-questions'
import { oidOf } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from './front-door'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

async function put(body: string | undefined, headers: Record<string, string>): Promise<[number, string]> {
  const token = await door.issuer.mint(oidOf('employee'))
  const response = await door.send(chooseLanguage.path, { method: 'PUT', ...(body !== undefined && { body }), headers: { authorization: `Bearer ${token}`, ...headers } })
  return [response.status, ((await response.json()) as { code?: string }).code ?? 'ok']
}

const JSON_TYPE = { 'content-type': 'application/json' }

describe('what is written', () => {
  it('is JSON', async () => {
    expect(await put('{"language":"nn"}', JSON_TYPE)).toEqual([200, 'ok'])
    expect(await put('{"language":"nn"}', { 'content-type': 'application/json; charset=utf-8' })).toEqual([200, 'ok'])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', ''])('is nothing that a foreign page’s form could send: %s', async (type) => {
    const before = await door.everythingKept()
    expect(await put('{"language":"nb"}', type === '' ? {} : { 'content-type': type })).toEqual([415, 'bad-input'])
    expect(await door.everythingKept()).toEqual(before)
  })

  it.each([
    ['nothing', undefined, 400],
    ['an empty text', '', 400],
    ['half a text', '{"language":', 400],
    ['a number', '7', 400],
    ['a list', '[]', 400],
    ['a foreign prototype', '{"language":"nb","__proto__":{"isAdmin":true}}', 400],
    ['ten thousand brackets', '['.repeat(7_000), 400],
    ['more than it needs', JSON.stringify({ language: 'nb', padding: 'x'.repeat(20_000) }), 413],
    ['another character set', Buffer.from('{"language":"nb"}', 'utf16le').toString('latin1'), 400],
  ])('is not %s', async (_, body, status) => {
    const before = await door.everythingKept()
    expect(await put(body, JSON_TYPE)).toEqual([status, 'bad-input'])
    expect(await door.everythingKept()).toEqual(before)
  })
})
