import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { merge } from "../../pipelines/event-extract/Merge.ts"
import type { EventReport } from "../../schemas/handover/EventReport.ts"
import { actor, recipient, report } from "./Reports.ts"

const elsewhere = (id: string, fields: Partial<EventReport> = {}) => report(id, { article_id: `a_${id}`, ...fields })
const events = (...reports: ReadonlyArray<EventReport>) => merge(reports).events

describe("one event that would be split", () => {
  it("is whole when one article tells it twice", () => {
    expect(events(report("1"), report("2"))).toMatchObject([{ mention_count: 2, article_count: 1 }])
  })

  it("is whole when two articles tell it", () => {
    expect(events(elsewhere("1"), elsewhere("2"))).toMatchObject([{ mention_count: 2, article_count: 2 }])
  })

  it("is whole when one article names the minister and the other the state", () => {
    const minister = elsewhere("2", { participants: [actor("CAN", "Rafael Ndongo"), recipient("CUB")] })
    expect(events(elsewhere("1"), minister)).toHaveLength(1)
  })

  it("is whole when one tells it as planned and the other as done", () => {
    expect(events(elsewhere("1"), elsewhere("2", { aux: ["future"] }))).toHaveLength(1)
  })

  it("has the week that one report tells, where the other has no more than the article's day", () => {
    const told = report("2", { date_method: "text_relative", date_precision: "week", event_date: "2024-02-26" })
    expect(events(report("1", { confidence: 0.9 }), told)).toMatchObject([
      { event_date: "2024-02-26", date_precision: "week" }
    ])
  })

  it("is whole when the surer report of an article leaves the recipient out", () => {
    const short = report("1", { confidence: 0.9, participants: [actor("CAN")] })
    const { events: all, participants } = merge([short, report("2"), elsewhere("3")])
    expect(all).toHaveLength(1)
    expect(participants.map((one) => [one.role, one.country])).toEqual([
      ["actor", "CAN"],
      ["recipient", "CUB"]
    ])
  })

  it("is whole when the order of its parties differs", () => {
    const both = { participants: [actor("CAN"), actor("PER")] }
    const turned = { participants: [actor("PER"), actor("CAN")] }
    expect(events(elsewhere("1", both), elsewhere("2", turned))).toHaveLength(1)
  })
})

describe("two events that would be lumped", () => {
  it.each([
    ["on another day", { event_date: "2024-03-04" }],
    ["known to the month only", { date_precision: "month" }],
    ["by another party", { participants: [actor("PER"), recipient("CUB")] }],
    ["towards another party", { participants: [actor("CAN"), recipient("PER")] }],
    ["with a further party", { participants: [actor("CAN"), actor("PER"), recipient("CUB")] }],
    ["with the sides turned", { participants: [actor("CUB"), recipient("CAN")] }],
    ["by a group of the same words but no state", { participants: [actor(null, "CAN"), recipient("CUB")] }],
    ["of another type", { event_type: "THREATEN" }],
    ["that is denied", { aux: ["negation"] }],
    ["that is imagined", { aux: ["hypothetical"] }]
  ] as ReadonlyArray<readonly [string, Partial<EventReport>]>)("are two when one is %s", (_, fields) => {
    expect(events(elsewhere("1"), elsewhere("2", fields))).toHaveLength(2)
  })

  it("are two when one state's parties differ by name, though not by state", () => {
    const minister = { participants: [actor("IDN", "Kementerian A"), recipient("IDN", "Parlemen")] }
    const union = { participants: [actor("IDN", "Serikat B"), recipient("IDN", "Parlemen")] }
    expect(merge([report("1", minister), report("2", { article_id: "a_2", ...union })]).events).toHaveLength(2)
    expect(merge([report("1", minister), report("2", { article_id: "a_2", ...minister })]).events).toHaveLength(1)
  })

  it("are two when only the month of either is known", () => {
    const month = { date_precision: "month" as const }
    expect(merge([report("1", month), report("2", { article_id: "a_2", ...month })]).events).toHaveLength(2)
  })

  it("are two when nobody knows the day of either", () => {
    const undated = { event_date: null, date_precision: "none" } as const
    expect(events(elsewhere("1", undated), elsewhere("2", undated))).toHaveLength(2)
  })

  it("are two when an article holds them apart, also where other articles tell both", () => {
    const leader = { local_event: 1, participants: [actor("CAN", "Maeve Tremblay"), recipient("CUB")], confidence: 0.4 }
    const second = { article_id: "a_2" }
    const all = [report("1"), report("2", leader), report("3", second), report("4", { ...leader, ...second })]
    const { eventIds } = merge(all)
    expect(eventIds.get("r_1")).not.toBe(eventIds.get("r_2"))
    expect(eventIds.get("r_1")).toBe(eventIds.get("r_3"))
    expect(eventIds.get("r_2")).toBe(eventIds.get("r_4"))
  })

  it("are two when one article told them apart", () => {
    const apart = report("2", { local_event: 1, participants: [actor("CAN"), recipient("PER")] })
    expect(events(report("1"), apart)).toHaveLength(2)
  })
})

describe("a merged event", () => {
  it("takes no mode from a report of another type, such as a meeting that its best report only announces", () => {
    const announced = report("1", { event_type: "AGREE", intended_type: "CONSULT", confidence: 0.9 })
    const held = report("2", { event_type: "CONSULT", event_mode: "multilateral", confidence: 0.8 })
    const sameStory = [announced, held].map((one) => ({ ...one, article_id: announced.article_id, local_event: 0 }))
    expect(events(...sameStory)).toMatchObject([{ event_type: "AGREE", event_mode: null }])
  })

  it("has the best of its reports: confidence, date of the text, place, mode, planned day", () => {
    const plain = elsewhere("1", { confidence: 0.9 })
    const rich = elsewhere("2", {
      date_method: "text_full",
      event_mode: "allege",
      location_name: "Lima",
      location_country: "PER",
      location_precision: "city",
      planned_date: "2024-03-09"
    })
    expect(events(plain, rich)).toMatchObject([
      {
        confidence: 0.9,
        date_method: "text_full",
        event_mode: "allege",
        location_name: "Lima",
        planned_date: "2024-03-09"
      }
    ])
  })

  it("is dated where the article told the act rather than by the day of publication", () => {
    const again = report("2", { date_method: "same_act", event_date: "2024-03-02", confidence: 0.1 })
    expect(events(report("1", { confidence: 0.9 }), again)).toMatchObject([{ event_date: "2024-03-02" }])
  })

  it("is dated by the month that a sentence tells rather than by the day of publication", () => {
    const rough = report("2", {
      date_method: "text_month",
      date_precision: "month",
      event_date: "2024-01-01",
      confidence: 0.1
    })
    expect(events(report("1", { confidence: 0.9 }), rough)).toMatchObject([{ event_date: "2024-01-01" }])
  })

  it("knows its first and last report by time, not by text", () => {
    const west = elsewhere("1", { published_at: "2024-03-05T08:00:00+00:00" })
    const east = elsewhere("2", { published_at: "2024-03-05T10:00:00+07:00" })
    expect(events(west, east)).toMatchObject([
      { first_reported_at: "2024-03-05T10:00:00+07:00", last_reported_at: "2024-03-05T08:00:00+00:00" }
    ])
  })

  it("gathers the contexts of its reports, each once and sorted", () => {
    const all = events(
      elsewhere("1", { contexts: ["military"] }),
      elsewhere("2", { contexts: ["diplomatic", "military"] })
    )
    expect(all).toMatchObject([{ contexts: ["diplomatic", "military"] }])
  })

  it("counts its participants within each role from 0", () => {
    const { participants } = merge([report("1", { participants: [actor("CAN"), actor("PER"), recipient("CUB")] })])
    expect(participants.map((one) => [one.role, one.position])).toEqual([
      ["actor", 0],
      ["actor", 1],
      ["recipient", 0]
    ])
  })

  it("is found again from every one of its reports", () => {
    const { eventIds, events: all } = merge([elsewhere("1"), elsewhere("2")])
    expect([eventIds.get("r_1"), eventIds.get("r_2")]).toEqual([all[0]?.event_id, all[0]?.event_id])
  })
})

describe("the id of an event", () => {
  it("is that of its first report by id, so that more articles leave it as it is", () => {
    const [alone] = events(elsewhere("1"))
    const [together] = events(elsewhere("2"), elsewhere("1"), elsewhere("3"))
    expect(alone?.event_id).toMatch(/^v_[0-9a-f]{16}$/)
    expect(together?.event_id).toBe(alone?.event_id)
  })
})

const sorted = (all: ReadonlyArray<EventReport>) => {
  const { eventIds, events: rows, participants } = merge(all)
  const lines = [...rows, ...participants, ...[...eventIds].map(([id, event]) => ({ id, event }))]
  return lines.map((row) => JSON.stringify(row)).toSorted()
}

describe("the order of reports", () => {
  it("never shows", () => {
    const countries = fc.constantFrom("CAN", "CUB", "PER", null)
    const any = fc.record({
      article_id: fc.constantFrom("a_1", "a_2", "a_3"),
      local_event: fc.integer({ min: 0, max: 2 }),
      event_date: fc.constantFrom("2024-03-04", "2024-03-05", null),
      event_mode: fc.constantFrom("allege", "disapprove", null),
      confidence: fc.constantFrom(0.5, 0.6, 0.7),
      published_at: fc.constantFrom("2024-03-05T09:00:00+07:00", "2024-03-05T03:00:00+00:00", null),
      parties: fc.tuple(countries, countries)
    })
    const reports = fc
      .array(any, { minLength: 2, maxLength: 10 })
      .map((all) =>
        all.map(({ parties: [who, whom], ...fields }, i) =>
          report(`${i}`, { ...fields, participants: [actor(who, who ?? "x"), recipient(whom, whom ?? "y")] })
        )
      )
    const shuffled = reports.chain((all) =>
      fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }).map((other) => [all, other] as const)
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(sorted(other)).toEqual(sorted(all))
      })
    )
  })
})
