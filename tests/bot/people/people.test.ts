import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { createPeople } from '../../../bot/people/people'
import type { DirectoryUser } from '../../../bot/ports'
import { oidOf, PEOPLE, sampleState } from '../../sample/sample-log'

const USERS: DirectoryUser[] = [
  { oid: oidOf('employee'), displayName: 'Kari Nordmann', preferredLanguage: 'nn-NO' },
  { oid: oidOf('leader'), displayName: 'Ola Hansen' },
]

function setUp({ listUsers = () => Promise.resolve(USERS) }: { listUsers?: () => Promise<DirectoryUser[]> } = {}) {
  const warnings: string[] = []
  const ignore = () => {}
  const log = { debug: ignore, info: ignore, warn: (message: string) => void warnings.push(message), error: (message: string) => void warnings.push(message) }
  const [names, choices] = [createMemoryRows(), createMemoryRows()]
  const state = sampleState()
  const sources = { directory: { listUsers: () => listUsers() }, names, choices, readModel: { state: () => state }, log }
  return { people: createPeople(sources), sources, names, choices, warnings }
}

describe('people', () => {
  it('have the name of the directory, by account and by person', async () => {
    const { people } = setUp()
    expect(people.nameOfAccount(oidOf('employee'))).toBeUndefined()
    await people.refreshNames()
    expect(people.nameOfAccount(oidOf('employee'))).toBe('Kari Nordmann')
    expect(people.nameOfPerson(PEOPLE.employee)).toBe('Kari Nordmann')
    expect(people.nameOfPerson('p-nobody')).toBeUndefined()
  })

  it('without an account have the name of the table', async () => {
    const { people, names } = setUp()
    await names.put('names', { row: PEOPLE.noAccount, values: { displayName: 'Per Uten Konto' } })
    await people.refreshNames()
    expect(people.nameOfPerson(PEOPLE.noAccount)).toBe('Per Uten Konto')
  })

  it('are called at once what a file of HR says, and known by its address', async () => {
    const { people } = setUp()
    await people.keepNames([{ personId: 'p-new', displayName: 'Ny Person', address: 'ny@fjordvik.example' }])
    expect(people.nameOfPerson('p-new')).toBe('Ny Person')
    await people.refreshNames()
    expect([people.nameOfPerson('p-new'), people.personIdByAddress().get('ny@fjordvik.example')]).toEqual(['Ny Person', 'p-new'])
  })

  it('keep their names when the directory is down, and the log says so', async () => {
    let isDown = false
    const { people, warnings } = setUp({ listUsers: () => (isDown ? Promise.reject(new Error('503')) : Promise.resolve(USERS)) })
    await people.refreshNames()
    isDown = true
    expect(await people.refreshNames()).toBe('failed')
    expect(people.nameOfPerson(PEOPLE.leader)).toBe('Ola Hansen')
    expect(warnings).toHaveLength(1)
  })

  it('are spoken to in the language they chose, else that of their Teams, else the directory’s, else bokmål; nynorsk hides behind bokmål', async () => {
    const { people } = setUp()
    await people.refreshNames()
    expect(await people.languageOf(oidOf('employee'), 'en-GB')).toBe('en')
    expect(await people.languageOf(oidOf('employee'), 'nb-NO')).toBe('nn')
    expect(await people.languageOf(oidOf('employee'))).toBe('nn')
    expect(await people.languageOf(oidOf('leader'), 'en-GB')).toBe('en')
    expect(await people.languageOf(oidOf('leader'))).toBe('nb')
    await people.chooseLanguage(oidOf('employee'), 'en')
    expect(await people.languageOf(oidOf('employee'), 'nb-NO')).toBe('en')
  })

  it('keep a language chosen at another instance or before a restart', async () => {
    const { people, sources, choices } = setUp()
    await people.chooseLanguage(oidOf('employee'), 'en')
    await choices.put('language', { row: oidOf('leader'), values: { language: 'klingon' } })
    const restarted = createPeople(sources)
    expect(await restarted.refreshChoices()).toBe('refreshed')
    expect(await restarted.languageOf(oidOf('employee'))).toBe('en')
    expect(await restarted.languageOf(oidOf('leader'))).toBe('nb')
  })
})
