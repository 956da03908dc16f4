import { STATUS_OF } from '../../../bot/web/problem'
import { ApiProblem } from '../../../core/api/question'

describe('the status of a problem', () => {
  it('exists for each code, and each is a refusal', () => {
    expect(Object.keys(STATUS_OF).sort()).toEqual([...ApiProblem.shape.code.options].sort())
    for (const status of Object.values(STATUS_OF)) expect(status).toBeGreaterThanOrEqual(400)
  })

  it('of the tab’s token is the only one that asks for another token', () => {
    expect(Object.entries(STATUS_OF).filter(([, status]) => status === 401)).toEqual([['unauthenticated', 401]])
  })
})
