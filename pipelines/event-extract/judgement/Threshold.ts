/**
 * How sure a report must be to make an event.
 *
 * Most of a country's news is about itself, and of its acts many more are told that are none of politics; so an act between
 * parties of the home state alone must be surer than others to be published as often right.
 */
import type { Thresholds } from "../language/Weights.ts"
import type { Mention } from "../text/Document.ts"

interface Parties {
  readonly actors: ReadonlyArray<Mention>
  readonly recipients: ReadonlyArray<Mention>
}

/** Whether no party is of another state, or an organisation of several. */
export const isAtHome = ({ actors, recipients }: Parties, homeState: string | null): boolean =>
  [...actors, ...recipients].every(({ code, country }) => (country ?? code ?? homeState) === homeState)

export const thresholdOf = (
  parties: Parties,
  { homeThreshold, threshold }: Thresholds,
  homeState: string | null
): number => (homeThreshold > threshold && isAtHome(parties, homeState) ? homeThreshold : threshold)
