import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connectStorageFaults, STORAGE_FAULTS_PATH, StorageNotStruckError } from '../../../../infra/local/faults/storage-control'

describe('the rules of a running Azurite', () => {
  it('are put to an address of their own', async () => {
    const heard: string[] = []
    const server = createServer((request, response) => {
      heard.push(`${request.method} ${request.url}`)
      response.statusCode = request.method === 'PUT' ? 200 : 404
      response.end('{"seed":1,"rules":[],"decisions":[]}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const faults = connectStorageFaults((server.address() as AddressInfo).port)
    expect(await faults.set({ seed: 1, rules: [] })).toEqual({ seed: 1, rules: [], decisions: [] })
    await expect(faults.read()).rejects.toThrow(StorageNotStruckError)
    expect(heard).toEqual([`PUT ${STORAGE_FAULTS_PATH}`, `GET ${STORAGE_FAULTS_PATH}`])
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await expect(faults.read()).rejects.toThrow('Azurite does not answer')
  })
})
