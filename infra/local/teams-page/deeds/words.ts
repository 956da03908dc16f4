import type { InEachLanguage } from '../../../../core/language/language'
import { useLanguage } from '../words'
import type { DeedDone, DeedName } from './deeds-api'

type DeedTexts = { name: string; question: string; explains: string; carryOut: string }

/** What the page says of deeds that no retry makes undone. */
export type DeedWords = {
  title: string
  why: string
  deeds: Record<DeedName, DeedTexts>
  cancel: string
  setClockRight: string
  done: (done: DeedDone) => string
  failed: string
}

const hours = (seconds: number) => seconds / 3_600

export const WORDS: InEachLanguage<DeedWords> = {
  nb: {
    title: 'Gjør noe bak appens rygg',
    why: 'Slikt en eier av området i SharePoint kan komme til å gjøre. Det som rammes, er tilfeldig valgt.',
    deeds: {
      'delete-item': { name: 'Slett en rad', question: 'Slette en rad?', explains: 'En tilfeldig rad i en av listene blir slettet. Du kan ikke angre det her.', carryOut: 'Slett raden' },
      'rename-list': { name: 'Endre navn på en liste', question: 'Endre navn på en liste?', explains: 'En tilfeldig liste får «(gammel)» bak navnet sitt.', carryOut: 'Endre navnet' },
      'delete-column': { name: 'Slett en kolonne', question: 'Slette en kolonne?', explains: 'En tilfeldig kolonne blir slettet med alt som står i den. Du kan ikke angre det her.', carryOut: 'Slett kolonnen' },
      'clock-jump': { name: 'Flytt klokka en time', question: 'Flytte klokka en time fram?', explains: 'Klokka til Entra, Graph og Teams går en time foran. Utstedte tilgangstegn går da ut. Du kan stille klokka tilbake.', carryOut: 'Flytt klokka' },
    },
    cancel: 'Avbryt',
    setClockRight: 'Still klokka riktig',
    done: ({ deed, list, item, column, name, clockAheadSeconds = 0 }) =>
      ({
        'delete-item': `Rad ${item} i «${list}» er slettet.`,
        'rename-list': `Listen «${list}» heter nå «${name}».`,
        'delete-column': `Kolonnen ${column} i «${list}» er slettet.`,
        'clock-jump': clockAheadSeconds === 0 ? 'Klokka går riktig.' : `Klokka går nå ${hours(clockAheadSeconds)} t foran.`,
      })[deed],
    failed: 'Det lot seg ikke gjøre.',
  },
  nn: {
    title: 'Gjer noko bak ryggen på appen',
    why: 'Slikt ein eigar av området i SharePoint kan kome til å gjere. Det som blir råka, er tilfeldig valt.',
    deeds: {
      'delete-item': { name: 'Slett ei rad', question: 'Slette ei rad?', explains: 'Ei tilfeldig rad i ei av listene blir sletta. Du kan ikkje angre det her.', carryOut: 'Slett rada' },
      'rename-list': { name: 'Endre namn på ei liste', question: 'Endre namn på ei liste?', explains: 'Ei tilfeldig liste får «(gammel)» bak namnet sitt.', carryOut: 'Endre namnet' },
      'delete-column': { name: 'Slett ein kolonne', question: 'Slette ein kolonne?', explains: 'Ein tilfeldig kolonne blir sletta med alt som står i han. Du kan ikkje angre det her.', carryOut: 'Slett kolonnen' },
      'clock-jump': { name: 'Flytt klokka ein time', question: 'Flytte klokka ein time fram?', explains: 'Klokka til Entra, Graph og Teams går ein time føre. Utferda tilgangsteikn går då ut. Du kan stille klokka tilbake.', carryOut: 'Flytt klokka' },
    },
    cancel: 'Avbryt',
    setClockRight: 'Still klokka rett',
    done: ({ deed, list, item, column, name, clockAheadSeconds = 0 }) =>
      ({
        'delete-item': `Rad ${item} i «${list}» er sletta.`,
        'rename-list': `Lista «${list}» heiter no «${name}».`,
        'delete-column': `Kolonnen ${column} i «${list}» er sletta.`,
        'clock-jump': clockAheadSeconds === 0 ? 'Klokka går rett.' : `Klokka går no ${hours(clockAheadSeconds)} t føre.`,
      })[deed],
    failed: 'Det let seg ikkje gjere.',
  },
  en: {
    title: 'Do something behind the app’s back',
    why: 'What an owner of the site in SharePoint may happen to do. What it strikes is chosen at random.',
    deeds: {
      'delete-item': { name: 'Delete a row', question: 'Delete a row?', explains: 'A random row of one of the lists will be deleted. You cannot undo it here.', carryOut: 'Delete the row' },
      'rename-list': { name: 'Rename a list', question: 'Rename a list?', explains: 'A random list gets “(gammel)”, which means old, after its name.', carryOut: 'Rename it' },
      'delete-column': { name: 'Delete a column', question: 'Delete a column?', explains: 'A random column will be deleted with all that stands in it. You cannot undo it here.', carryOut: 'Delete the column' },
      'clock-jump': { name: 'Move the clock an hour', question: 'Move the clock an hour ahead?', explains: 'The clock of Entra, Graph and Teams will run an hour ahead. Issued tokens then expire. You can set the clock right again.', carryOut: 'Move the clock' },
    },
    cancel: 'Cancel',
    setClockRight: 'Set the clock right',
    done: ({ deed, list, item, column, name, clockAheadSeconds = 0 }) =>
      ({
        'delete-item': `Row ${item} of “${list}” is deleted.`,
        'rename-list': `The list “${list}” is now called “${name}”.`,
        'delete-column': `The column ${column} of “${list}” is deleted.`,
        'clock-jump': clockAheadSeconds === 0 ? 'The clock is right.' : `The clock is now ${hours(clockAheadSeconds)} h ahead.`,
      })[deed],
    failed: 'That could not be done.',
  },
}

export function useDeedWords(): DeedWords {
  return WORDS[useLanguage()]
}
