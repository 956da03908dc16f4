import { addDays, type Day } from '../days/day'
import type { LearnRequirement } from '../obligations/requirement'
import type { EmploymentClass } from '../organisation/organisation-change'

const EVERYBODY: EmploymentClass[] = ['permanent', 'hourly-paid', 'hired-in', 'apprentice', 'elected']

/** Leaders get their card a week before a lesson goes out, and whoever publishes needs some days before that. */
const DAYS_TO_PREPARE = 14
/** Privacy every third week, ethics every sixth, a week after: never two new lessons in one week. */
const [PRIVACY_WEEKS, ETHICS_WEEKS, ETHICS_LATER_DAYS] = [3, 6, 7]

/** The first Monday with time to prepare, proposed as the day of the first lesson. */
export function suggestFirstDay(today: Day): Day {
  const earliest = addDays(today, DAYS_TO_PREPARE)
  const weekday = new Date(earliest).getUTCDay()
  return addDays(earliest, (8 - weekday) % 7)
}

/** The three programmes a municipality begins with, over the lessons of the library, as drafts: it edits and publishes them. */
export function listStarterProgrammes(firstOn: Day): LearnRequirement[] {
  return [
    {
      kind: 'learn',
      requirementId: 'privacy-security',
      title: { nb: 'Personvern og informasjonssikkerhet', nn: 'Personvern og informasjonstryggleik', en: 'Privacy and information security' },
      reason: {
        nb: 'Vi har ansvar for opplysninger om folk som ikke kan velge en annen kommune, og loven krever at alle her vet hvordan vi passer på dem.',
        nn: 'Vi har ansvar for opplysningar om folk som ikkje kan velje ein annan kommune, og lova krev at alle her veit korleis vi passar på dei.',
        en: 'We are responsible for information about people who cannot choose another municipality, and the law requires everyone here to know how to look after it.',
      },
      audience: { employmentClasses: EVERYBODY },
      lessonIds: [
        'personal-data', 'need-to-know', 'phishing', 'passwords', 'sharing-and-e-mail', 'breaches', 'outside-the-office',
        'residents-rights',
      ],
      cadence: { kind: 'calendar', firstOn, everyWeeks: PRIVACY_WEEKS },
      renewal: { months: 12, of: 'changed-or-wrong' },
      dueInDays: 21,
      minutes: 5,
    },
    {
      kind: 'learn',
      requirementId: 'ethics-lessons',
      title: { nb: 'Etikk i hverdagen', nn: 'Etikk i kvardagen', en: 'Everyday ethics' },
      reason: {
        nb: 'De som bor her, skal kunne stole på oss, også når det rette ikke er lett å se; derfor øver vi på det sammen, noen minutter om gangen.',
        nn: 'Dei som bur her, skal kunne stole på oss, også når det rette ikkje er lett å sjå; derfor øver vi på det saman, nokre minutt om gongen.',
        en: 'The people who live here must be able to trust us, also when the right thing is hard to see; so we practise it together, a few minutes at a time.',
      },
      audience: { employmentClasses: EVERYBODY },
      lessonIds: [
        'impartiality', 'gifts', 'side-jobs', 'freedom-of-expression', 'whistleblowing', 'confidentiality', 'procurement',
        'corruption', 'power-and-respect', 'employers-property', 'social-media', 'bullying-and-harassment',
        'private-interests', 'ethical-leadership',
      ],
      cadence: { kind: 'calendar', firstOn: addDays(firstOn, ETHICS_LATER_DAYS), everyWeeks: ETHICS_WEEKS },
      dueInDays: 30,
      minutes: 5,
    },
    {
      kind: 'learn',
      requirementId: 'leader-course',
      title: { nb: 'Lederkurs i etikk og internkontroll', nn: 'Leiarkurs i etikk og internkontroll', en: 'Leaders’ course in ethics and internal control' },
      reason: {
        nb: 'Du som leder går foran: Kurset viser hva du har ansvar for, og hvordan du kommer fram til de vanskelige avgjørelsene.',
        nn: 'Du som leiar går føre: Kurset viser kva du har ansvar for, og korleis du finn fram til dei vanskelege avgjerdene.',
        en: 'As a leader you set the example: the course shows what you are responsible for, and how to arrive at the difficult decisions.',
      },
      audience: { employmentClasses: EVERYBODY, leaders: 'only' },
      lessonIds: [
        'leaders-duties', 'leaders-dilemma', 'leaders-impartiality', 'corruption-risk',
      ],
      // From the day somebody becomes a leader, whenever that is.
      cadence: { kind: 'from-hiring', everyDays: 14 },
      dueInDays: 21,
      minutes: 5,
    },
  ]
}
