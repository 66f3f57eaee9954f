/** What the views in the columns of GDELT tell of the sample. */
import { describe, expect, it } from "@effect/vitest"
import { views } from "../../schemas/Views.ts"
import type { Ask } from "./Ask.ts"

export const gdeltViews = (ask: Ask): void => {
  describe("events_gdelt", () => {
    it("has the 61 columns of GDELT 2.0 in their order", () => {
      const names = views.find((view) => view.name === "events_gdelt")?.columns.map((column) => column.name) ?? []
      expect(names).toHaveLength(61)
      expect(names.slice(0, 7)).toEqual([
        "GLOBALEVENTID",
        "SQLDATE",
        "MonthYear",
        "Year",
        "FractionDate",
        "Actor1Code",
        "Actor1Name"
      ])
      expect(names.slice(25, 35)).toEqual([
        "IsRootEvent",
        "EventCode",
        "EventBaseCode",
        "EventRootCode",
        "QuadClass",
        "GoldsteinScale",
        "NumMentions",
        "NumSources",
        "NumArticles",
        "AvgTone"
      ])
      expect(names.slice(51)).toEqual([
        "ActionGeo_Type",
        "ActionGeo_FullName",
        "ActionGeo_CountryCode",
        "ActionGeo_ADM1Code",
        "ActionGeo_ADM2Code",
        "ActionGeo_Lat",
        "ActionGeo_Long",
        "ActionGeo_FeatureID",
        "DATEADDED",
        "SOURCEURL"
      ])
    })

    it("writes an expulsion as CAMEO 166", async () => {
      expect(await ask("FROM events_gdelt WHERE Actor1Code = 'DEUGOV' AND EventCode = '166'")).toMatchObject([
        {
          SQLDATE: 20220404,
          MonthYear: 202204,
          Year: 2022,
          FractionDate: 2022.3397,
          Actor1Name: "Germany",
          Actor2Code: "RUSGOV",
          Actor2CountryCode: "RUS",
          Actor2Type1Code: "GOV",
          IsRootEvent: 1,
          EventBaseCode: "166",
          EventRootCode: "16",
          QuadClass: 4,
          GoldsteinScale: -7,
          NumMentions: 5,
          NumArticles: 1,
          ActionGeo_Type: null,
          DATEADDED: "20220403170000",
          AvgTone: null
        }
      ])
    })

    it("places a meeting in its city", async () => {
      expect(await ask("FROM events_gdelt WHERE Actor1Name = 'Jake Sullivan' AND EventCode = '040'")).toMatchObject([
        { ActionGeo_Type: 4, ActionGeo_FullName: "Rome, Italy", ActionGeo_CountryCode: "IT" }
      ])
    })

    it("counts acts alone: what was not done has no row", async () => {
      expect(
        await ask(
          "SELECT dyad_id FROM events_directed SEMI JOIN events_gdelt ON GLOBALEVENTID = dyad_id WHERE NOT happened"
        )
      ).toEqual([])
      const [count] = await ask(`SELECT (SELECT count(*) FROM events_gdelt) AS rows,
      (SELECT count(*) FROM events_directed WHERE happened) AS done`)
      expect(count?.["rows"]).toBe(count?.["done"])
    })

    it("names the address of the first report, where it is known", async () => {
      const found = await ask("SELECT DISTINCT SOURCEURL FROM events_gdelt WHERE SOURCEURL IS NOT NULL")
      expect(found).toContainEqual({ SOURCEURL: "https://kabarcontoh.example/arsip/perjanjian-paris" })
    })
  })

  describe("mentions_gdelt", () => {
    it("has a row for each report, with offsets that point at the words", async () => {
      const found = await ask(`SELECT MentionSourceName, MentionType, SentenceID, Confidence, InRawText,
        substring(body, Actor1CharOffset + 1, 6) AS actor1, substring(body, ActionCharOffset + 1, 8) AS act,
        substring(body, Actor2CharOffset + 1, 14) AS actor2
      FROM mentions_gdelt JOIN events_gdelt USING (GLOBALEVENTID) JOIN articles ON source_path = MentionIdentifier
      WHERE Actor1Code = 'DEUGOV' AND EventCode = '166' AND SentenceID IS NOT NULL ORDER BY SentenceID`)
      expect(found).toMatchObject([
        { MentionSourceName: "Contohnews", SentenceID: 1, act: "mengusir", actor1: "Jerman", actor2: "diplomat Rusia" },
        // What its neighbour did the same day stands in the same event, of which the headline tells as one.
        { MentionSourceName: "Contohnews", SentenceID: 3, act: "mengusir", actor2: "diplomat Rusia" },
        // What Italy did the day after is mostly read so, too.
        { MentionSourceName: "Contohnews", SentenceID: 4, act: "mengusir" },
        // "Rusia mengecam pengusiran itu" comes back to it.
        { MentionSourceName: "Contohnews", SentenceID: 5, act: "pengusir" }
      ])
      expect(found[0]).toMatchObject({ MentionType: 2, InRawText: 1 })
    })

    it("counts the mentions that events_gdelt says there are", async () => {
      const counted = "SELECT GLOBALEVENTID, count(*) AS mentions FROM mentions_gdelt GROUP BY ALL"
      expect(
        await ask(`SELECT GLOBALEVENTID FROM events_gdelt LEFT JOIN (${counted}) USING (GLOBALEVENTID)
        WHERE mentions IS DISTINCT FROM NumMentions`)
      ).toEqual([])
    })
  })
}
