import { documentText } from '../../../core/api/signing-questions'
import { SIGNATURE_STATEMENT } from '../../../core/signing/statement'
import { publication, TEXTS } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'

const NEXT = { ...TEXTS, nb: { title: 'Ny etisk standard', markdown: 'Ny' } }

let door: FrontDoor
beforeAll(async () => {
  door = await openFrontDoor({ facts: [publication(2, 0, '2026-11-20', NEXT)] })
  const hash = door.parts.api.readModel.state().documents.get('ethics-standard')?.[1]?.texts.nb.sha256 ?? ''
  await door.parts.api.texts.save(hash, NEXT.nb.markdown)
})
afterAll(() => door.close())

const ask = (language: 'nb' | 'nn' | 'en', version?: string) => door.ask(documentText, { documentId: 'ethics-standard', language, ...(version && { version }) }, { as: 'employee' })

describe('the text of a document', () => {
  it('is the version in force when none is named', async () => {
    expect((await ask('nb')).answer).toMatchObject({ version: '2.0', isCurrent: true, title: 'Ny etisk standard', markdown: 'Ny', effectiveOn: '2026-11-20', minutes: 1 })
  })

  it('is an earlier one when it is named, so that people may read again what they signed', async () => {
    expect((await ask('nb', '1.0')).answer).toMatchObject({ version: '1.0', isCurrent: false, markdown: TEXTS.nb.markdown })
  })

  it.each(['nb', 'nn', 'en'] as const)('comes in %s with the sentence that is confirmed', async (language) => {
    expect((await ask(language, '1.0')).answer).toMatchObject({ markdown: TEXTS[language].markdown, statement: SIGNATURE_STATEMENT.sentence[language] })
  })

  it('is not found for a version or document that was never published', async () => {
    expect((await ask('nb', '9.0')).status).toBe(404)
    expect((await door.ask(documentText, { documentId: 'constructor', language: 'nb' }, { as: 'employee' })).status).toBe(404)
  })
})
