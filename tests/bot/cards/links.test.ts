import { createLinks, TAB_ENTITY_ID } from '../../../bot/cards/links'
import manifest from '../../../appPackage/manifest.json'

const links = createLinks({ teamsAppId: '00000000-0000-4000-8000-00000000aaaa', publicUrl: 'https://kvitter.test', whistleblowingUrl: 'https://varsling.test/' })

describe('links', () => {
  it('lead to a page of the tab in Teams, and in a browser for those outside', () => {
    const url = new URL(links.tab('receipt/abc'))
    expect(`${url.origin}${url.pathname}`).toBe('https://teams.microsoft.com/l/entity/00000000-0000-4000-8000-00000000aaaa/kvitter')
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'receipt/abc' })
    expect(url.searchParams.get('webUrl')).toBe('https://kvitter.test/tab/#/receipt/abc')
    expect(links.tab('mine')).not.toContain('+')
  })

  it('name the tab as the manifest does', () => expect(manifest.staticTabs.map(({ entityId }) => entityId)).toContain(TAB_ENTITY_ID))

  it('lead to the picture of a lesson at our own address', () => expect(links.picture('a'.repeat(64))).toBe(`https://kvitter.test/pictures/${'a'.repeat(64)}`))

  it('lead to the whistleblowing channel itself, past us', () => expect(links.whistleblowingUrl).toBe('https://varsling.test/'))
})
