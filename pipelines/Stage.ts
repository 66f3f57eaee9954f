/**
 * What a stage declares about itself.
 *
 * The pure rules of a stage stand in modules beside this declaration; one thin
 * Effect file wires them to files. Raise `version` with every change that can
 * change the stage's output: results of older versions are then recomputed.
 */
import type { Schema } from "effect"
import type { StageName } from "../schemas/Vocabulary.ts"

export interface Stage {
  readonly name: StageName
  readonly version: string
  readonly description: string
  readonly input: Schema.Top
  readonly output: Schema.Top
}
