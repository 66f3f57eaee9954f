import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A form as `prefix+stem`, `stem` or `root`. */
const Form = Schema.String.check(Schema.isPattern(/^(?:[A-Za-z]+\+)?(?:stem|root)$/))

const FormOrNone = Schema.Union([Form, Schema.Literal("")])

/** How a verb is formed from its root, and the forms that go with its citation form. */
export const VerbPattern = Schema.Struct({
  rule_id: Cell.RuleId,
  citation: Form,
  /** Voice of the citation form. */
  voice: Schema.Literals(["active", "passive"]),
  passive: FormOrNone,
  /** The form without a prefix of voice, which headlines use; empty for verbs that have none. */
  bare: FormOrNone
})
export type VerbPattern = typeof VerbPattern.Type
