import { z } from 'zod'

const TextFacet = z.strictObject({
  allowMultipleLines: z.boolean().default(false),
  appendChangesToExistingText: z.boolean().default(false),
  linesForEditing: z.int().default(0),
  maxLength: z.int().optional(),
  textType: z.enum(['plain', 'richText']).optional(),
})

const FACETS = {
  text: TextFacet,
  number: z.strictObject({
    decimalPlaces: z.enum(['automatic', 'none', 'one', 'two', 'three', 'four', 'five']).default('automatic'),
    displayAs: z.enum(['number', 'percentage']).default('number'),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
  boolean: z.strictObject({}),
  dateTime: z.strictObject({
    displayAs: z.enum(['default', 'friendly', 'standard']).default('default'),
    format: z.enum(['dateOnly', 'dateTime']).default('dateTime'),
  }),
  choice: z.strictObject({
    allowTextEntry: z.boolean().default(false),
    choices: z.array(z.string()),
    displayAs: z.enum(['checkBoxes', 'dropDownMenu', 'radioButtons']).default('dropDownMenu'),
  }),
  personOrGroup: z.strictObject({
    allowMultipleSelection: z.boolean().default(false),
    chooseFromType: z.enum(['peopleOnly', 'peopleAndGroups']).default('peopleAndGroups'),
    displayAs: z.string().default('nameWithPresence'),
  }),
  hyperlinkOrPicture: z.strictObject({ isPicture: z.boolean().default(false) }),
  lookup: z.strictObject({
    allowMultipleValues: z.boolean().default(false),
    allowUnlimitedLength: z.boolean().default(false),
    columnName: z.string().optional(),
    listId: z.guid().optional(),
    primaryLookupColumnId: z.string().optional(),
  }),
} as const
export type ColumnKind = keyof typeof FACETS
export const COLUMN_KINDS = Object.keys(FACETS) as ColumnKind[]

const facets = Object.fromEntries(Object.entries(FACETS).map(([kind, schema]) => [kind, schema.optional()])) as {
  [Kind in ColumnKind]: z.ZodOptional<(typeof FACETS)[Kind]>
}

/** A column as a client describes it. What the API takes and never shows again is taken and forgotten. */
export const NewColumn = z
  .strictObject({
    name: z.string().min(1).max(255),
    displayName: z.string().max(255).optional(),
    description: z.string().default(''),
    required: z.boolean().default(false),
    indexed: z.boolean().default(false),
    enforceUniqueValues: z.boolean().default(false),
    hidden: z.boolean().default(false),
    readOnly: z.boolean().default(false),
    columnGroup: z.string().default('Custom Columns'),
    defaultValue: z.strictObject({ value: z.string().optional(), formula: z.string().optional() }).optional(),
    isDeletable: z.boolean().optional(),
    isReorderable: z.boolean().optional(),
    propagateChanges: z.boolean().optional(),
    validation: z.looseObject({}).optional(),
    ...facets,
  })
  .refine((column) => COLUMN_KINDS.filter((kind) => column[kind] !== undefined).length === 1, 'exactly one facet')
  .refine(({ indexed, text }) => !indexed || !text?.allowMultipleLines, 'a note cannot be indexed')
  .refine(({ indexed, enforceUniqueValues }) => indexed || !enforceUniqueValues, 'unique values need an index')
export type NewColumn = z.infer<typeof NewColumn>

export type Column = NewColumn & { id: string; displayName: string }

/** Facets as a change of a column brings them. */
export const ChangedFacets = z.strictObject(facets)

export function kindOf(column: NewColumn): ColumnKind {
  return COLUMN_KINDS.find((kind) => column[kind] !== undefined) ?? 'text'
}

export const TITLE: Column = {
  id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
  name: 'Title',
  displayName: 'Title',
  description: '',
  columnGroup: 'Custom Columns',
  required: false,
  indexed: false,
  enforceUniqueValues: false,
  hidden: false,
  readOnly: false,
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
}

/** Columns that every list has and nobody writes. */
export const SYSTEM_COLUMNS: readonly { id: string; name: string; displayName: string }[] = [
  { id: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', name: 'ID', displayName: 'ID' },
  { id: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', name: 'ContentType', displayName: 'Content Type' },
  { id: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', name: 'Modified', displayName: 'Modified' },
  { id: '8c06beca-0777-48f7-91c7-6da68bc07b69', name: 'Created', displayName: 'Created' },
  { id: '1df5e554-ec7e-46a6-901d-d85a3881cb18', name: 'Author', displayName: 'Created By' },
  { id: 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', name: 'Editor', displayName: 'Modified By' },
  { id: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', name: '_UIVersionString', displayName: 'Version' },
  { id: '67df98f4-9dec-48ff-a553-29bece9c5bf4', name: 'Attachments', displayName: 'Attachments' },
]
/** Names of columns that every list has already, shown or not. */
export const RESERVED_NAMES = new Set(
  ['Title', ...SYSTEM_COLUMNS.map(({ name }) => name), 'Order', 'Version', 'GUID', 'Edit', 'LinkTitle', 'LinkTitleNoMenu'].map((name) => name.toLowerCase()),
)
/** A column of this name can be made, and every write to it is answered as if it did not exist. */
export const UNWRITABLE_NAME = 'Scope'
