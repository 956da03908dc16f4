import type { Proof } from './proof'
import { simulationProof } from './simulation/simulation-proof'
import { singleFaultProof } from './single/single-fault-proof'

/** Every proof there is. */
export const PROOFS: readonly Proof[] = [simulationProof, singleFaultProof]
