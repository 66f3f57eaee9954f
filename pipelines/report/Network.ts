/**
 * The actors that have to do with each other most, as an arc diagram: names in a column,
 * an arc for each pair.
 *
 * Actors are taken pair by pair, the busiest pairs first, and laid out so that arcs stay
 * short: an actor moves to the middle of those it is tied to, a fixed number of times. So the
 * same pairs always give the same picture.
 */
import * as Plot from "@observablehq/plot"
import * as Table from "./DataTable.ts"
import { figure } from "./Figure.ts"
import { counted, type Markup, number, percent, signed } from "./Html.ts"
import type { Names } from "./Names.ts"
import type { ReportData } from "./ReportData.ts"
import type { ActorPair } from "./Selects.ts"
import { fitting, type Size } from "./Svg.ts"

const shownActors = 22
const shownTies = 60
const rounds = 12

export interface Layout {
  /** Ids of the actors from top to bottom. */
  readonly actors: ReadonlyArray<string>
  readonly ties: ReadonlyArray<ActorPair>
}

/** Chooses and orders the actors; pairs come with the busiest first. */
export const layout = (pairs: ReadonlyArray<ActorPair>): Layout => {
  const chosen = new Set<string>()
  for (const { one_id, other_id } of pairs) {
    const added = [one_id, other_id].filter((id) => !chosen.has(id))
    if (chosen.size + added.length <= shownActors) for (const id of added) chosen.add(id)
  }
  const ties = pairs.filter(({ one_id, other_id }) => chosen.has(one_id) && chosen.has(other_id)).slice(0, shownTies)
  const tied = new Set(ties.flatMap(({ one_id, other_id }) => [one_id, other_id]))
  let actors = [...chosen].filter((id) => tied.has(id))
  for (let round = 0; round < rounds; round++) {
    const place = new Map(actors.map((id, index) => [id, index]))
    const pull = new Map(
      actors.map((id) => {
        let [weight, sum] = [1, place.get(id) as number]
        for (const { n, one_id, other_id } of ties) {
          if (one_id !== id && other_id !== id) continue
          weight += n
          sum += n * (place.get(one_id === id ? other_id : one_id) as number)
        }
        return [id, sum / weight]
      })
    )
    actors = actors.toSorted(
      (a, b) => (pull.get(a) as number) - (pull.get(b) as number) || (place.get(a) as number) - (place.get(b) as number)
    )
  }
  return { actors, ties }
}

const toneOf = (pair: ActorPair): string => {
  const share = pair.cooperation / pair.n
  if (share > 0.6) return "cooperation"
  return share < 0.4 ? "conflict" : "both"
}

const tones = [
  { color: "cooperation", name: "Mostly cooperation" },
  { color: "both", name: "Both" },
  { color: "conflict", name: "Mostly conflict" }
]

const steps = 32

/** Half an ellipse between two rows, as points; the height of the arc goes with the distance of the rows. */
const arc = (tie: ActorPair, from: number, to: number, longest: number) =>
  Array.from({ length: steps + 1 }, (_, index) => {
    const turn = (index / steps) * Math.PI
    return {
      tie,
      x: Math.sin(turn) * (0.12 + 0.88 * (Math.abs(to - from) / longest)),
      y: (from + to) / 2 - (Math.cos(turn) * (to - from)) / 2
    }
  })

type ArcPoint = ReturnType<typeof arc>[number]

const tieOf = ({ tie }: ArcPoint): string => `${tie.one_id} ${tie.other_id}`

const chartOf = ({ actors, ties }: Layout) => {
  const place = new Map(actors.map((id, index) => [id, index]))
  const nameOf = new Map(ties.flatMap((tie) => [[tie.one_id, tie.one] as const, [tie.other_id, tie.other] as const]))
  const most = ties.reduce((highest, { n }) => Math.max(highest, n), 1)
  const [top] = ties as readonly [ActorPair]
  const ends = (tie: ActorPair) => [place.get(tie.one_id) as number, place.get(tie.other_id) as number] as const
  const longest = ties.reduce((high, tie) => Math.max(high, Math.abs(ends(tie)[0] - ends(tie)[1])), 1)
  const points = ties.flatMap((tie) => arc(tie, ...ends(tie), longest))
  return {
    label: `Arc diagram of ${counted(actors.length, "actor")} and ${counted(ties.length, "tie")} between them; the strongest, with ${counted(top.n, "event")}, is between ${top.one} and ${top.other}.`,
    options: (size: Size): Plot.PlotOptions => ({
      height: actors.length * 24 + 16,
      marginLeft: size === "wide" ? 230 : 140,
      marginRight: 12,
      marginTop: 8,
      marginBottom: 8,
      x: { axis: null, domain: [0, 1] },
      y: { axis: null, domain: [-0.5, actors.length - 0.5], reverse: true },
      marks: [
        Plot.line(points, {
          x: "x",
          y: "y",
          z: tieOf,
          stroke: ({ tie }: ArcPoint) => `var(--${toneOf(tie)})`,
          strokeWidth: ({ tie }: ArcPoint) => 1 + (5 * tie.n) / most,
          strokeOpacity: 0.75,
          title: ({ tie }: ArcPoint) =>
            `${tie.one} and ${tie.other}: ${counted(tie.n, "event")}, ${number(tie.cooperation)} of cooperation`
        }),
        Plot.dot(actors, { x: 0, y: (id: string) => place.get(id), r: 3.5, fill: "var(--ink)" }),
        Plot.text(actors, {
          x: 0,
          y: (id: string) => place.get(id),
          text: (id: string) => fitting(nameOf.get(id) ?? id, size),
          textAnchor: "end",
          dx: -9,
          fill: "var(--ink)"
        })
      ]
    })
  }
}

export const network = (data: ReportData, names: Names): Markup => {
  const found = layout(data.actorPairs)
  const withCountry = (name: string, country: string | null): string => {
    const state = country === null ? null : names.country(country)
    return state === null || state === name ? name : `${name} (${state})`
  }
  return figure({
    id: "network",
    title: "Who has to do with whom",
    note: `The ${counted(found.actors.length, "actor")} in the busiest pairs; the thicker an arc, the more plain facts join the two, whichever of them acts.`,
    keys: tones,
    chart: found.ties.length === 0 ? null : chartOf(found),
    empty: "No event joins two actors.",
    table:
      data.actorPairs.length === 0
        ? null
        : Table.dataTable(
            "Pairs of actors",
            [
              Table.text("One"),
              Table.text("Other"),
              Table.figure("Events"),
              Table.figure("Cooperation"),
              Table.figure("Mean score")
            ],
            data.actorPairs
              .slice(0, 100)
              .map((pair) => [
                Table.verbatim(withCountry(pair.one, pair.one_country)),
                Table.verbatim(withCountry(pair.other, pair.other_country)),
                Table.numeric(pair.n),
                Table.numeric(pair.cooperation / pair.n, percent(pair.cooperation / pair.n)),
                Table.numeric(pair.score, signed(pair.score))
              ])
          )
  })
}
