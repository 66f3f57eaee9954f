import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { languageCodes } from "../../pipelines/ingest/LanguageCode.ts"
import { parseManifest } from "../../pipelines/ingest/Manifest.ts"
import { parseStatedDate } from "../../pipelines/ingest/StatedDate.ts"

const codes = languageCodes(
  readFileSync(new URL("../../pipelines/gazetteer/languages.csv", import.meta.url), "utf8"),
  "languages.csv"
)
const parse = (text: string, path = "manifest.csv") => parseManifest(text, path, codes)
const messages = (text: string) => parse(text).rejects.map((reject) => reject.message)

describe("parseStatedDate", () => {
  it.each([
    ["2019-09-20T16:25:00", "2019-09-20T16:25:00+07:00", "second"],
    ["2019-09-20T16:25:00.125Z", "2019-09-20T16:25:00+00:00", "second"],
    ["2019-09-14T22:18+07:00", "2019-09-14T22:18:00+07:00", "minute"],
    ["2019-09-20+07:00", "2019-09-20T00:00:00+07:00", "day"],
    ["2019-09-20 16:25", "2019-09-20T16:25:00+07:00", "minute"],
    ["2019-09-20 16:25:01 -0330", "2019-09-20T16:25:01-03:30", "second"],
    ["2019-09-20T16:25+08", "2019-09-20T16:25:00+08:00", "minute"],
    ["2020-02-29", "2020-02-29T00:00:00+07:00", "day"]
  ])("reads %s", (stated, published_at, published_precision) => {
    expect(parseStatedDate(stated)).toEqual({ published_at, published_precision })
  })

  it.each([
    "2019-02-29",
    "1900-02-29",
    "2019-13-01",
    "2019-00-10",
    "2019-04-31",
    "2019-09-20T24:00",
    "2019-09-20T16:60",
    "2019-09-20T16:25+15:00",
    "20/09/2019",
    "2019-9-2",
    "kemarin"
  ])("takes %s for no date", (stated) => {
    expect(parseStatedDate(stated)).toBeNull()
  })
})

describe("parseManifest", () => {
  it("reads every column and brings date, language and authors to their form", () => {
    const { rows, rejects } = parse(
      "file,url,publisher,published_at,title,language,authors\n" +
        'a.txt,https://warta.example/a,Warta,2024-03-01,"Damai, kata mereka",id-ID,Ani Contoh; Budi Contoh\n',
      "2024/manifest.csv"
    )
    expect(rejects).toEqual([])
    expect([...rows]).toEqual([
      [
        "2024/a.txt",
        {
          file: "a.txt",
          url: "https://warta.example/a",
          publisher: "Warta",
          published_at: "2024-03-01T00:00:00+07:00",
          published_precision: "day",
          title: "Damai, kata mereka",
          language: "ind",
          authors: ["Ani Contoh", "Budi Contoh"]
        }
      ]
    ])
  })

  it("takes any subset of the columns in any order, with missing cells null", () => {
    expect(parse("Publisher, FILE \nWarta,sub\\b.txt\n").rows.get("sub/b.txt")).toEqual({
      file: "sub\\b.txt",
      url: null,
      publisher: "Warta",
      published_at: null,
      published_precision: "none",
      title: null,
      language: null,
      authors: []
    })
  })

  it.each([
    ["semicolons", "file;title\na.txt;Damai, lagi\n"],
    ["tabs", "file\ttitle\na.txt\tDamai, lagi\n"]
  ])("understands %s between cells", (_, text) => {
    expect(parse(text).rows.get("a.txt")?.title).toBe("Damai, lagi")
  })

  it("understands a quoted cell over two lines and counts lines after it rightly", () => {
    const result = parse('file,title\na.txt,"Damai\ndi Aceh"\nb.txt\n')
    expect(result.rows.get("a.txt")?.title).toBe("Damai di Aceh")
    expect(result.rejects.map((reject) => reject.message)).toEqual([
      "line 4: 1 cells where the header has 2; quote a cell that holds the separator"
    ])
  })

  it("rejects bad rows with their line and keeps the good ones", () => {
    const { rows, rejects } = parse(
      [
        "file,published_at,language",
        "a.txt,2024-01-05,ind",
        "b.txt,2024-13-05,ind",
        "c.txt,,klingon",
        ",2024-01-05,ind",
        "d.txt,2024-01-05",
        "./a.txt,2024-01-06,ind",
        "../e.txt,,",
        "/etc/f.txt,,",
        '"g.txt,,',
        "",
        "h.txt,,ms"
      ].join("\n")
    )
    expect([...rows.keys()]).toEqual(["a.txt", "h.txt"])
    expect(rows.get("h.txt")?.language).toBe("zsm")
    expect(new Set(rejects.map((reject) => `${reject.stage} ${reject.source_path} ${reject.code}`))).toEqual(
      new Set(["ingest manifest.csv manifest_row"])
    )
    expect(rejects.map((reject) => reject.message.split(";")[0])).toEqual([
      'line 3: "2024-13-05" is not a date',
      'line 4: "klingon" is not a known language code',
      "line 5: the cell of column file is empty",
      "line 6: 2 cells where the header has 3",
      'line 7: "./a.txt" stands already in line 2',
      'line 8: "../e.txt" is not a path below the manifest\'s folder',
      'line 9: "/etc/f.txt" is not a path below the manifest\'s folder',
      "line 10: a quotation mark is not closed or stands alone"
    ])
  })

  it("says which column it does not read and which header it cannot use", () => {
    expect(messages("file,publised_at\na.txt,2024-01-05\n")).toEqual([
      expect.stringMatching(/^line 1: the column "publised_at" is not read/)
    ])
    expect(messages("name,title\na.txt,x\n")).toEqual([
      expect.stringMatching(/^line 1: the header has no column "file"/)
    ])
    expect(messages("file,title,title\na.txt,x,y\n")).toEqual([expect.stringMatching(/"title" stands twice/)])
  })
})
