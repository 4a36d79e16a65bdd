import { readProof } from '../../../shared/verification/code.ts'
import { withStore } from '../implementer.ts'
import { checkProof } from './check-proof.ts'

export const verificationRouter = {
  check: withStore.verification.check.handler(({ input, context }) => checkProof(context.store, readProof(input.text))),
}
