/** What the views of single events tell of the sample. */
import { describe, expect, it } from "@effect/vitest"
import type { Ask } from "./Ask.ts"

export const eventViews = (ask: Ask): void => {
  describe("events_flat", () => {
    it("tells an event in one row, with the sentence that shows it best", async () => {
      expect(await ask(`SELECT * FROM events_flat WHERE sentence LIKE 'Jerman dan Prancis Usir%'`)).toMatchObject([
        {
          event_date: "2022-04-04",
          event_type: "SANCTION",
          event_mode: "expel",
          actors: "Germany; France",
          actor_countries: ["DEU", "FRA"],
          recipients: "Russia",
          recipient_countries: ["RUS"],
          location_name: null,
          source_path: "sample/07-pengusiran-diplomat.txt",
          publisher: "Contohnews",
          happened: true
        }
      ])
      expect(
        await ask("SELECT location_name, location_country FROM events_flat WHERE actors LIKE '%Jake Sullivan%'")
      ).toEqual([{ location_name: "Rome", location_country: "ITA" }])
    })

    it("has as many rows as there are events, and names every party", async () => {
      expect(await ask("SELECT event_id FROM events ANTI JOIN events_flat USING (event_id)")).toEqual([])
      const parties = "count(*) AS parties FROM event_participants"
      expect(
        await ask(`SELECT event_id FROM (SELECT event_id, ${parties} GROUP BY event_id) JOIN events_flat USING (event_id)
        WHERE parties <> len(string_split(concat_ws('; ', actors, recipients), '; '))`)
      ).toEqual([])
    })

    it("does not take for done what was imagined or is still to come", async () => {
      const found = await ask(`SELECT event_type, aux, happened FROM events_flat
      WHERE list_has_any(aux, ['hypothetical', 'future']) GROUP BY ALL ORDER BY ALL`)
      expect(found).toContainEqual({ event_type: "AGREE", aux: ["future"], happened: true })
      expect(found).toContainEqual({ event_type: "MOBILIZE", aux: ["future"], happened: false })
      expect(found).toContainEqual({ event_type: "SANCTION", aux: ["hypothetical"], happened: false })
    })
  })

  describe("events_directed", () => {
    it("gives a meeting both ways", async () => {
      expect(
        await ask(`SELECT source, target, reciprocal FROM events_directed
        WHERE event_type = 'CONSULT' AND event_date = '2017-06-05' AND 'Rex Tillerson' IN (source, target) ORDER BY source`)
      ).toEqual([
        { source: "Rex Tillerson", target: "Tamim bin Hamad Al Thani", reciprocal: true },
        { source: "Tamim bin Hamad Al Thani", target: "Rex Tillerson", reciprocal: true }
      ])
    })

    it("gives a one-sided act one way, and one without a recipient with an empty target", async () => {
      const reverse = "source_side = 'RUS' AND target_side = 'DEU' AND event_mode = 'expel'"
      expect(await ask(`FROM events_directed WHERE ${reverse}`)).toEqual([])
      const [alone] = await ask("SELECT count(*) AS rows FROM events_directed WHERE target_id IS NULL")
      expect(Number(alone?.["rows"])).toBeGreaterThan(0)
      expect(await ask("SELECT event_id FROM events ANTI JOIN events_directed USING (event_id)")).toEqual([])
    })

    it("numbers rows within what a double holds exactly", async () => {
      expect(await ask("FROM events_directed WHERE dyad_id NOT BETWEEN 0 AND 9007199254740991")).toEqual([])
      const [count] = await ask("SELECT count(*) = count(DISTINCT dyad_id) AS differ FROM events_directed")
      expect(count).toEqual({ differ: true })
    })
  })
}
