import { countAudience } from '../../../core/api/authoring-questions'
import { discardDraft, ownActivities, previewRequirement, previewWithdrawal, publishRequirement, requirementDraft, saveRequirementDraft, withdrawRequirement } from '../../../core/api/rules-questions'
import { emptyRequirementDraft, type RequirementDraft } from '../../../core/publishing/requirement-draft'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'
import { TODAY } from '../../sample/sample-log'
import type { FrontDoor, Who } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'
import { PROGRAMME_DRAFT } from './sample-rules-questions'

const LEADER: Who = { as: 'leader' }
const DIRECTOR: Who = { as: 'director' }
const ID = 'own-vernerunde'
const everywhere = (text: string) => ({ nb: text, nn: text, en: text })

const EMPTY = emptyRequirementDraft('act', '2027-01-11')
const OWN: RequirementDraft = {
  ...EMPTY,
  title: everywhere('Vernerunde'),
  reason: everywhere('Vi vil ha det trygt.'),
  audience: { ...EMPTY.audience, within: ['u-kindergarten'] },
  activity: { ...EMPTY.activity, theme: 'hse', ofUnitId: 'u-kindergarten' },
}
const within = (...unitIds: string[]): RequirementDraft => ({ ...OWN, audience: { ...OWN.audience, within: unitIds } })
const ofUnit = (ofUnitId: string): RequirementDraft => ({ ...OWN, activity: { ...OWN.activity, ofUnitId } })

let door: FrontDoor
const MUNICIPAL = requirementPublication({ ...YEARLY, requirementId: 'own-municipal', schedule: { kind: 'follow-up' } })
beforeEach(async () => void (door = await openRulesDoor(MUNICIPAL)))
afterEach(() => door.close())

const toPublish = (content: RequirementDraft, requirementId = ID) => ({ requirementId, effectiveOn: TODAY, openRounds: 'keep' as const, reason: 'Vi trenger den', content })
const preview = (content: RequirementDraft, who = LEADER, id = ID) => door.ask(previewRequirement, toPublish(content, id), who)
const save = (content: RequirementDraft, who = LEADER, id = ID, basedOn = 0) => door.ask(saveRequirementDraft, { requirementId: id, basedOn, content }, who)
const read = (who = LEADER, id = ID, ofUnitId?: string) => door.ask(requirementDraft, { requirementId: id, kind: 'act', ...(ofUnitId !== undefined && { ofUnitId }) }, who)
const publish = async (content: RequirementDraft, who = LEADER, id = ID) => door.ask(publishRequirement, { ...toPublish(content, id), previewKey: (await preview(content, who, id)).answer?.previewKey ?? '0'.repeat(64) }, who)
const codes = async (...asked: Promise<{ problem?: { code: string } | undefined }>[]) => (await Promise.all(asked)).map(({ problem }) => problem?.code)

describe('a leader and the own unit’s wheel', () => {
  it('begins, keeps, publishes, changes and withdraws an activity of it', async () => {
    expect((await read(LEADER, ID, 'u-kindergarten')).answer).toMatchObject({ from: 'empty', content: { activity: { ofUnitId: 'u-kindergarten' }, audience: { within: ['u-kindergarten'] } } })
    expect((await save(OWN)).answer).toMatchObject({ outcome: 'saved' })
    expect((await read()).answer).toMatchObject({ from: 'kept', content: { title: { nb: 'Vernerunde' } } })
    expect((await preview(OWN)).answer).toMatchObject({ concerned: 1, problems: [] })
    expect((await publish(OWN)).answer).toMatchObject({ version: '1' })
    expect((await publish({ ...OWN, dueInDays: 14 })).answer).toMatchObject({ version: '2' })
    expect((await door.ask(ownActivities, {}, LEADER)).answer).toMatchObject({ units: [{ unitId: 'u-kindergarten', hasBelow: true }], requirements: [{ requirementId: ID, activity: { theme: 'hse', ofUnitName: 'Solbakken barnehage' }, published: { version: 2 } }] })
    const written = { requirementId: ID, effectiveOn: TODAY, reason: 'Ikke mer' }
    const previewKey = (await door.ask(previewWithdrawal, written, LEADER)).answer?.previewKey ?? ''
    expect((await door.ask(withdrawRequirement, { ...written, previewKey }, LEADER)).answer).toMatchObject({ effectiveOn: TODAY })
  })

  it('cannot publish programmes or what is signed, nor in any wheel but the own', async () => {
    const wrong = [{ ...PROGRAMME_DRAFT, activity: OWN.activity }, { ...OWN, kind: 'sign' as const }, ofUnit('u-education'), ofUnit('u-nursery'), ofUnit('u-top'), ofUnit('')]
    const before = await door.everythingKept()
    for (const content of wrong) expect(await codes(save(content), preview(content), publish(content))).toEqual(['forbidden', 'forbidden', 'forbidden'])
    expect(await door.everythingKept()).toEqual(before)
  })

  it.each([[['u-education']], [['u-kindergarten', 'u-top']], [[]]])('cannot reach %j', async (units) => {
    const content = within(...units)
    expect((await preview(content)).answer).toMatchObject({ concerned: 0, byUnit: [], problems: [{ path: expect.stringMatching(/^audience\.within/) as string, problem: 'outside-own-unit' }] })
    expect((await publish(content)).problem?.code).toBe('not-ready')
    expect((await door.ask(countAudience, { audience: content.audience }, LEADER)).answer).toEqual({ concerned: 0, byUnit: [], problems: [{ path: 'audience.within', problem: 'outside-own-unit' }] })
  })

  it('cannot open an activity of somebody else’s wheel', async () => {
    const followUps = [{ when: { fieldId: '', isOneOf: [] }, requirementId: 'own-municipal', inDays: 3 }]
    const content = { ...OWN, activity: { ...OWN.activity, form: { ...OWN.activity.form, followUps } } }
    expect((await preview(content)).answer?.problems).toContainEqual({ path: 'form.followUps.0.requirementId', problem: 'outside-own-unit' })
    expect((await publish(content)).problem?.code).toBe('not-ready')
  })

  it('cannot take over what is another’s, published or a draft, nor read it', async () => {
    const withdrawal = { requirementId: 'own-municipal', effectiveOn: TODAY, reason: 'Nei takk' }
    expect(await codes(read(LEADER, 'own-municipal'), save(OWN, LEADER, 'own-municipal'), publish(OWN, LEADER, 'own-municipal'), door.ask(previewWithdrawal, withdrawal, LEADER), door.ask(withdrawRequirement, { ...withdrawal, previewKey: '0'.repeat(64) }, LEADER))).toEqual(['not-found', 'forbidden', 'forbidden', 'forbidden', 'forbidden'])
    await save(ofUnit('u-education'), DIRECTOR, 'own-of-director')
    expect(await codes(read(LEADER, 'own-of-director'), save(OWN, LEADER, 'own-of-director', 1), publish(OWN, LEADER, 'own-of-director'), door.ask(discardDraft, { kind: 'requirement', id: 'own-of-director', basedOn: 1 }, LEADER))).toEqual(['not-found', 'forbidden', 'forbidden', 'forbidden'])
    expect((await door.ask(ownActivities, {}, LEADER)).answer?.requirements).toEqual([])
  })

  it('cannot move what is published into another wheel, also not a leader of both', async () => {
    await publish(OWN)
    expect(await codes(save(ofUnit('u-education'), DIRECTOR), publish(ofUnit('u-education'), DIRECTOR), read(DIRECTOR))).toEqual(['forbidden', 'forbidden', 'not-found'])
  })

  it('cannot take a name of the municipality’s', async () => expect(await codes(read(LEADER, 'measures'), save(OWN, LEADER, 'measures'), publish(OWN, LEADER, 'orders'))).toEqual(['not-found', 'forbidden', 'forbidden']))

  it('is not an employee’s, and a controller may mend it', async () => {
    await publish(OWN)
    expect(await codes(read({ as: 'employee' }), save(OWN, { as: 'employee' }), publish(OWN, { as: 'employee' }))).toEqual(['forbidden', 'forbidden', 'forbidden'])
    expect((await publish({ ...OWN, minutes: 30 }, CONTROLLER)).answer).toMatchObject({ version: '2' })
  })
})
