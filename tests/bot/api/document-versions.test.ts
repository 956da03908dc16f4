import { documentVersions } from '../../../core/api/publishing-questions'
import { oidOf, publication, TEXTS } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER } from './sample-questions'

let door: FrontDoor
beforeAll(async () => {
  const later = { ...publication(1, 1, '2026-12-01', { ...TEXTS, nb: { title: 'Etisk standard', markdown: 'Rettet' } }), actorOid: oidOf('director') }
  door = await openFrontDoor({ facts: [later] })
})
afterAll(() => door.close())

describe('the versions of a document', () => {
  it('are all there, newest first, with who published them and which is in force', async () => {
    const { answer } = await door.ask(documentVersions, { documentId: 'ethics-standard' }, CONTROLLER)
    expect(answer?.versions).toMatchObject([
      { version: '1.1', level: 'minor', effectiveOn: '2026-12-01', publishedBy: 'Navn director', isCurrent: false },
      { version: '1.0', level: 'major', effectiveOn: '2026-11-10', publishedBy: '', reason: 'Årlig gjennomgang', isCurrent: true },
    ])
  })

  it('of a document that does not exist are not found', async () => {
    expect((await door.ask(documentVersions, { documentId: 'nothing' }, CONTROLLER)).status).toBe(404)
  })
})
