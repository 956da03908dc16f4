import { completions } from './completions'
import { decisions } from './decisions'
import { documents } from './documents'
import { findings } from './findings'
import { lessons } from './lessons'
import type { Column } from './list'
import { prompts } from './prompts'
import { requirements } from './requirements'
import { signOffs } from './sign-offs'
import { signatures } from './signatures'

/** Every list there is. Provisioning creates them from this table, the local tenant shows them, the contract tests walk it. */
export const LISTS = { requirements, documents, lessons, signatures, completions, signOffs, decisions, prompts, findings }

/** What provisioning needs to know of a list. */
export type ListShape = { name: string; description: string; columns: readonly Column[] }
export const LIST_SHAPES: readonly ListShape[] = Object.values(LISTS)

/** The document library for evidence that people attach. */
export const EVIDENCE_LIBRARY = { name: 'Evidence' }
