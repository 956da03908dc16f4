import type { InEachLanguage } from '../../core/language/language'

/** What prompts say beside what they ask for. */
const nb = {
  reminder: (summary: string) => `Påminnelse: ${summary}`,
  snooze: 'Minn meg på det senere',
  snoozed: (day: string) => `Greit. Du får ingen påminnelse før ${day}. Fristen er den samme.`,
  snoozeNotSaved: 'Det ble ikke lagret. Vent litt og trykk igjen.',
  notSnoozed: 'Du har utsatt dette så mange ganger du kan. Fristen er den samme.',
  late: {
    heading: 'Noen har ikke fått det gjort i tide',
    summaryOwn: (count: number) => (count === 1 ? 'Én av folkene dine har noe som skulle vært gjort' : `${count} av folkene dine har noe som skulle vært gjort`),
    summaryBelow: (count: number) => (count === 1 ? 'Én i enhetene under deg har noe som skulle vært gjort' : `${count} i enhetene under deg har noe som skulle vært gjort`),
    why: 'De er minnet på det, og fristen er over. Spør om de trenger hjelp eller tid, eller ta det på papir eller i et møte.',
    person: (name: string, titles: string) => `${name}: ${titles}`,
    morePeople: (count: number) => (count === 1 ? 'Og én til. Se alle i fanen.' : `Og ${count} til. Se alle i fanen.`),
    below: 'Enheter under deg',
    unit: (name: string, people: number) => (people === 1 ? `${name}: én person` : `${name}: ${people} personer`),
    moreUnits: (count: number) => (count === 1 ? 'Og én enhet til. Se alle i fanen.' : `Og ${count} enheter til. Se alle i fanen.`),
    open: 'Se enheten',
  },
}
export type PromptWords = typeof nb

const nn: PromptWords = {
  reminder: (summary) => `Påminning: ${summary}`,
  snooze: 'Minn meg på det seinare',
  snoozed: (day) => `Greitt. Du får inga påminning før ${day}. Fristen er den same.`,
  snoozeNotSaved: 'Det vart ikkje lagra. Vent litt og trykk igjen.',
  notSnoozed: 'Du har utsett dette så mange gonger du kan. Fristen er den same.',
  late: {
    heading: 'Nokon har ikkje fått det gjort i tide',
    summaryOwn: (count) => (count === 1 ? 'Éin av folka dine har noko som skulle vore gjort' : `${count} av folka dine har noko som skulle vore gjort`),
    summaryBelow: (count) => (count === 1 ? 'Éin i einingane under deg har noko som skulle vore gjort' : `${count} i einingane under deg har noko som skulle vore gjort`),
    why: 'Dei er minte på det, og fristen er over. Spør om dei treng hjelp eller tid, eller ta det på papir eller i eit møte.',
    person: (name, titles) => `${name}: ${titles}`,
    morePeople: (count) => (count === 1 ? 'Og éin til. Sjå alle i fana.' : `Og ${count} til. Sjå alle i fana.`),
    below: 'Einingar under deg',
    unit: (name, people) => (people === 1 ? `${name}: éin person` : `${name}: ${people} personar`),
    moreUnits: (count) => (count === 1 ? 'Og éi eining til. Sjå alle i fana.' : `Og ${count} einingar til. Sjå alle i fana.`),
    open: 'Sjå eininga',
  },
}

const en: PromptWords = {
  reminder: (summary) => `Reminder: ${summary}`,
  snooze: 'Remind me later',
  snoozed: (day) => `Fine. You get no reminder before ${day}. The deadline is the same.`,
  snoozeNotSaved: 'It was not saved. Wait a moment and press again.',
  notSnoozed: 'You have put this off as often as you can. The deadline is the same.',
  late: {
    heading: 'Some have not done it in time',
    summaryOwn: (count) => (count === 1 ? 'One of your people has something overdue' : `${count} of your people have something overdue`),
    summaryBelow: (count) => (count === 1 ? 'One person in the units below you has something overdue' : `${count} people in the units below you have something overdue`),
    why: 'They have been reminded, and the deadline has passed. Ask whether they need help or time, or do it on paper or in a meeting.',
    person: (name, titles) => `${name}: ${titles}`,
    morePeople: (count) => (count === 1 ? 'And one more. See everybody in the tab.' : `And ${count} more. See everybody in the tab.`),
    below: 'Units below you',
    unit: (name, people) => (people === 1 ? `${name}: one person` : `${name}: ${people} people`),
    moreUnits: (count) => (count === 1 ? 'And one more unit. See all in the tab.' : `And ${count} more units. See all in the tab.`),
    open: 'See the unit',
  },
}

export const PROMPT_WORDS: InEachLanguage<PromptWords> = { nb, nn, en }
