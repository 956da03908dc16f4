test('schemas are made without asking whether code may be compiled, which our security policy would report', async () => {
  const tried = jest.fn()
  const original = globalThis.Function
  globalThis.Function = new Proxy(original, {
    construct(target, written: string[]) {
      tried()
      return Reflect.construct(target, written)
    },
  })
  await import('../../../tab/api/without-eval')
  const { me } = await import('../../../core/api/own-questions')
  me.answer.safeParse({})
  globalThis.Function = original
  expect(tried).not.toHaveBeenCalled()
})
