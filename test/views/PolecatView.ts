/** What the view in the columns of POLECAT tells of the sample. */
import { describe, expect, it } from "@effect/vitest"
import { views } from "../../schemas/Views.ts"
import type { Ask } from "./Ask.ts"

export const polecatView = (ask: Ask): void => {
  describe("events_polecat", () => {
    it("has the 40 columns of POLECAT in their order", () => {
      const names = views.find((view) => view.name === "events_polecat")?.columns.map((column) => column.name)
      expect(names?.join("\t")).toBe(
        "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\t" +
          "Actor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\t" +
          "Recipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\tRecipient Sectors\t" +
          "Recipient Title\tRecipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\t" +
          "Latitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\tStory People\t" +
          "Story Organizations\tStory Locations\tLanguage\tVersion"
      )
    })

    it("tells an event with the words of the text and the codes of Correlates of War", async () => {
      expect(
        await ask(`FROM events_polecat WHERE "Actor Name" = 'Germany; France' AND "Event Mode" = 'expel'`)
      ).toMatchObject([
        {
          "Event Date": "2022-04-04",
          Intensity: -5.5,
          "Quad Code": "MATERIAL CONFLICT",
          Contexts: "diplomatic",
          "Actor COW": "255; 220",
          "Actor Name Raw": "Jerman; Prancis",
          "Recipient COW": "365",
          "Recipient Name Raw": "Diplomat Rusia",
          City: null,
          "Publication Date": "2022-04-04",
          Language: "ind"
        }
      ])
      expect(await ask(`SELECT City, Country FROM events_polecat WHERE "Actor Name" LIKE '%Jake Sullivan%'`)).toEqual([
        { City: "Rome", Country: "ITA" }
      ])
    })

    it("gives the place as the text calls it", async () => {
      const places = `SELECT DISTINCT City, "Raw Placename" FROM events_polecat WHERE "Actor Name" = 'Jake Sullivan; Yang Jiechi'`
      expect(await ask(places)).toEqual([{ City: "Rome", "Raw Placename": "Roma" }])
    })

    it("lists several parties in one cell", async () => {
      expect(
        await ask(`SELECT "Actor Name", "Actor Country", "Actor COW" FROM events_polecat
        WHERE "Actor Name" = 'Japan; South Korea'`)
      ).toEqual([{ "Actor Name": "Japan; South Korea", "Actor Country": "JPN; KOR", "Actor COW": "740; 732" }])
    })
  })
}
