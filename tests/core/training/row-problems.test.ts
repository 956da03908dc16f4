import { ROW_PROBLEMS } from '../../../core/training/row-problems'

test('each problem of a row has a name of its own', () => expect(new Set(ROW_PROBLEMS).size).toBe(ROW_PROBLEMS.length))
