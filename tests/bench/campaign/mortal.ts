/** Something that can be killed: from then on nothing of it goes on, as after `kill -9`. What it asked of the world has been asked. */
export type Mortal = { wrap: <Port extends object>(port: Port) => Port; kill: () => void; isDead: () => boolean }

const NEVER = new Promise<never>(() => undefined)

export function createMortal(): Mortal {
  let dead = false
  return {
    isDead: () => dead,
    kill: () => void (dead = true),
    /** Every method that answers later: the dead neither ask nor hear the answer. */
    wrap: <Port extends object>(port: Port): Port =>
      new Proxy(port, {
        get(target, name, receiver) {
          const value: unknown = Reflect.get(target, name, receiver)
          if (typeof value !== 'function') return value
          return (...given: unknown[]): unknown => {
            if (dead) return NEVER
            const answer: unknown = Reflect.apply(value as (...of: unknown[]) => unknown, target, given)
            if (!(answer instanceof Promise)) return answer
            return answer.then(
              (answered: unknown) => (dead ? NEVER : answered),
              (error: unknown) => (dead ? NEVER : Promise.reject(error as Error)),
            )
          }
        },
      }),
  }
}
