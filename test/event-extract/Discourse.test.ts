import { describe, expect, it } from "vitest"
import { actOf, acts, names, read } from "./Pack.ts"

/** Every reading of the parties of the act that `trigger` names, as "actors [how] > recipients [how]". */
const readings = (trigger: string, body: string): ReadonlyArray<string> => {
  const report = read(body).reports.find((one) => actOf(one).trigger === trigger)
  return (report?.hypotheses ?? []).map(
    ({ draft }) =>
      `${names(draft.actors).join()} [${draft.actorVia}] > ${names(draft.recipients).join()} [${draft.recipientVia}]`
  )
}

describe("people without a state", () => {
  it("may be those of a state of the sentence or of the article", () => {
    const body = "Kanada memuji Peru. Kanada membuka sidang. Kata warga, demonstran menuntut Kuba meminta maaf."
    const found = read(body).reports.find((one) => actOf(one).trigger === "menuntut")
    const countries = found?.hypotheses.map(({ draft }) => draft.actors[0]?.country)
    expect(countries).toEqual(expect.arrayContaining(["CUB", "CAN"]))
  })
})

/** States of whoever may condemn in a body. */
const statesOf = (body: string) =>
  read(body)
    .reports.find((one) => actOf(one).trigger === "mengecam")
    ?.hypotheses.flatMap(({ draft }) => draft.actors.map(({ country }) => country))

describe("an organisation of the whole world", () => {
  it("is of no state, as others are that only their name tells", () => {
    expect(new Set(statesOf("Kuba hadir. Greenpeace mengecam Peru."))).toEqual(new Set([null]))
    expect(statesOf("Kuba hadir. Yayasan Sawo mengecam Peru.")).toContain("CUB")
  })
})

describe("who attacks", () => {
  it("does not attack himself where the sentence says nobody", () => {
    const found = readings("melancarkan serangan", "Peru menyerang Kuba. Kemarin Kuba melancarkan serangan.")
    expect(found).toContain("Cuba [subject] > Peru [nearest]")
    expect(found.join()).not.toMatch(/> Cuba \[(retold|anaphor)\]/)
  })
})

describe("who is told of an attack", () => {
  it("has not suffered it", () => {
    const found = readings("menyerang", "Peru diam. Kuba mengatakan kepada Kanada bahwa tentaranya menyerang.")
    expect(found.length).toBeGreaterThan(0)
    expect(found.join()).not.toContain("> Canada [nearest]")
  })

  it("may be whom it is promised to", () => {
    const body = "Kuba mengatakan kepada Kanada bahwa pihaknya siap berunding."
    expect(readings("siap berunding", body).join() + readings("siap", body).join()).toContain("Canada")
  })
})

describe("who tells of a peaceful act", () => {
  it("has no part in it", () => {
    const found = readings("menegaskan tekad", '"Kuba menegaskan tekadnya," kata Peru.').join()
    expect(found).not.toContain("> Peru [behind]")
    expect(readings("mengecam", '"Kuba mengecam," kata Peru.').join()).toContain("> Peru [behind]")
  })
})

describe("who is blamed", () => {
  it("is accused in a clause of its own, not who suffered there", () => {
    const body = "Kanada menduga bahwa Kuba dalang serangan terhadap kilang minyak Peru."
    expect(readings("menduga", body)).toEqual(["Canada [subject] > Cuba [object]"])
  })

  it("is never who suffered the attack that is condemned, nor the own people of who condemns it", () => {
    const verb = readings("mengecam", "Kanada mengecam serangan terhadap kilang minyak Peru.")
    expect(verb.join()).not.toMatch(/> (Peru|Canada)/)
    expect(verb).toContain("Canada [subject] > unidentified attackers [unknown]")
    const noun = readings("kecaman", "Kanada melontarkan kecaman keras atas serangan terhadap kilang minyak Peru.")
    expect(noun.join()).not.toMatch(/> (Peru|Canada)/)
    expect(noun).toContain("Canada [light-verb] > unidentified attackers [unknown]")
  })

  it("is not who was attacked before, where the attack is only pointed at", () => {
    const body = "Kilang minyak Peru diserang. Serangan terhadap Peru terjadi kemarin. Kanada mengecam serangan itu."
    expect(readings("mengecam", body).join()).not.toContain("> Peru")
  })

  it("is not whoever owns the place where it happens", () => {
    const found = readings("mengecam", "Kuba hadir. Kanada mengecam tindakan itu di Lima, Peru.")
    expect(found.join()).not.toContain("[place]")
  })

  it("is never who suffered the attack that somebody is ready to answer", () => {
    const body = "Kuba hadir. Kanada siap merespons serangan ke kilang minyak Peru."
    const found = readings("siap merespons", body)
    expect(found).toContain("Canada [subject] > Cuba [nearest]")
    expect(found.join()).not.toContain("> Peru")
  })

  it("does not own the words of blame, and nobody beside their owner has said them", () => {
    const found = readings("tuduhan", "Kuba hadir. Menteri Kuba membahas tuduhan Peru.")
    expect(found).toContain("Peru [possessor] > Cuba [nearest]")
    expect(found.every((one) => one.startsWith("Peru [possessor]"))).toBe(true)
  })

  it("may be who answers the words of blame", () => {
    const found = readings("tuduhan", "Kuba hadir. Menteri Kuba menjawab tuduhan Peru.")
    expect(found).toContain("Peru [possessor] > Cuba [answered]")
  })

  it("may be whose plan is said to do harm, and who says it blames", () => {
    const body = "Kanada mengatakan rencana Kuba akan menghancurkan perdamaian."
    expect(readings("akan menghancurkan perdamaian", body)).toContain("Canada [speaker] > Cuba [second-subject]")
  })

  it("is never who speaks", () => {
    const body = "Kanada mengatakan rencana Kuba akan menghancurkan perdamaian."
    expect(readings("akan menghancurkan perdamaian", body).join()).not.toContain("> Canada")
  })
})

describe("who holds or charges somebody in a passive that does not say it", () => {
  it("may be the police or court named last, rather than its state", () => {
    const held = read("Polisi Kuba berjaga. Kanada hadir. Tiga pria ditangkap.").reports.find(
      (one) => actOf(one).trigger === "ditangkap"
    )
    const byOrgan = held?.hypotheses.filter(({ draft }) => draft.actorVia === "organ") ?? []
    expect(byOrgan.map(({ draft }) => draft.actors[0]?.sector)).toContain("COP")
    const charged = readings("didakwa", "Pengadilan Peru bersidang. Kanada hadir. Kuba didakwa menyuap.")
    expect(charged).toContain("Peru [organ] > Cuba [subject]")
  })

  it("may be who does so to the same party in another sentence, even behind it", () => {
    const body = "Kuba dituduh berbohong. Kanada hadir. Kanada dan Meksiko pergi. Peru menuduh Kuba."
    expect(readings("dituduh", body)).toContain("Peru [foretold] > Cuba [subject]")
  })

  it("is not whom the pronoun in it stands for", () => {
    const found = readings("ditangkap", "Pegiat Kuba berkumpul di kota. Mereka ditangkap.")
    expect(found.join()).toContain("> Cuba [carried]")
    expect(found.join()).not.toContain("Cuba [carried] >")
  })
})

describe("a side that the sentence leaves out", () => {
  it("may be another where the sentence only names the actor's own state", () => {
    const found = readings("menentang", "Kuba hadir. Kanada menentang campur tangan terhadap Kanada.")
    expect(found).toContain("Canada [subject] > Cuba [nearest]")
  })

  it("is whoever accused, when the accused denies", () => {
    const body = "Kanada menuduh Kuba. Kuba membantah tuduhan itu."
    expect(readings("membantah", body)).toContain("Cuba [subject] > Canada [answered]")
  })

  it("is whoever attacked, when somebody condemns", () => {
    const body = "Kuba menyerang Peru. Kanada mengutuk langkah itu."
    expect(readings("mengutuk", body)).toContain("Canada [subject] > Cuba [answered]")
  })

  it("is whoever threatened, when the threatened complains", () => {
    const body = "Kuba mengancam Kanada. Kanada mengutuk langkah itu."
    expect(readings("mengutuk", body)).toContain("Canada [subject] > Cuba [answered]")
  })

  it("may be the party named last", () => {
    const body = "Kanada bertemu Peru. Kuba menolak usul itu."
    expect(readings("menolak", body)).toContain("Cuba [subject] > Peru [nearest]")
  })

  it("may be the actor's own people", () => {
    expect(readings("mengutuk", "Kanada mengutuk langkah itu.")).toContain("Canada [subject] > Canada [domestic]")
  })

  it("may be the party named next in the sentence", () => {
    const body = "Kanada mendukung proses perdamaian di bawah pimpinan Peru."
    expect(readings("mendukung", body)).toContain("Canada [subject] > Peru [behind]")
  })

  it("is the owner of what was attacked, where the attacker would stand", () => {
    const told = readings("serangan", "Kuba menyerang Peru. Kanada mengutuk serangan kilang minyak Peru.")
    expect(told).toContain("unidentified attackers [unknown] > Peru [possessor]")
    expect(told).toContain("Cuba [retold] > Peru [possessor]")
  })

  it("may stand in for a group that belongs to nobody", () => {
    const body = "Kuba menyerang Peru. Kanada menuduh sejumlah kelompok melanggar kesepakatan."
    expect(readings("menuduh", body).some((one) => one.endsWith("> Cuba [answered]"))).toBe(true)
  })

  it("is supplied after the plainest reading, which adds nothing", () => {
    expect(readings("menolak", "Kanada bertemu Peru. Kuba menolak usul itu.")[0]).toBe("Cuba [subject] >  [none]")
  })

  it("is not looked for when the sentence names both", () => {
    expect(readings("mengutuk", "Peru berpidato. Kanada mengutuk Kuba.")).toEqual(["Canada [subject] > Cuba [object]"])
  })

  it("is never read twice alike", () => {
    const all = readings("mengutuk", "Kuba menyerang Peru. Kanada mengutuk langkah itu.")
    const parties = all.map((one) => one.replaceAll(/\[[a-z-]+\]/g, ""))
    expect(new Set(parties).size).toBe(parties.length)
  })
})

describe("an attack whose author the article tells elsewhere", () => {
  it("may be by whoever is told to attack later on", () => {
    const body = "Serangan terhadap kilang Peru mengejutkan pasar. Serangan Kuba ke kilang itu terjadi kemarin."
    expect(readings("Serangan", body)).toContain("Cuba [foretold] > Peru [oblique]")
  })

  it("may be by whoever claims it, though the claim does not name it", () => {
    const body = "Serangan terhadap kilang Peru mengejutkan pasar. Taliban mengklaim bertanggung jawab."
    expect(readings("Serangan", body)).toContain("Taliban [claimed] > Peru [oblique]")
  })

  it("is that on the same victim, not the one told last", () => {
    const body = "Kuba menyerang Peru. Kanada menyerang Kenya. Pasar cemas akibat serangan terhadap Peru."
    expect(readings("serangan", body)).toContain("Cuba [retold] > Peru [oblique]")
  })

  it("is that of whoever claims it, where only its noun names terrorists", () => {
    const body = "Serangan teroris terhadap Peru dikecam. Taliban mengklaim bertanggung jawab."
    expect(readings("Serangan teroris", body)).toEqual(
      expect.arrayContaining(["terrorists [possessor] > Peru [oblique]", "Taliban [claimed] > Peru [oblique]"])
    )
  })
})

describe("a demonstration that journalists report", () => {
  it("is of the people of the state where it is", () => {
    const body = "Kanada diam. Jurnalis Kanada terluka saat meliput unjuk rasa di Hong Kong."
    const found = read(body).reports.find((one) => actOf(one).trigger === "unjuk rasa")
    const parties = found?.hypotheses.map(
      ({ draft }) => `${draft.actors[0]?.country} > ${draft.recipients[0]?.country}`
    )
    expect(parties).toContain("HKG > HKG")
  })
})

describe("an act that whom it is against speaks of", () => {
  it("may be that of the other party at hand", () => {
    const body = "Peru berunding dengan Kanada. Presiden Kuba menyatakan bahwa tuduhan itu tidak berdasar."
    expect(readings("tuduhan", body).some((one) => /^Canada \[answered\] > .* \[speaker\]$/.test(one))).toBe(true)
  })
})

describe("a demonstration without demonstrators", () => {
  it("may be of the people of the state that it befalls, not only of the one that the article is about", () => {
    const body = "Kanada memuji Kanada. Kanada diam. Hong Kong dilanda unjuk rasa."
    const found = read(body).reports.find((one) => actOf(one).trigger === "unjuk rasa")
    expect(found?.hypotheses.map(({ draft }) => draft.actors[0]?.country)).toContain("HKG")
  })
})

describe("an attack that nobody claims", () => {
  it("is by unidentified attackers", () => {
    expect(acts("Kuba diserang.")).toMatchObject([
      { type: "ASSAULT", actors: ["unidentified attackers"], actorVia: "unknown", recipients: ["Cuba"] }
    ])
  })

  it("has a named author when one is named", () => {
    expect(acts("Kuba diserang Kanada.")).toMatchObject([{ actors: ["Canada"], actorVia: "agent" }])
  })
})

describe("telling of another state's violence", () => {
  it.each([
    ["reported", "Kanada mengatakan Kuba menyerang Peru.", "mengatakan"],
    ["quoted", '"Kuba menyerang Peru," kata Presiden Kanada.', "kata"]
  ])("is an allegation by whoever is %s", (_, body, trigger) => {
    expect(acts(body)).toMatchObject([
      {
        type: "ACCUSE",
        mode: "allege",
        trigger,
        rule: "ind.derive.allegation",
        actors: ["Canada"],
        actorVia: "speaker",
        recipients: ["Cuba"]
      },
      { type: "ASSAULT", trigger: "menyerang", actors: ["Cuba"], recipients: ["Peru"] }
    ])
  })

  it("is an allegation too when the violence is still to come, as a report of preparations is", () => {
    const [allegation] = acts("Kanada mengatakan Kuba akan menyerang Peru.")
    expect(allegation).toMatchObject({ type: "ACCUSE", actors: ["Canada"], recipients: ["Cuba"] })
  })

  it.each([
    ["one's own", "Kanada mengatakan Kanada menyerang Peru."],
    ["a denied attack", "Kanada mengatakan Kuba tidak menyerang Peru."],
    ["a report by an agency", "Reuters mengatakan Kuba menyerang Peru."]
  ])("is none when it is %s", (_, body) => {
    expect(acts(body).map((one) => one.type)).toEqual(["ASSAULT"])
  })

  it("has the mode of the accusation where the article reports that too", () => {
    const reports = acts("Kanada mengutuk Kuba. Kanada mengatakan Kuba menyerang Peru.").filter(
      (one) => one.type === "ACCUSE"
    )
    expect(reports.map(({ event, mode, rule }) => ({ event, mode, rule }))).toEqual([
      { event: 0, mode: "disapprove", rule: "ind.accuse.mengutuk" },
      { event: 0, mode: "disapprove", rule: "ind.derive.allegation" }
    ])
  })

  it("is named by the act itself where the verb of speech stands in another sentence", () => {
    const body = '"Kuba menyerang Peru. Kami menolak diam saja," kata Presiden Kanada.'
    const [allegation] = acts(body)
    expect(allegation).toMatchObject({ type: "ACCUSE", trigger: "menyerang", rule: "ind.derive.allegation" })
  })
})

const rulesOf = (body: string) => acts(body).map(({ rule }) => rule)

describe("an actor who is only guessed", () => {
  const body =
    "Peru hadir. Kanada dan Meksiko memuji Brasil. Kanada berpidato. Menuntut Kuba mundur. Menyerang adalah hak."

  it("is not read with nobody on the other side where somebody is on offer", () => {
    const found = readings("Menyerang", body)
    expect(found.length).toBeGreaterThan(0)
    expect(found.join()).not.toContain(">  [none]")
  })

  it("is not read with whom the article names second most: that would be two guesses", () => {
    expect(readings("Menyerang", body).join()).not.toContain("[discourse-second]")
  })
})

describe("an allegation", () => {
  it("is not told by whoever denies it or does not believe it", () => {
    expect(rulesOf("Kanada mengatakan Kuba menyerang Peru.")).toContain("ind.derive.allegation")
    expect(rulesOf("Kanada tidak percaya Kuba menyerang Peru.")).not.toContain("ind.derive.allegation")
    expect(rulesOf("Kanada membantah Kuba menyerang Peru.")).not.toContain("ind.derive.allegation")
  })

  it("is not told by a clause that is set against what is said", () => {
    expect(rulesOf("Kanada menduga Kuba, meskipun Meksiko menyerang Peru.")).not.toContain("ind.derive.allegation")
    expect(rulesOf("Kanada mengatakan, Meksiko menyerang Peru.")).toContain("ind.derive.allegation")
  })
})

describe("rebels in the state of who acts", () => {
  it("may be the other side, though they share its code; fellow rebels are not", () => {
    const body = "Kanada hadir. Presiden Afganistan Ashraf Ghani membuat seruan baru tetapi Taliban diam."
    expect(readings("seruan", body).join()).toContain("> Taliban [behind]")
    const own = readings("seruan", "Kanada hadir. Taliban membuat seruan baru tetapi Taliban diam.")
    expect(own.join()).not.toContain("> Taliban")
  })
})

describe("who is accused of an attack", () => {
  it("has not suffered it", () => {
    const body = "Kuba diserang. Kanada menyalahkan Peru atas serangan drone di kilang minyak."
    const found = readings("serangan drone", body)
    expect(found.join()).toContain("> Cuba")
    expect(found.join()).not.toContain("> Peru")
  })
})

describe("a claim told by its noun", () => {
  it.each([
    ["as the doer", "Kanada tidak percaya klaim Houthi sebagai pelaku serangan."],
    ["in a clause", "Kanada meragukan klaim pemberontak Houthi bahwa mereka menyerang kilang itu."],
    ["as answering for it", "Kanada menilai klaim Houthi bertanggung jawab atas serangan itu tidak kredibel."]
  ])("names the attacker, though others doubt it: %s", (_, claim) => {
    expect(readings("diserang", `Kilang minyak Peru diserang. ${claim}`).join()).toContain("Houthi [claimed] > Peru")
  })
})

describe("an aside", () => {
  it.each([
    ["Kuba, seperti dilaporkan Reuters, menyerang Peru."],
    ["Kuba, sebagaimana dikatakan Kanada, menyerang Peru."],
    ["Kuba, seperti disampaikan oleh Kanada, menyerang Peru."]
  ])("gives its verb of speech a subject, and not the clause: %s", (body) => {
    expect(readings("menyerang", body)[0]).toMatch(/^Cuba \[/)
  })
})
