import type { Chats } from '../connector/chats'
import type { PersonDeeds } from '../connector/person-deeds'
import { graphChatId } from '../connector/teams-ids'
import type { Installations } from '../graph/teams-apps'

const STANDARD_LOCALE = 'nb-NO'

/** What Graph installs is installed in Teams, and the bot hears of it as if the person had done it. */
export function createGraphInstallations({ chats, deeds, botAppId, warn }: {
  chats: Pick<Chats, 'isInstalled'>
  deeds: Pick<PersonDeeds, 'install' | 'uninstall'>
  botAppId: string
  warn: (message: string) => void
}): Installations {
  const tell = (error: unknown) => warn(String(error))
  return {
    isInstalled: (oid) => chats.isInstalled(oid),
    // The app is there at once; that the bot is told takes its time, and Graph does not wait for it.
    install: (person) => void deeds.install(person, person.preferredLanguage ?? STANDARD_LOCALE).catch(tell),
    uninstall: (person) => void deeds.uninstall(person, person.preferredLanguage ?? STANDARD_LOCALE).catch(tell),
    findChat: (oid) => graphChatId(botAppId, oid),
  }
}
