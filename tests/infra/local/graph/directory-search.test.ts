import { planSearch } from '../../../../infra/local/graph/directory-search'

const kari = { displayName: 'Kari Øyen-Berg', mail: 'kari@fjordvik.kommune.no' }

test.each(['"displayName:kari"', '"displayName:berg øy"', '"displayName:ola" OR "mail:fjord"', '"displayName:kari" AND "mail:kari"'])('%s finds Kari', (text) => expect(planSearch(text)(kari)).toBe(true))
test.each(['"displayName:ari"', '"displayName:kari" AND "mail:ola"'])('%s does not', (text) => expect(planSearch(text)(kari)).toBe(false))
test.each(['kari', 'displayName:kari', '"secret:kari"', '"displayName:"'])('%s is no search', (text) => expect(() => planSearch(text)).toThrow('Syntax error'))
