import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { views } from "../../schemas/Views.ts"
import { identifier } from "../../schemas/View.ts"
import { Workspace } from "../Workspace.ts"

const workspace = new Workspace()
beforeAll(() => {
  const outcome = workspace.sh("node pipelines/kawat.js run --quiet")
  expect(outcome.code, outcome.text).toBe(0)
}, 120_000)
afterAll(() => workspace.remove())

const ask = (sql: string) => workspace.ask<Record<string, unknown>>(sql)

/** The sentence of the sample that most of these tests look at. */
const expulsion = "Jerman mengusir 40 diplomat"

describe("every view", () => {
  it.each(views.map((view) => [view.name, view] as const))("%s tells its rows apart by its key", async (name, view) => {
    const key = view.key.map(identifier).join(", ")
    expect(await ask(`FROM ${name} LIMIT 1`)).toHaveLength(1)
    expect(await ask(`SELECT ${key} FROM ${name} GROUP BY ${key} HAVING count(*) > 1`)).toEqual([])
  })

  it.each(views.map((view) => [view.name, view] as const))(
    "%s says NULL of a column exactly when it never has a value",
    async (name, view) => {
      const counts = view.columns.map((column) => `count(${identifier(column.name)}) AS ${identifier(column.name)}`)
      const [found = {}] = await ask(`SELECT ${counts.join(", ")} FROM ${name}`)
      const said = view.columns
        .filter((column) => column.description.includes("Always NULL"))
        .map((column) => column.name)
      expect(said.filter((column) => Number(found[column]) > 0)).toEqual([])
      const untold = view.columns.filter((column) => column.sql === "NULL" && !said.includes(column.name))
      expect(untold).toEqual([])
    }
  )
})

describe("events_flat", () => {
  it("tells an event in one row, with the sentence that shows it best", async () => {
    expect(await ask(`SELECT * FROM events_flat WHERE sentence LIKE '${expulsion}%'`)).toMatchObject([
      {
        event_date: "2022-04-04",
        event_type: "SANCTION",
        event_mode: "expel",
        actors: "Germany",
        actor_countries: ["DEU"],
        recipients: "Russia",
        recipient_countries: ["RUS"],
        location_name: "Bucha",
        location_country: "UKR",
        source_path: "sample/07-pengusiran-diplomat.txt",
        publisher: "Contohnews",
        happened: true
      }
    ])
  })

  it("has as many rows as there are events, and names every party", async () => {
    expect(await ask("SELECT event_id FROM events ANTI JOIN events_flat USING (event_id)")).toEqual([])
    const parties = "count(*) AS parties FROM event_participants"
    expect(
      await ask(`SELECT event_id FROM (SELECT event_id, ${parties} GROUP BY event_id) JOIN events_flat USING (event_id)
        WHERE parties <> len(string_split(concat_ws('; ', actors, recipients), '; '))`)
    ).toEqual([])
  })

  it("does not take for done what was denied, imagined or is still to come", async () => {
    const found = await ask(`SELECT event_type, aux, happened FROM events_flat
      WHERE list_has_any(aux, ['negation', 'future']) GROUP BY ALL ORDER BY ALL`)
    expect(found).toContainEqual({ event_type: "AGREE", aux: ["future"], happened: true })
    expect(found).toContainEqual({ event_type: "MOBILIZE", aux: ["future"], happened: false })
    expect(found).toContainEqual({ event_type: "REJECT", aux: ["negation"], happened: false })
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

  it("writes an expulsion as CAMEO 166 in a city of Ukraine", async () => {
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
        NumMentions: 2,
        NumArticles: 1,
        ActionGeo_Type: 4,
        ActionGeo_FullName: "Bucha, Ukraine",
        ActionGeo_CountryCode: "UP",
        DATEADDED: "20220403170000",
        AvgTone: null
      }
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
      WHERE Actor1Code = 'DEUGOV' AND EventCode = '166' AND SentenceID IS NOT NULL`)
    expect(found).toMatchObject([
      { MentionSourceName: "Contohnews", SentenceID: 1, act: "mengusir", actor1: "Jerman", actor2: "diplomat Rusia" }
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
    expect(await ask(`FROM events_polecat WHERE "Actor Name" = 'Germany' AND "Event Mode" = 'expel'`)).toMatchObject([
      {
        "Event Date": "2022-04-04",
        Intensity: -5.5,
        "Quad Code": "MATERIAL CONFLICT",
        Contexts: "diplomatic",
        "Actor COW": "255",
        "Actor Name Raw": "Jerman",
        "Recipient COW": "365",
        "Recipient Name Raw": "diplomat Rusia",
        City: "Bucha",
        Country: "UKR",
        "Raw Placename": "Bucha",
        "Publication Date": "2022-04-04",
        Language: "ind"
      }
    ])
  })

  it("lists several parties in one cell", async () => {
    expect(
      await ask(`SELECT "Actor Name", "Actor Country", "Actor COW" FROM events_polecat
        WHERE "Actor Name" LIKE '%; %' AND "Actor Country" = 'SWE; FIN' OR "Actor Country" = 'FIN; SWE' LIMIT 1`)
    ).toEqual([{ "Actor Name": "Finland; Sweden", "Actor Country": "FIN; SWE", "Actor COW": "375; 380" }])
  })
})
