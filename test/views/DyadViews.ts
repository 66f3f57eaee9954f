/** What the views that count pairs of sides tell of the sample. */
import { describe, expect, it } from "@effect/vitest"
import type { Ask } from "./Ask.ts"

export const dyadViews = (ask: Ask): void => {
  describe("daily_dyads and one_a_day", () => {
    it("count what one side did to the other on a day, by quad class", async () => {
      const found = await ask("FROM daily_dyads WHERE source = 'DEU' AND target = 'RUS'")
      expect(found).toEqual([
        {
          event_date: "2022-04-04",
          source: "DEU",
          target: "RUS",
          events: 1,
          verbal_cooperation: 0,
          material_cooperation: 0,
          verbal_conflict: 0,
          material_conflict: 1,
          plover_sum: -5.5,
          plover_mean: -5.5,
          goldstein_mean: -7
        }
      ])
    })

    it("leave out what stays within a side", async () => {
      expect(await ask("FROM daily_dyads WHERE source = target")).toEqual([])
      expect(await ask("FROM one_a_day WHERE source = target")).toEqual([])
    })

    it("agree: a day's types together stand for the day's events", async () => {
      const perDay = "SELECT event_date, source, target, sum(events) AS events FROM one_a_day GROUP BY ALL"
      expect(
        await ask(`SELECT * FROM daily_dyads JOIN (${perDay}) AS types USING (event_date, source, target)
        WHERE daily_dyads.events <> types.events`)
      ).toEqual([])
    })

    it("count the same act told again once a day, as the surest of them", async () => {
      expect(
        await ask(`SELECT event_type, events, confidence FROM one_a_day
        WHERE source = 'USA' AND target = 'CHN' AND event_date = '2022-11-14' AND events > 1 ORDER BY event_type`)
      ).toMatchObject([{ event_type: "AGREE" }, { event_type: "CONSULT" }])
      expect(
        await ask(`SELECT * FROM one_a_day AS kept JOIN events_directed AS other USING (event_date, event_type)
        WHERE happened AND source_side = kept.source AND target_side = kept.target AND other.confidence > kept.confidence`)
      ).toEqual([])
    })
  })

  describe("entity_network", () => {
    it("joins two people who dealt with each other by one edge", async () => {
      const [edge] = await ask(`FROM entity_network
      WHERE least(name, other_name) = 'Joe Biden' AND greatest(name, other_name) = 'Xi Jinping'`)
      expect(edge).toMatchObject({ first_date: "2022-03-18", last_date: "2022-11-14" })
      expect(Number(edge?.["cooperation"]) + Number(edge?.["conflict"])).toBe(edge?.["events"])
      expect(await ask("FROM entity_network WHERE entity_id >= other_entity_id")).toEqual([])
    })
  })
}
