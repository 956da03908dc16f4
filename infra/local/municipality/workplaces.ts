import type { WorkplaceKind } from './jobs'

export type WorkplaceGroup = { section?: string; kind: WorkplaceKind; workplaces: readonly string[] }
export type AreaPlan = { area: string; groups: readonly WorkplaceGroup[] }
export type DirectoratePlan = { directorate: string; areas: readonly AreaPlan[] }

/** Names separated by commas, some with an ending they all share. */
const named = (text: string, ending = ''): string[] => text.split(',').map((name) => `${name.trim()}${ending}`)

/** The whole municipality by name: directorates, their areas, sections for some, and 250 workplaces. */
export const WORKPLACE_PLAN: readonly DirectoratePlan[] = [
  {
    directorate: 'Oppvekst og utdanning',
    areas: [
      {
        area: 'Barnehage',
        groups: [
          { section: 'Barnehager nord', kind: 'kindergarten', workplaces: [...named('Solbakken, Granlia, Nordvika, Tiurleiken, Blåklokka, Åsheim, Fuglemyra, Kvernhuset, Lyngheia, Rugdemarka, Solstrålen, Trollskogen, Øvre Dalen', ' barnehage')] },
          { section: 'Barnehager sør', kind: 'kindergarten', workplaces: [...named('Sørfjorden, Strandenga, Marihøna, Smiejordet, Nattergalen, Eplehagen, Tunet, Kastanjen, Havglimt, Rosenlund, Bekkefaret, Humlehagen, Sjøstjerna', ' barnehage')] },
          { section: 'Barnehager øst', kind: 'kindergarten', workplaces: [...named('Østmarka, Ekornstua, Bjørkelunden, Haugtun, Maurtua, Myrulla, Furukollen, Lillehaug, Revehiet, Steinrøysa, Vardåsen, Bjørnehiet', ' barnehage'), 'Beaivi samiske barnehage'] },
          { section: 'Barnehager vest', kind: 'kindergarten', workplaces: [...named('Vestenga, Kråkereiret, Fjellfoten, Sagatun, Skogly, Tyttebærtua, Linerla, Hestehoven, Stølen, Vetlegrenda, Ytre Nes', ' barnehage'), 'Markaleiken friluftsbarnehage', 'Åpen barnehage Sentrum'] },
        ],
      },
      {
        area: 'Grunnskole',
        groups: [
          { section: 'Barneskoler nord', kind: 'school', workplaces: named('Solbakken, Granlia, Nordvika, Åsheim, Øvre Dalen, Lyngheia, Rugdemarka, Kvernhuset, Tømmerneset', ' skole') },
          { section: 'Barneskoler sør', kind: 'school', workplaces: named('Sørfjorden, Strandenga, Rosenlund, Bekkefaret, Havglimt, Smiejordet, Tunet, Kirkehaugen, Ytre Nes', ' skole') },
          { section: 'Barneskoler øst og vest', kind: 'school', workplaces: named('Østmarka, Bjørkelunden, Haugtun, Vardåsen, Vestenga, Fjellfoten, Sagatun, Stølen', ' skole') },
          { section: 'Ungdomsskoler', kind: 'school', workplaces: named('Fjordvik, Nordbyen, Strandheim, Kollåsen, Elvebakken, Midtåsen, Vågen, Hammaren', ' ungdomsskole') },
          { kind: 'school', workplaces: ['Grenda oppvekstsenter', 'Fjordvik voksenopplæring', 'Fossegrimen ressurssenter', 'Åsgard alternative skole'] },
        ],
      },
      {
        area: 'Barn, unge og familie',
        groups: [
          { section: 'Barnevern', kind: 'family', workplaces: ['Barnevernstjenesten mottak', 'Barnevernstjenesten tiltak', 'Barnevernstjenesten omsorg', 'Barnevernvakten', 'Bofellesskapet Nøsteveien'] },
          { section: 'Helsestasjon og skolehelsetjeneste', kind: 'health', workplaces: ['Helsestasjon Sentrum', 'Helsestasjon nord', 'Helsestasjon sør', 'Skolehelsetjenesten', 'Helsestasjon for ungdom'] },
          { kind: 'family', workplaces: ['Pedagogisk-psykologisk tjeneste', 'Familiesenteret', 'Tverrfaglig innsatsteam', 'Avlastningsboligen Bakketun', 'Barneboligen Furuly'] },
        ],
      },
    ],
  },
  {
    directorate: 'Helse og mestring',
    areas: [
      {
        area: 'Bo- og behandlingssentre',
        groups: [
          { section: 'Sykehjem nord og øst', kind: 'nursing-home', workplaces: named('Fjordgløtt, Solhaug, Nordvika, Granlia, Østmarka, Lyngheia, Haugtun', ' bo- og behandlingssenter') },
          { section: 'Sykehjem sør og vest', kind: 'nursing-home', workplaces: [...named('Sørfjorden, Rosenlund, Strandheim, Vestenga, Stølen', ' bo- og behandlingssenter'), 'Fjordvik helsehus'] },
        ],
      },
      {
        area: 'Hjemmetjenester',
        groups: [
          { section: 'Hjemmesykepleie', kind: 'home-care', workplaces: named('nord, nordøst, øst, Sentrum, sør, sørvest, vest, Nes og øyene', '').map((place) => `Hjemmetjenesten ${place}`) },
          { kind: 'home-care', workplaces: ['Nattpatruljen', 'Hverdagsrehabilitering', 'Praktisk bistand', 'Brukerstyrt personlig assistanse', 'Omsorgsboligene Elveparken', 'Omsorgsboligene Torget'] },
        ],
      },
      {
        area: 'Tilrettelagte tjenester',
        groups: [
          { section: 'Boliger nord', kind: 'supported-housing', workplaces: named('Bjerkelia, Måneveien, Tiurveien, Kvernveien, Lyngveien, Fjellveien, Åsveien, Granbakken, Nordre Tverrvei, Mølleveien', ' bolig') },
          { section: 'Boliger sør', kind: 'supported-housing', workplaces: named('Strandgata, Rosenveien, Sjøgata, Plommeveien, Havnegata, Skolegata, Kirkeveien, Epleveien, Fergeveien, Bryggeveien', ' bolig') },
          { section: 'Boliger øst og vest', kind: 'supported-housing', workplaces: named('Østveien, Furuveien, Bjørkeveien, Vestveien, Elveveien, Stasjonsgata, Sagveien, Øvre Dal', ' bolig') },
          { kind: 'supported-housing', workplaces: ['Dagsenteret Verkstedet', 'Arbeidssenteret Bruket', 'Aktivitetssenteret Låven', 'Avlastning og støttekontakt'] },
        ],
      },
      {
        area: 'Helse, psykisk helse og rus',
        groups: [
          { kind: 'health', workplaces: ['Fjordvik legevakt', 'Kommunelegekontoret', 'Fysio- og ergoterapitjenesten', 'Frisklivssentralen', 'Kreftkoordinator og lindrende team', 'Hjelpemiddellageret', 'Tildelingskontoret'] },
          { section: 'Psykisk helse og rus', kind: 'health', workplaces: ['Rask psykisk helsehjelp', 'Oppfølgingsteam psykisk helse', 'Rusteamet', 'FACT-teamet'] },
          { section: 'Psykisk helse og rus', kind: 'supported-housing', workplaces: ['Bofellesskapet Elvegata', 'Bofellesskapet Parkveien'] },
        ],
      },
    ],
  },
  {
    directorate: 'Velferd og inkludering',
    areas: [
      { area: 'NAV Fjordvik', groups: [{ kind: 'welfare', workplaces: ['NAV Fjordvik mottak', 'NAV Fjordvik oppfølging', 'NAV Fjordvik ungdom', 'Gjeldsrådgivning'] }] },
      {
        area: 'Bosetting og bolig',
        groups: [
          { kind: 'welfare', workplaces: ['Flyktningtjenesten', 'Bolig for enslige mindreårige', 'Boligkontoret', 'Introduksjonsprogrammet', 'Tolketjenesten', 'Krisesenteret'] },
          { kind: 'family', workplaces: ['SLT og forebygging', 'Utekontakten', 'Barnas stasjon', 'Fritid for alle'] },
        ],
      },
    ],
  },
  {
    directorate: 'Kultur og idrett',
    areas: [
      {
        area: 'Kultur',
        groups: [
          { section: 'Bibliotek', kind: 'culture', workplaces: ['Fjordvik hovedbibliotek', 'Nordbyen bibliotek', 'Strandheim bibliotek', 'Bokbåten og bokbussen'] },
          { section: 'Ungdom og fritid', kind: 'culture', workplaces: ['Ungdomshuset Kraftstasjonen', 'Nordbyen fritidsklubb', 'Elvebakken fritidsklubb', 'Vågen fritidsklubb', 'Lyngheia juniorklubb'] },
          { kind: 'culture', workplaces: ['Fjordvik kulturskole', 'Fjordvik kulturhus', 'Fjordvik kino', 'Fjordvik museum og kystlag', 'Frivilligsentralen', 'Seniorsenteret'] },
        ],
      },
      { area: 'Idrett og friluftsliv', groups: [{ kind: 'culture', workplaces: ['Fjordvikhallen', 'Fjordbadet', 'Idrettsanlegg nord', 'Idrettsanlegg sør', 'Friluftsliv og løyper'] }] },
    ],
  },
  {
    directorate: 'Samfunn og teknisk',
    areas: [
      { area: 'Plan, miljø og byggesak', groups: [{ kind: 'technical', workplaces: ['Byggesak', 'Plan og byutvikling', 'Landbruk og miljø', 'Geodata og oppmåling'] }] },
      { area: 'Vann, avløp og vei', groups: [{ kind: 'technical', workplaces: ['Vannverket', 'Renseanlegget Neset', 'Ledningsnett', 'Vei og park', 'Renovasjon og gjenbruk', 'Havnevesenet'] }] },
      {
        area: 'Eiendom',
        groups: [
          { kind: 'technical', workplaces: ['Eiendomsdrift nord', 'Eiendomsdrift sør', 'Prosjekt og utbygging', 'Boligforvaltning'] },
          { section: 'Renhold', kind: 'cleaning', workplaces: ['Renhold nord', 'Renhold sør', 'Renhold øst', 'Renhold vest', 'Renhold helsebygg', 'Sentralvaskeriet'] },
        ],
      },
      { area: 'Brann og redning', groups: [{ kind: 'technical', workplaces: ['Fjordvik brannstasjon'] }] },
    ],
  },
  {
    directorate: 'Organisasjon og digitalisering',
    areas: [
      { area: 'HR', groups: [{ kind: 'office', workplaces: ['HR-rådgivning', 'Lønn og fravær', 'Bedriftshelsetjenesten', 'Lærlinger og rekruttering'] }] },
      { area: 'Digitalisering', groups: [{ kind: 'office', workplaces: ['IKT-drift', 'Digital utvikling', 'Informasjonssikkerhet og personvern', 'Dokumentsenteret'] }] },
      { area: 'Kommunikasjon og service', groups: [{ kind: 'office', workplaces: ['Kommunikasjon', 'Innbyggertorget'] }] },
    ],
  },
  {
    directorate: 'Økonomi og styring',
    areas: [
      { area: 'Økonomi', groups: [{ kind: 'office', workplaces: ['Budsjett og analyse', 'Regnskap', 'Innfordring', 'Innkjøp'] }] },
      {
        area: 'Kommunedirektørens stab',
        groups: [
          { kind: 'office', workplaces: ['Internkontroll og virksomhetsstyring', 'Kommuneadvokaten', 'Beredskap'] },
          { kind: 'council', workplaces: ['Kommunestyret og politisk sekretariat'] },
        ],
      },
    ],
  },
]
