import type { FindingKind, ShownAuthor } from '../../core/findings/finding'
import type { InEachLanguage } from '../../core/language/language'

/** What controllers read about lists that show something else than the log. They know SharePoint from the outside only. */
export type FindingWords = {
  lead: string
  figures: string
  none: { title: string; text: string }
  openTitle: (count: number, written: string) => string
  more: (shown: string, all: string) => string
  goneTitle: string
  goneLead: string
  kinds: Record<FindingKind, { title: string; text: string }>
  planted: string
  restored: string
  labels: { list: string; record: string; row: string; column: string; columns: string; changed: string; logNumber: string; detail: string; caption: string; foundAt: string; goneAt: string }
  /** Names of people are told to controllers alone. */
  authors: Record<ShownAuthor['who'], (name?: string) => string>
  changed: (author: string, moment: string) => string
  checkedAt: (moment: string) => string
  everyNight: string
  check: string
  checking: string
  checked: string
  stillChecking: string
  seeAll: string
  behind: { title: string; text: (count: number, written: string) => string; listTitle: string; listText: (count: number, written: string) => string; since: (moment: string) => string }
}

export const FINDING_WORDS: InEachLanguage<FindingWords> = {
  nb: {
    lead: 'Her står det som er annerledes i listene i SharePoint enn i loggen.',
    figures: 'Tallene i Kvitter er ikke berørt. De regnes ut av loggen, og den kan ikke endres fra SharePoint.',
    none: { title: 'Ingen funn', text: 'Listene viser det samme som loggen.' },
    openTitle: (count, written) => (count === 1 ? 'Ett åpent funn' : `${written} åpne funn`),
    more: (shown, all) => `De ${shown} nyeste av ${all} vises her. Alle står i listen Findings.`,
    goneTitle: 'Ikke lenger slik',
    goneLead: 'Dette er i orden igjen. Ingenting slettes herfra.',
    kinds: {
      'row-differs': { title: 'En rad sier noe annet enn loggen', text: 'Registreringen i loggen er som den var. Bare raden i listen er annerledes.' },
      'row-unknown': { title: 'En rad er ikke registrert i loggen', text: 'Noen har lagt inn en rad som Kvitter ikke har skrevet. Den teller ikke.' },
      'row-missing': { title: 'En rad er borte', text: 'Registreringen står i loggen og teller som før. Raden kan hentes fra papirkurven i SharePoint.' },
      'row-refused': { title: 'SharePoint tok ikke imot en rad', text: 'Registreringen står i loggen og teller. Bare listen mangler den.' },
      'list-missing': { title: 'En liste er borte', text: 'Nye rader venter i loggen. Listen kan hentes fra papirkurven i SharePoint.' },
      'list-replaced': { title: 'En annen liste ligger der listen lå', text: 'Kvitter skriver ikke i den. Nye rader venter i loggen til den rette listen er tilbake.' },
      'column-missing': { title: 'En kolonne er borte', text: 'Nye rader venter i loggen til kolonnen er tilbake.' },
      'column-replaced': { title: 'En annen kolonne ligger der kolonnen lå', text: 'Det som sto i den gamle kolonnen, ble borte fra listen. I loggen står det fortsatt.' },
      'column-renamed': { title: 'En kolonne har fått ny overskrift', text: 'Det skader ingenting, men kan villede den som leser listen.' },
      'index-lost': { title: 'En kolonne er ikke lenger indeksert', text: 'Innholdet er det samme. Søk i listen kan stoppe når den blir lang.' },
      'unique-lost': { title: 'En kolonne godtar nå samme verdi flere ganger', text: 'To rader kan utgi seg for å være samme registrering.' },
    },
    planted: 'Raden ble lagt inn av noen andre enn Kvitter.',
    restored: 'Raden er tilbake.',
    labels: {
      list: 'Liste', record: 'Registrering', row: 'Rad i SharePoint', column: 'Kolonne', columns: 'Annerledes', changed: 'Sist endret', logNumber: 'Nummer i loggen',
      detail: 'SharePoint svarte', caption: 'Ny overskrift', foundAt: 'Funnet', goneAt: 'I orden igjen',
    },
    authors: { kvitter: () => 'Kvitter', application: (name) => (name === undefined ? 'en app' : `appen ${name}`), person: (name = 'en person') => name, unknown: () => 'ukjent' },
    changed: (author, moment) => `${author}, ${moment}, ifølge SharePoint`,
    checkedAt: (moment) => `Listene ble sist sammenlignet med loggen ${moment}.`,
    everyNight: 'Listene sammenlignes med loggen hver natt.',
    check: 'Sammenlign nå',
    checking: 'Sammenligner …',
    checked: 'Listene er sammenlignet med loggen.',
    stillChecking: 'Sammenligningen tar litt tid. Kom tilbake om noen minutter.',
    seeAll: 'Se funnene',
    behind: {
      title: 'SharePoint svarer ikke nå',
      text: (count, written) => `${written} ${count === 1 ? 'registrering' : 'registreringer'} er trygt lagret og vises i listene når SharePoint svarer igjen.`,
      listTitle: 'En liste i SharePoint er ikke som den skal',
      listText: (count, written) => `${written} ${count === 1 ? 'registrering' : 'registreringer'} er trygt lagret og vises i listene når listen er i orden igjen.`,
      since: (moment) => `Slik har det vært siden ${moment}. Alle kan signere som før.`,
    },
  },
  nn: {
    lead: 'Her står det som er annleis i listene i SharePoint enn i loggen.',
    figures: 'Tala i Kvitter er ikkje påverka. Dei blir rekna ut av loggen, og han kan ikkje endrast frå SharePoint.',
    none: { title: 'Ingen funn', text: 'Listene viser det same som loggen.' },
    openTitle: (count, written) => (count === 1 ? 'Eitt ope funn' : `${written} opne funn`),
    more: (shown, all) => `Dei ${shown} nyaste av ${all} er viste her. Alle står i lista Findings.`,
    goneTitle: 'Ikkje lenger slik',
    goneLead: 'Dette er i orden att. Ingenting blir sletta herifrå.',
    kinds: {
      'row-differs': { title: 'Ei rad seier noko anna enn loggen', text: 'Registreringa i loggen er som ho var. Berre rada i lista er annleis.' },
      'row-unknown': { title: 'Ei rad er ikkje registrert i loggen', text: 'Nokon har lagt inn ei rad som Kvitter ikkje har skrive. Ho tel ikkje.' },
      'row-missing': { title: 'Ei rad er borte', text: 'Registreringa står i loggen og tel som før. Rada kan hentast frå papirkorga i SharePoint.' },
      'row-refused': { title: 'SharePoint tok ikkje imot ei rad', text: 'Registreringa står i loggen og tel. Berre lista manglar ho.' },
      'list-missing': { title: 'Ei liste er borte', text: 'Nye rader ventar i loggen. Lista kan hentast frå papirkorga i SharePoint.' },
      'list-replaced': { title: 'Ei anna liste ligg der lista låg', text: 'Kvitter skriv ikkje i ho. Nye rader ventar i loggen til den rette lista er tilbake.' },
      'column-missing': { title: 'Ein kolonne er borte', text: 'Nye rader ventar i loggen til kolonnen er tilbake.' },
      'column-replaced': { title: 'Ein annan kolonne ligg der kolonnen låg', text: 'Det som stod i den gamle kolonnen, vart borte frå lista. I loggen står det framleis.' },
      'column-renamed': { title: 'Ein kolonne har fått ny overskrift', text: 'Det skader ingenting, men kan villeie den som les lista.' },
      'index-lost': { title: 'Ein kolonne er ikkje lenger indeksert', text: 'Innhaldet er det same. Søk i lista kan stoppe når ho blir lang.' },
      'unique-lost': { title: 'Ein kolonne godtek no same verdi fleire gonger', text: 'To rader kan gi seg ut for å vere same registrering.' },
    },
    planted: 'Rada vart lagd inn av nokon andre enn Kvitter.',
    restored: 'Rada er tilbake.',
    labels: {
      list: 'Liste', record: 'Registrering', row: 'Rad i SharePoint', column: 'Kolonne', columns: 'Annleis', changed: 'Sist endra', logNumber: 'Nummer i loggen',
      detail: 'SharePoint svara', caption: 'Ny overskrift', foundAt: 'Funne', goneAt: 'I orden att',
    },
    authors: { kvitter: () => 'Kvitter', application: (name) => (name === undefined ? 'ein app' : `appen ${name}`), person: (name = 'ein person') => name, unknown: () => 'ukjend' },
    changed: (author, moment) => `${author}, ${moment}, ifølgje SharePoint`,
    checkedAt: (moment) => `Listene vart sist samanlikna med loggen ${moment}.`,
    everyNight: 'Listene blir samanlikna med loggen kvar natt.',
    check: 'Samanlikn no',
    checking: 'Samanliknar …',
    checked: 'Listene er samanlikna med loggen.',
    stillChecking: 'Samanlikninga tek litt tid. Kom tilbake om nokre minutt.',
    seeAll: 'Sjå funna',
    behind: {
      title: 'SharePoint svarar ikkje no',
      text: (count, written) => `${written} ${count === 1 ? 'registrering' : 'registreringar'} er trygt lagra og kjem i listene når SharePoint svarar att.`,
      listTitle: 'Ei liste i SharePoint er ikkje som ho skal',
      listText: (count, written) => `${written} ${count === 1 ? 'registrering' : 'registreringar'} er trygt lagra og kjem i listene når lista er i orden att.`,
      since: (moment) => `Slik har det vore sidan ${moment}. Alle kan signere som før.`,
    },
  },
  en: {
    lead: 'This is what the lists in SharePoint show otherwise than the log.',
    figures: 'The figures in Kvitter are not affected. They are worked out from the log, which cannot be changed from SharePoint.',
    none: { title: 'No findings', text: 'The lists show the same as the log.' },
    openTitle: (count, written) => (count === 1 ? 'One open finding' : `${written} open findings`),
    more: (shown, all) => `The newest ${shown} of ${all} are shown here. All of them are in the list Findings.`,
    goneTitle: 'No longer so',
    goneLead: 'These are in order again. Nothing is deleted from here.',
    kinds: {
      'row-differs': { title: 'A row says something else than the log', text: 'The record in the log is as it was. Only the row in the list is different.' },
      'row-unknown': { title: 'A row is not recorded in the log', text: 'Somebody added a row that Kvitter did not write. It does not count.' },
      'row-missing': { title: 'A row is gone', text: 'The record is in the log and counts as before. The row can be restored from the recycle bin in SharePoint.' },
      'row-refused': { title: 'SharePoint did not accept a row', text: 'The record is in the log and counts. Only the list lacks it.' },
      'list-missing': { title: 'A list is gone', text: 'New rows wait in the log. The list can be restored from the recycle bin in SharePoint.' },
      'list-replaced': { title: 'Another list is where the list was', text: 'Kvitter does not write to it. New rows wait in the log until the right list is back.' },
      'column-missing': { title: 'A column is gone', text: 'New rows wait in the log until the column is back.' },
      'column-replaced': { title: 'Another column is where the column was', text: 'What was in the old column is gone from the list. It is still in the log.' },
      'column-renamed': { title: 'A column has a new heading', text: 'It harms nothing, but may mislead whoever reads the list.' },
      'index-lost': { title: 'A column is no longer indexed', text: 'The content is the same. Searching the list may stop when it grows long.' },
      'unique-lost': { title: 'A column now accepts the same value several times', text: 'Two rows may claim to be the same record.' },
    },
    planted: 'The row was added by somebody other than Kvitter.',
    restored: 'The row is back.',
    labels: {
      list: 'List', record: 'Record', row: 'Row in SharePoint', column: 'Column', columns: 'Different', changed: 'Last changed', logNumber: 'Number in the log',
      detail: 'SharePoint answered', caption: 'New heading', foundAt: 'Found', goneAt: 'In order again',
    },
    authors: { kvitter: () => 'Kvitter', application: (name) => (name === undefined ? 'an app' : `the app ${name}`), person: (name = 'a person') => name, unknown: () => 'unknown' },
    changed: (author, moment) => `${author}, ${moment}, according to SharePoint`,
    checkedAt: (moment) => `The lists were last compared with the log on ${moment}.`,
    everyNight: 'The lists are compared with the log every night.',
    check: 'Compare now',
    checking: 'Comparing …',
    checked: 'The lists have been compared with the log.',
    stillChecking: 'Comparing takes a while. Come back in a few minutes.',
    seeAll: 'See the findings',
    behind: {
      title: 'SharePoint is not answering now',
      text: (count, written) => `${written} ${count === 1 ? 'record is' : 'records are'} safely stored and will be shown in the lists when SharePoint answers again.`,
      listTitle: 'A list in SharePoint is not as it should be',
      listText: (count, written) => `${written} ${count === 1 ? 'record is' : 'records are'} safely stored and will be shown in the lists when the list is in order again.`,
      since: (moment) => `It has been so since ${moment}. Everybody can sign as before.`,
    },
  },
}
