import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { holdAnswer, sendAnswer, sendHalf } from '../../../../infra/local/faults/held-answer'
import { playFaults } from './play-faults'

const request = () => Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url: '/', httpVersionMajor: 1, httpVersionMinor: 1 })

describe('an answer that is held back', () => {
  it('is what the listener said, without what belongs to the connection', async () =>
    expect(await holdAnswer((_, response) => response.writeHead(201, { 'x-a': '1', 'Content-Length': 2 }).end('ok'), request())).toEqual({
      status: 201,
      headers: [['x-a', '1'], ['Content-Length', '2']],
      body: Buffer.from('ok'),
    }))

  it('comes in one piece from a listener that pipes', async () =>
    expect(await holdAnswer((_, response) => void Readable.from(['one ', 'two']).pipe(response), request())).toEqual({ status: 200, headers: [], body: Buffer.from('one two') }))

  it('lets the listener believe that all was sent', async () => {
    const heard: string[] = []
    await holdAnswer((_, response) => {
      for (const name of ['finish', 'close']) response.on(name, () => heard.push(name))
      response.end()
    }, request())
    await new Promise(setImmediate)
    expect(heard).toEqual(['finish', 'close'])
  })

  it('is sent whole, or by half', async () => {
    const answer = { status: 202, headers: [['x-a', '1']] as const, body: Buffer.from('four') }
    const { see, close } = await playFaults('graph', ({ url }, response) => (url === '/half' ? sendHalf(answer, response) : sendAnswer(answer, response)), [])
    expect(await see('/whole')).toMatchObject({ status: 202, headers: { 'x-a': '1' }, text: 'four' })
    expect(await see('/half')).toEqual({ broke: 'ECONNRESET', status: 202, text: 'fo' })
    await close()
  })
})
