import { describe, expect, it } from "vitest"
import { act, actOf, read } from "./Pack.ts"

/** Names and states of whom the act that `trigger` names is done to, in its plainest reading. */
const done = (trigger: string, body: string): ReadonlyArray<string> => {
  const found = read(body).reports.find((one) => actOf(one).trigger === trigger)
  return (found?.recipients ?? []).map(({ country, entity }) => `${entity.name} ${country ?? "-"}`)
}

describe("a noun of people in the place of the object", () => {
  it("is whom the act is done to, of the actor's state where no other is named", () => {
    expect(act("mengingatkan", "Presiden Peru mengingatkan para gubernur.")).toMatchObject({
      recipients: ["governor"],
      recipientVia: "object"
    })
    expect(done("menahan", "Kuba menahan tiga sopir.")).toEqual(["drivers CUB"])
  })

  it("is of the state that is named behind it", () => {
    expect(done("menahan", "Kuba menahan dua pilot Peru.")).toEqual(["crew PER"])
  })

  it("is meant and not whoever owns them, for the head of a phrase decides", () => {
    expect(done("menahan", "Kuba menahan sopir Duta Besar Peru.")).toEqual(["drivers PER"])
  })

  it("keeps its meaning with the clitic of an owner, said twice or not", () => {
    expect(done("menegur", "Presiden Peru menegur menteri-menterinya.")).toEqual(["ministers PER"])
    expect(done("menegur", "Presiden Peru menegur bawahannya.")).toEqual(["subordinates PER"])
  })

  it("stands behind a preposition of aim as well, with the party that is joined to it", () => {
    expect(done("mengimbau", "Kuba mengimbau kepada para nasabah agar tenang.")).toEqual(["consumers CUB"])
    expect(done("menuduhkan", "Kuba menuduhkan hal itu kepada nasabah dan Peru.")).toEqual([
      "consumers PER",
      "Peru PER"
    ])
  })

  it("is the subject of a passive", () => {
    expect(done("ditahan", "Tiga sopir ditahan Kuba.")).toEqual(["drivers CUB"])
  })

  it("gives way to the holder of the office", () => {
    const body = "Jaksa Kuba memeriksa mantan Direktur Bandara dan Pelabuhan, Raul Castro."
    expect(done("memeriksa", body)).toEqual(["Raul Castro CUB"])
  })

  it("is not meant where it only owns the subject: a regulation of ministers is none of them", () => {
    expect(done("ditolak", "Peraturan menteri ditolak Kuba.")).toEqual([])
  })

  it("is no party elsewhere: drivers as such do nothing in politics", () => {
    expect(read("Sopir mengecam Kuba.").reports.flatMap(({ actors }) => actors.map((one) => one.entity.name))).toEqual(
      []
    )
  })
})

describe("whom an act is done to", () => {
  it("is the object, and nobody beside it, whom a verb behind may be about", () => {
    expect(done("mengajak", "Presiden Peru mengajak Kuba ke Paris.")).toEqual(["Cuba CUB"])
    expect(done("meminta", "Presiden Peru meminta Kuba melapor kepada Brasil.")).toEqual(["Cuba CUB"])
  })

  it("is nobody but whom the sentence names, when somebody resigns", () => {
    const body = "Kanada mengutuk Peru. Menteri Luar Negeri Kuba Raul Castro mengundurkan diri."
    const found = read(body).reports.find((one) => actOf(one).trigger === "mengundurkan diri")
    expect(found?.hypotheses.flatMap(({ draft }) => draft.recipients)).toEqual([])
  })

  it("is the body whose office somebody resigns from", () => {
    expect(done("mengundurkan diri", "Raul Castro mengundurkan diri sebagai Menteri Luar Negeri Kuba.")).toEqual([
      "Cuba CUB"
    ])
  })

  it("may be those who attacked, where somebody condemns an attack by nobody known", () => {
    const found = read("Kanada mengutuk serangan bom itu.").reports.find((one) => actOf(one).trigger === "mengutuk")
    const names = found?.hypotheses.flatMap(({ draft }) => draft.recipients.map((one) => one.entity.name))
    expect(names).toContain("unidentified attackers")
  })

  it("is a person by name of the actor's state where the text tells no other", () => {
    expect(done("menahan", "Polisi Kuba menahan Bambang Suryo.")).toEqual(["Bambang Suryo CUB"])
  })
})
