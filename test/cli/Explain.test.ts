import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import type { Explanation } from "../../pipelines/cli/Explanation.ts"
import { brackets, colors, highlight } from "../../pipelines/cli/Highlight.ts"
import { type Outcome, Sandbox } from "./Sandbox.ts"

describe("highlight", () => {
  const sentence = "Jepang mengecam Rusia."

  it.each([
    [
      "marks each span with its field",
      sentence,
      [
        { field: "actor", start: 0, end: 6 },
        { field: "trigger", start: 7, end: 15 }
      ],
      "[actor: Jepang] [trigger: mengecam] Rusia."
    ],
    [
      "joins the fields of one span",
      sentence,
      [
        { field: "actor", start: 0, end: 6 },
        { field: "speaker", start: 0, end: 6 }
      ],
      "[actor+speaker: Jepang] mengecam Rusia."
    ],
    [
      "cuts spans that overlap",
      sentence,
      [
        { field: "modality", start: 0, end: 15 },
        { field: "trigger", start: 7, end: 21 }
      ],
      "[modality: Jepang ][modality+trigger: mengecam][trigger:  Rusia]."
    ],
    [
      "counts code points",
      "🇯🇵 Jepang mengecam.",
      [{ field: "actor", start: 3, end: 9 }],
      "🇯🇵 [actor: Jepang] mengecam."
    ],
    [
      "leaves out what lies outside",
      sentence,
      [
        { field: "actor", start: -9, end: -2 },
        { field: "place", start: 30, end: 40 }
      ],
      sentence
    ],
    ["shows control characters as spaces", "Jepang\u001b[2Jmengecam", [], "Jepang [2Jmengecam"]
  ] as const)("%s", (_, text, spans, expected) => {
    expect(highlight(text, spans, brackets)).toBe(expected)
  })

  it("uses colours on a terminal", () => {
    expect(highlight(sentence, [{ field: "recipient", start: 16, end: 21 }], colors)).toBe(
      "Jepang mengecam \u001b[31mRusia\u001b[39m."
    )
  })
})

describe("kawat explain", () => {
  const sandbox = new Sandbox()
  let id = ""
  const kawat = (...args: ReadonlyArray<string>): Outcome => sandbox.kawat(["explain", ...args])

  beforeAll(() => {
    sandbox.write(
      "berita/0001.txt",
      [
        "Jepang Kecewa atas Uji Coba Rudal",
        "Tokyo, 7 Mei 2022 - Pemerintah Jepang pada Sabtu (7/5/2022) mengecam Korea Utara.",
        'Perdana Menteri Jepang Fumio Kishida mengatakan negaranya "menuntut Pyongyang berhenti menguji rudal".',
        "Kishida juga berterima kasih kepada Amerika Serikat, dan permintaan maaf tidak datang dari siapa pun.",
        "Jepang dan Korea Selatan sepakat bertemu di Seoul.",
        "Dewan Keamanan PBB dijadwalkan membahas peluncuran itu pada pekan berikutnya di New York."
      ].join("\n\n")
    )
    expect(sandbox.kawat(["run", "--quiet"])).toMatchObject({ code: 0 })
    const [event] = sandbox.rows<{ event_id: string }>(
      `SELECT event_id FROM event_mentions JOIN events USING (event_id)
       WHERE event_type = 'ACCUSE' AND field = 'body' ORDER BY trigger_start LIMIT 1`
    )
    id = event?.event_id ?? ""
  })
  afterAll(() => sandbox.remove())

  it("shows the event, each sentence with its spans, and the lexicon row of the rule", () => {
    const { code, stdout } = kawat(id)
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^${id} {2}ACCUSE {2}(?:disapprove {2})?2022-05-07`))
    expect(stdout).toMatch(/^ {2}actors +Japan \(JPN, GOV\)$/m)
    expect(stdout).toMatch(/\[actor: (?:Pemerintah )?Jepang\] pada \[date: Sabtu/)
    expect(stdout).toContain("[trigger: mengecam] [recipient: Korea Utara].")
    expect(stdout).toMatch(/^ {2}article +berita\/0001\.txt/m)
    expect(stdout).toMatch(/ind\.accuse\.mengecam, pipelines\/languages\/ind\/predicates\.csv:\d+\n.*word=mengecam/)
    expect(stdout).not.toContain("\u001b[")
  })

  it("names the readings of the same sentence that were not taken, with their reasons", () => {
    const [candidate] = sandbox.rows<{ event_id: string; reason: string; trigger: string }>(
      `SELECT event_id, reason, d.trigger FROM dropped_events d JOIN event_mentions r USING (article_id, field)
       WHERE d.trigger_start >= sentence_start AND d.trigger_end <= sentence_end ORDER BY ALL LIMIT 1`
    )
    expect(candidate).toBeDefined()
    expect(kawat(candidate?.event_id ?? "").stdout).toContain(`"${candidate?.trigger}": ${candidate?.reason}`)
  })

  it("gives the same as one JSON object", () => {
    const explanation = JSON.parse(kawat(id, "--json").stdout) as Explanation
    expect(explanation.event.event_id).toBe(id)
    expect(explanation.participants.map(({ name, role }) => [role, name])).toContainEqual(["actor", "Japan"])
    const report = explanation.reports.find((one) => one.trigger === "mengecam")
    expect(report?.rule?.row.root).toBe("kecam")
    expect(report?.evidence.map((span) => span.field)).toContain("trigger")
  })

  it.each([["v_0000000000000000"], ["x' OR 1=1 --"], [""]])("says in one line that there is no event %j", (name) => {
    const outcome = kawat(name)
    expect(outcome).toMatchObject({ code: 1, stdout: "" })
    expect(outcome.stderr).toMatch(/^kawat: There is no event ".*" in .*; `kawat query .*` lists them\.\n$/)
  })
})
