import type { KeptName } from '../../core/directory/plan-import'
import { LANGUAGES, languageOfLocale, type Language } from '../../core/language/language'
import type { Directory, Log, People, ReadModel, RowStore } from '../ports'
import { fromNameRow, keepNames, NAMES_PARTITION } from './keep-names'

export { NAMES_PARTITION }
/** Where chosen languages lie in table `choices`, one row for each object id. */
export const LANGUAGE_PARTITION = 'language'

export type PeopleSources = {
  directory: Directory
  names: RowStore
  choices: RowStore
  readModel: Pick<ReadModel, 'state'>
  log: Log
}

export type PeopleWithRefresh = People & {
  /** Reads names and directory languages anew. Keeps what it has when the directory cannot be reached, and says so. */
  refreshNames(): Promise<'refreshed' | 'failed'>
  /** Reads the languages that people chose, perhaps at another instance. */
  refreshChoices(): Promise<'refreshed' | 'failed'>
  /** Which person an HR file named by an address, before their account had been seen. */
  personIdByAddress(): ReadonlyMap<string, string>
}

type KnownNames = { byOid: Map<string, string>; kept: Map<string, KeptName>; languageByOid: Map<string, string> }

/** People's names and languages, kept in memory so that no click waits for the directory. Begins empty, and works empty. */
export function createPeople({ directory, names, choices, readModel, log }: PeopleSources): PeopleWithRefresh {
  let known: KnownNames = { byOid: new Map(), kept: new Map(), languageByOid: new Map() }
  let chosen = new Map<string, Language>()

  const nameOfAccount = (oid: string) => known.byOid.get(oid)
  const attempt = async (what: string, refresh: () => Promise<void>) => {
    try {
      await refresh()
      return 'refreshed'
    } catch (error) {
      log.warn(`${what} could not be read; the earlier ones stay`, {}, error)
      return 'failed'
    }
  }

  return {
    nameOfAccount,
    nameOfPerson(personId) {
      const oid = readModel.state().organisation.people.get(personId)?.accounts.at(-1)?.oid
      return (oid === undefined ? undefined : nameOfAccount(oid)) ?? known.kept.get(personId)?.displayName
    },
    languageOf(oid, locale) {
      return Promise.resolve(chosen.get(oid) ?? guessLanguage(locale, known.languageByOid.get(oid)))
    },
    async chooseLanguage(oid, language) {
      await choices.put(LANGUAGE_PARTITION, { row: oid, values: { language } })
      chosen.set(oid, language)
    },
    async keepNames(told) {
      const isNews = ({ personId, displayName, address }: KeptName) => known.kept.get(personId)?.displayName !== displayName || known.kept.get(personId)?.address !== address
      const news = told.filter(isNews)
      await keepNames(names, news)
      for (const name of news) known.kept.set(name.personId, name)
    },
    personIdByAddress: () => new Map([...known.kept.values()].flatMap(({ personId, address }) => (address === undefined ? [] : [[address, personId] as const]))),
    refreshNames: () =>
      attempt('Names of people', async () => {
        known = await readNames(directory, names)
        log.info('Names of people read', { accounts: known.byOid.size, withoutAccount: known.kept.size })
      }),
    refreshChoices: () =>
      attempt('Chosen languages', async () => {
        const rows = await choices.list(LANGUAGE_PARTITION)
        chosen = new Map(rows.flatMap(({ row, values }) => LANGUAGES.filter((language) => language === values['language']).map((language) => [row, language])))
      }),
  }
}

/** What Teams is set to goes before the directory; but Teams has no nynorsk, so there bokmål may mean that too. */
function guessLanguage(locale: string | undefined, preferred: string | undefined): Language {
  const language = languageOfLocale(locale ?? preferred)
  return language === 'nb' && languageOfLocale(preferred) === 'nn' ? 'nn' : language
}

async function readNames(directory: Directory, names: RowStore): Promise<KnownNames> {
  const [users, rows] = [await directory.listUsers(), await names.list(NAMES_PARTITION)]
  return {
    byOid: new Map(users.map(({ oid, displayName }) => [oid, displayName])),
    kept: new Map(rows.map((row) => [row.row, fromNameRow(row)])),
    languageByOid: new Map(users.flatMap(({ oid, preferredLanguage }) => (preferredLanguage ? [[oid, preferredLanguage] as const] : []))),
  }
}
