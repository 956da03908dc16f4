import type { Column } from './column-definition'
import { malformedRequest, untypedCollection, wrongJsonType } from './graph-error'
import type { GraphSwitches } from './switches'

/** Columns that hold several values at once. */
export function takesMany({ choice, personOrGroup, lookup }: Column): boolean {
  return choice?.displayAs === 'checkBoxes' || personOrGroup?.allowMultipleSelection === true || lookup?.allowMultipleValues === true
}

/** Several values need the name of their type beside them; without it choices and people fail in words of their own. */
export function acceptMany(column: Column, value: unknown, type: unknown, { multipleValues }: GraphSwitches) {
  const isChoice = column.choice !== undefined
  if (!Array.isArray(value)) throw wrongJsonType()
  if (type !== (isChoice ? 'Collection(Edm.String)' : 'Collection(Edm.Int32)')) throw isChoice ? wrongJsonType() : untypedCollection()
  if (multipleValues === 'refused') throw malformedRequest()
  const values: unknown[] = value
  if (isChoice) return values.map((one) => (typeof one === 'string' ? one : refuse()))
  // Whom a number stands for is in a table of the site that this one does not have.
  return values.map((one) => (typeof one === 'number' ? { LookupId: one, LookupValue: '' } : refuse()))
}

function refuse(): never {
  throw wrongJsonType()
}
