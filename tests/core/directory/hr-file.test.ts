import { HR_PROBLEMS, TABLE_KINDS } from '../../../core/directory/hr-file'
import { TABLE_SHAPES } from '../../../core/directory/table-shapes'

test('every kind of table has a shape', () => expect(Object.keys(TABLE_SHAPES)).toEqual([...TABLE_KINDS]))

test('no problem has two codes', () => expect(new Set(HR_PROBLEMS).size).toBe(HR_PROBLEMS.length))
