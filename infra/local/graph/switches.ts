import { z } from 'zod'

type Setting = string | number | boolean
type Switch = { section: string; settings: readonly [Setting, ...Setting[]] }

/**
 * Every behaviour that the platform page `graph.md` marks unverified, by its section: the setting at a start comes first, then
 * what a real tenant may do instead. The app must behave right under each.
 */
export const SWITCHES = {
  missingTokenCode: { section: '12', settings: ['InvalidAuthenticationToken', 'unauthenticated'] },

  columnsWithList: { section: '1.2', settings: ['taken', 'ignored', 'refused'] },
  hiddenOnCreate: { section: '1.2', settings: ['honoured', 'ignored'] },
  hiddenLists: { section: '1.2', settings: ['left-out', 'listed'] },
  duplicateListStatus: { section: '1.2', settings: [409, 400] },
  columnName: { section: '1.3', settings: ['encoded', 'refused-when-odd'] },
  longColumnName: { section: '1.3', settings: ['cut', 'kept'] },
  duplicateColumnStatus: { section: '1.3', settings: [409, 400] },
  mostColumns: { section: '1.3', settings: [2_000, 100] },
  tooManyIndexesStatus: { section: '1.3', settings: [400, 500] },
  lateIndex: { section: '1.3', settings: ['refused-above-20000', 'refused-above-5000', 'accepted'] },
  requiredColumns: { section: '1.3', settings: ['not-enforced', 'enforced'] },
  longNote: { section: '1.3', settings: ['refused', 'taken', 'cut'] },

  standardPage: { section: '2.1', settings: [200, 100] },
  largestPage: { section: '2.1', settings: [5_000, 1_000] },
  itemPages: { section: '2.1', settings: ['full', 'short', 'empty-between'] },
  skipToken: { section: '2.1', settings: ['id', 'with-field'] },
  fieldsOfOneItem: { section: '2.1', settings: ['always', 'when-expanded'] },
  itemCount: { section: '2.1', settings: ['ignored', 'refused'] },
  dateLiteral: { section: '2.2', settings: ['either', 'quoted', 'unquoted'] },
  textForBoolean: { section: '2.2', settings: ['refused', 'opposite'] },
  secondIndexedField: { section: '2.2', settings: ['applied', 'refused'] },
  fieldFilter: { section: '2.2', settings: ['works', 'finds-nothing'] },
  orderById: { section: '2.3', settings: ['ignored', 'throttled-when-large'] },
  thresholdStatus: { section: '2.4', settings: [422, 429, 500] },
  authorOfApps: { section: '2.5', settings: ['application-and-user', 'user'] },
  personAsNumber: { section: '2.6', settings: ['general-exception', 'accepted'] },
  multipleValues: { section: '2.6', settings: ['with-type', 'refused'] },
  hyperlink: { section: '2.6', settings: ['object', 'refused'] },
  eTagOfChangedFields: { section: '2.7', settings: ['told', 'left-out'] },
  nullField: { section: '2.7', settings: ['clears', 'refused'] },
  mismatchCode: { section: '2.8', settings: ['resourceModified', 'notAllowed'] },
  ifMatchOnItem: { section: '2.8', settings: ['honoured', 'ignored'] },
  ifMatchOnDelete: { section: '2.8', settings: ['honoured', 'ignored'] },
  ifMatchAny: { section: '2.8', settings: ['passes', 'refused'] },
  notFoundText: { section: '2.8', settings: ['could not be found', 'was not found'] },
  longText: { section: '2.9', settings: ['refused', 'general-exception', 'cut'] },
  choiceNotInList: { section: '2.9', settings: ['accepted', 'refused'] },
  numberOutOfBounds: { section: '2.9', settings: ['accepted', 'refused'] },
  lockedItem: { section: '2.9', settings: ['accessDenied', 'notAllowed', 'locked'] },

  deltaAfterDelete: { section: '3', settings: ['tells', 'error-in-value'] },
  deltaPages: { section: '3', settings: ['full', 'empty-first', 'repeats'] },
  deltaTop: { section: '3', settings: ['accepted', 'refused'] },
  deltaFields: { section: '3', settings: ['expanded', 'left-out'] },
  deltaTokenLife: { section: '3', settings: ['unlimited', 'a-week'] },
  restoredItem: { section: '3', settings: ['told', 'not-told'] },
  resyncCode: {
    section: '3',
    settings: ['resyncChangesApplyDifferences', 'resyncChangesUploadDifferences', 'resyncRequired', 'resyncApplyDifferences', 'resyncUploadDifferences'],
  },

  batchTooLongCode: { section: '4', settings: ['BadRequest', 'MaximumValueExceeded'] },
  batchMostBytes: { section: '4', settings: [4_194_304, 1_048_576] },
  batchExecution: { section: '4', settings: ['in-order', 'any-order'] },
  throttledInBatch: { section: '4', settings: ['not-applied', 'applied'] },

  handshakeSeconds: { section: '6', settings: [10, 3] },
  roleToSubscribe: { section: '6', settings: ['read', 'write', 'manage', 'not-with-selected'] },
  notificationResourceData: { section: '6', settings: ['null', 'type', 'left-out'] },
  notificationLatencySeconds: { section: '6', settings: [0, 60] },

  daysInDeletedItems: { section: '7.1', settings: [30, 93] },
  leaveDateWithoutPermission: { section: '7.1', settings: ['refused', 'null'] },
  noManagerText: { section: '7.2', settings: ['manager', 'id'] },
  managerSelectWithoutLevels: { section: '7.2', settings: ['taken', 'ignored'] },
  expiredDirectoryToken: { section: '7.3', settings: ['not-found', 'gone'] },
  userDeltaPages: { section: '7.3', settings: ['once', 'repeats'] },
  removedInFirstRound: { section: '7.3', settings: ['told', 'left-out'] },
  largestMemberPage: { section: '7.4', settings: [999, 100] },
  leastForMembers: { section: '7.4', settings: ['GroupMember.Read.All', 'more'] },
  membersWithoutUserRead: { section: '7.4', settings: ['ids', 'whole'] },

  installLocation: { section: '8', settings: ['left-out', 'told'] },
  bulkInstall: { section: '8', settings: ['works', 'fails-once'] },
  withoutTeamsStatus: { section: '8', settings: [403, 404] },
  activityPermission: { section: '8', settings: ['TeamsActivity.Send', 'TeamsActivity.Send.User'] },

  roleToMakeLists: { section: '9', settings: ['manage', 'fullcontrol', 'write'] },
  roleToReadChanges: { section: '9', settings: ['read', 'write'] },
  elevatedRoleAtOnce: { section: '9', settings: ['refused', 'granted'] },
  siteSearchWithSelected: { section: '9', settings: ['empty', 'refused', 'granted'] },
  permissionsOfLists: { section: '9', settings: ['there', 'missing'] },

  propertiesOfRecords: { section: '11', settings: ['allowed', 'blocked'] },
  deletionOfLabelled: { section: '11', settings: ['allowed', 'blocked'] },
  simpleUploadMegabytes: { section: '11', settings: [250, 4] },
} as const satisfies Record<string, Switch>

export type GraphSwitchName = keyof typeof SWITCHES
/** How this tenant behaves where nobody knows how all of them do. */
export type GraphSwitches = { [Name in GraphSwitchName]: (typeof SWITCHES)[Name]['settings'][number] }

export const SWITCH_NAMES = Object.keys(SWITCHES) as GraphSwitchName[]

/** Some of the switches, each with one of its settings. */
export const SwitchChanges = z.strictObject(
  Object.fromEntries(SWITCH_NAMES.map((name) => [name, z.literal([...SWITCHES[name].settings]).optional()])),
) as unknown as z.ZodType<Partial<GraphSwitches>>

export function createSwitches(): GraphSwitches {
  return Object.fromEntries(SWITCH_NAMES.map((name) => [name, SWITCHES[name].settings[0]])) as GraphSwitches
}

/** Sets those that are named and leaves the others as they are. */
export function setSwitches(switches: GraphSwitches, changes: Partial<GraphSwitches>): void {
  Object.assign(switches, changes)
}
