/**
 * The rows of a SELECT as plain objects: lists are arrays, dates and times are text.
 */
import { Effect } from "effect"
import type { Database, Parameter } from "./Database.ts"

export const objectRows = <Row>(database: Database, select: string, ...parameters: ReadonlyArray<Parameter>) =>
  database
    .query(`SELECT to_json(answer)::VARCHAR FROM (${select}) answer`, ...parameters)
    .pipe(Effect.map((answer) => answer.rows.map(([row]) => JSON.parse(String(row)) as Row)))
