/** What is done at a workplace decides how large it is, which jobs it has and what its departments are called. */
export type WorkplaceKind =
  | 'kindergarten'
  | 'school'
  | 'nursing-home'
  | 'home-care'
  | 'supported-housing'
  | 'health'
  | 'family'
  | 'welfare'
  | 'culture'
  | 'technical'
  | 'cleaning'
  | 'office'
  | 'council'

export type KindOfWork = {
  /** People at an ordinary workplace of the kind, in a municipality of 12,000. */
  people: number
  leader: string
  /** Repeated as often as the job is common. */
  jobs: readonly string[]
  /** Departments that a large workplace has; none where people are led together. */
  departments: readonly string[]
  /** Of a hundred people, how many are paid by the hour. */
  hourlyPaid: number
  /** Whether apprentices are trained here. */
  hasApprentices: boolean
  /** Of a hundred people, how many never got an account. */
  withoutAccount: number
  /** Of a hundred people with an account, how many have no Teams licence. */
  withoutTeams: number
}

const titles = (text: string): string[] => text.split(',').map((title) => title.trim())

export const KINDS_OF_WORK: Record<WorkplaceKind, KindOfWork> = {
  kindergarten: {
    people: 24,
    leader: 'Styrer',
    jobs: titles('Barnehagelærer, Barnehagelærer, Pedagogisk leder, Pedagogisk leder, Barne- og ungdomsarbeider, Barne- og ungdomsarbeider, Assistent, Assistent, Assistent, Spesialpedagog, Kokk'),
    departments: titles('Blåveis, Hvitveis, Ekorn, Småtroll'),
    hourlyPaid: 14,
    hasApprentices: true,
    withoutAccount: 2,
    withoutTeams: 5,
  },
  school: {
    people: 62,
    leader: 'Rektor',
    jobs: titles('Lærer, Lærer, Lærer, Adjunkt, Adjunkt, Adjunkt, Lektor, Kontaktlærer, Kontaktlærer, Barne- og ungdomsarbeider, SFO-medarbeider, SFO-medarbeider, Miljøterapeut, Spesialpedagog, Sosiallærer, Fagarbeider, Skolesekretær'),
    departments: titles('1.–4. trinn, 5.–7. trinn, SFO, Spesialpedagogisk team'),
    hourlyPaid: 10,
    hasApprentices: true,
    withoutAccount: 1,
    withoutTeams: 1,
  },
  'nursing-home': {
    people: 125,
    leader: 'Virksomhetsleder',
    jobs: titles('Sykepleier, Sykepleier, Sykepleier, Helsefagarbeider, Helsefagarbeider, Helsefagarbeider, Helsefagarbeider, Pleiemedarbeider, Pleiemedarbeider, Sykehjemslege, Fysioterapeut, Aktivitør, Kjøkkenmedarbeider, Fagsykepleier, Kontormedarbeider'),
    departments: titles('1. etasje, 2. etasje, 3. etasje, Skjermet avdeling, Korttidsavdelingen'),
    hourlyPaid: 24,
    hasApprentices: true,
    withoutAccount: 5,
    withoutTeams: 9,
  },
  'home-care': {
    people: 95,
    leader: 'Virksomhetsleder',
    jobs: titles('Sykepleier, Sykepleier, Sykepleier, Helsefagarbeider, Helsefagarbeider, Helsefagarbeider, Hjemmehjelp, Hjemmehjelp, Pleiemedarbeider, Vernepleier, Ergoterapeut, Koordinator'),
    departments: titles('Sone 1, Sone 2, Sone 3'),
    hourlyPaid: 22,
    hasApprentices: true,
    withoutAccount: 4,
    withoutTeams: 6,
  },
  'supported-housing': {
    people: 40,
    leader: 'Virksomhetsleder',
    jobs: titles('Vernepleier, Vernepleier, Helsefagarbeider, Helsefagarbeider, Miljøarbeider, Miljøarbeider, Miljøterapeut, Assistent, Assistent, Sykepleier'),
    departments: titles('Hus A, Hus B'),
    hourlyPaid: 26,
    hasApprentices: true,
    withoutAccount: 4,
    withoutTeams: 6,
  },
  health: {
    people: 35,
    leader: 'Virksomhetsleder',
    jobs: titles('Helsesykepleier, Helsesykepleier, Jordmor, Lege, Fysioterapeut, Ergoterapeut, Psykolog, Sykepleier, Sykepleier, Psykiatrisk sykepleier, Helsesekretær, Saksbehandler'),
    departments: [],
    hourlyPaid: 8,
    hasApprentices: false,
    withoutAccount: 1,
    withoutTeams: 1,
  },
  family: {
    people: 36,
    leader: 'Virksomhetsleder',
    jobs: titles('Barnevernspedagog, Barnevernspedagog, Sosionom, Sosionom, Familieterapeut, Psykolog, PP-rådgiver, Miljøterapeut, Miljøarbeider, Saksbehandler'),
    departments: [],
    hourlyPaid: 10,
    hasApprentices: false,
    withoutAccount: 1,
    withoutTeams: 1,
  },
  welfare: {
    people: 42,
    leader: 'Virksomhetsleder',
    jobs: titles('Veileder, Veileder, Sosialkonsulent, Programrådgiver, Miljøterapeut, Boligkonsulent, Flyktningkonsulent, Gjeldsrådgiver, Tolk'),
    departments: [],
    hourlyPaid: 8,
    hasApprentices: false,
    withoutAccount: 2,
    withoutTeams: 1,
  },
  culture: {
    people: 16,
    leader: 'Virksomhetsleder',
    jobs: titles('Bibliotekar, Kulturskolelærer, Kulturkonsulent, Ungdomsarbeider, Fritidsleder, Badevakt, Maskinist, Scenetekniker, Driftsoperatør'),
    departments: [],
    hourlyPaid: 30,
    hasApprentices: true,
    withoutAccount: 5,
    withoutTeams: 4,
  },
  technical: {
    people: 42,
    leader: 'Virksomhetsleder',
    jobs: titles('Ingeniør, Ingeniør, Fagarbeider, Fagarbeider, Driftsoperatør, Driftsoperatør, Vaktmester, Rørlegger, Arealplanlegger, Byggesaksbehandler, Prosjektleder, Landmåler, Brannkonstabel'),
    departments: titles('Drift, Forvaltning'),
    hourlyPaid: 6,
    hasApprentices: true,
    withoutAccount: 7,
    withoutTeams: 6,
  },
  cleaning: {
    people: 55,
    leader: 'Virksomhetsleder',
    jobs: titles('Renholder, Renholder, Renholder, Renholder, Renholder, Fagarbeider renhold, Renholdsoperatør, Vaskerimedarbeider'),
    departments: titles('Skoler og barnehager, Øvrige bygg'),
    hourlyPaid: 16,
    hasApprentices: true,
    withoutAccount: 24,
    withoutTeams: 20,
  },
  office: {
    people: 22,
    leader: 'Avdelingssjef',
    jobs: titles('Rådgiver, Rådgiver, Rådgiver, Seniorrådgiver, Seniorrådgiver, Konsulent, Konsulent, Førstekonsulent, Jurist, Systemansvarlig, Prosjektleder'),
    departments: [],
    hourlyPaid: 2,
    hasApprentices: true,
    withoutAccount: 0,
    withoutTeams: 0,
  },
  council: {
    people: 52,
    leader: 'Leder av politisk sekretariat',
    jobs: titles('Formannskapssekretær, Møtesekretær, Rådgiver'),
    departments: [],
    hourlyPaid: 0,
    hasApprentices: false,
    withoutAccount: 0,
    withoutTeams: 0,
  },
}
