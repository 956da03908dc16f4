import type { SourceTable, HrFile, HrProblem } from '../../../core/directory/hr-file'
import { parseHrFile } from '../../../core/directory/parse-hr-file'
import { applyOrganisationChange, emptyOrganisation, type Organisation } from '../../../core/organisation/organisation'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'

export const TODAY = '2026-12-01'

/** `'ansatte: ansattnummer;navn'` and its rows, each as one line of CSV. Rows count from 2, as the file shows them. */
export function table(head: string, ...lines: string[]): SourceTable {
  const [name = '', header = ''] = head.split(': ')
  const width = header.split(';').length
  return { name, header: header.split(';'), rows: lines.map((line, index) => ({ number: index + 2, cells: Array.from({ length: width }, (_, at) => line.split(';')[at] ?? '') })) }
}

export const UNITS = 'enheter: enhet;overordnet;navn;nivå;fra;til'
export const PEOPLE = 'ansatte: ansattnummer;navn;e-post;ansettelsesform;fra;til;konto'
export const POSTS = 'stillinger: ansattnummer;stilling;enhet;prosent;fra;til'
export const LEADERS = 'ledere: enhet;ansattnummer;konstituert;fra;til'
export const LEAVES = 'permisjoner: ansattnummer;fra;til'
export const ROLES = 'roller: enhet;rolle;ansattnummer;fra;til'
export const OBJECTS = 'objekter: objekt;slag;enhet;tittel;fra;til'

export function fileOf(...tables: SourceTable[]): HrFile {
  const parsed = parseHrFile(tables)
  if (parsed.outcome === 'wrong') throw new Error(JSON.stringify(parsed.problems))
  return parsed.file
}

export function problemsOf(...tables: SourceTable[]): HrProblem[] {
  const parsed = parseHrFile(tables)
  return parsed.outcome === 'wrong' ? parsed.problems : []
}

export function organisationOf(changes: readonly OrganisationChange[], organisation: Organisation = emptyOrganisation()): Organisation {
  for (const change of changes) applyOrganisationChange(organisation, change)
  return organisation
}

/** A municipality with a school, its leader, a teacher with two posts and a substitute. */
export const SCHOOL: SourceTable[] = [
  table(UNITS, 'k;;Fjordvik;kommune;01.01.2020;', 's;k;Skolen;tjenestested;01.01.2020;', 'b;k;Barnehagen;tjenestested;01.01.2020;'),
  table(PEOPLE, '1;Liv Leder;liv@fjordvik.example;fast;01.08.2021;', '2;Tor Lærer;tor@fjordvik.example;fast;01.08.2022;', '3;Vera Vikar;;timelønnet;15.10.2026;'),
  table(POSTS, '1;a;s;100;01.08.2021;', '2;a;s;60;01.08.2022;', '2;b;b;20;01.08.2022;', '3;a;s;12,5;15.10.2026;'),
  table(LEADERS, 's;1;nei;01.08.2021;'),
]

/** The same tables with some of them in other words. */
export function schoolWith(...changed: SourceTable[]): SourceTable[] {
  return [...SCHOOL.filter(({ name }) => !changed.some((other) => other.name === name)), ...changed]
}
