import type { Requirement } from '../obligations/requirement'

/** What is opened by others goes before them, so that nobody opens what is not in force. All of one wave may be published at once. */
export function listPublishingWaves<Of extends { requirementId: string; requirement: Requirement }>(all: readonly Of[]): Of[][] {
  const waves: Of[][] = []
  let left = [...all]
  while (left.length > 0) {
    const waiting = new Set(left.map(({ requirementId }) => requirementId))
    const ready = left.filter(({ requirementId, requirement }) => listOpened(requirement).every((opened) => opened === requirementId || !waiting.has(opened)))
    // Two that open one another have no order.
    const wave = ready.length > 0 ? ready : left
    waves.push(wave)
    left = left.filter((each) => !wave.includes(each))
  }
  return waves
}

function listOpened(requirement: Requirement): string[] {
  return requirement.kind === 'act' ? (requirement.form?.followUps ?? []).map(({ requirementId }) => requirementId) : []
}
