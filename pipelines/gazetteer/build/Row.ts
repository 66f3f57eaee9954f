/**
 * Writes gazetteer rows: cells, slugs of rule ids, and the head of a file.
 *
 * A slug is lower-case ASCII, words joined by `-`; letters outside ASCII lose
 * their marks, and those that have no ASCII base (ø, ł, đ) are spelled out.
 */
const spelled: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  Æ: "Ae",
  œ: "oe",
  Œ: "Oe",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ł: "l",
  Ł: "L",
  ħ: "h",
  Ħ: "H",
  ı: "i",
  ə: "a",
  Ə: "A",
  ŋ: "ng",
  Ŋ: "Ng"
}

/** The text without marks; typographic apostrophes and hyphens become plain ones. */
export const ascii = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæÆœŒøØđĐðÐþÞłŁħĦıəƏŋŊ]/g, (letter) => spelled[letter] as string)
    .replace(/[‘’ʻʼ`´]/g, "'")
    .replace(/[‐‑–—]/g, "-")

export const slug = (text: string): string =>
  ascii(text)
    .toLowerCase()
    .replace(/'/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")

export const cell = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export const header = (comments: ReadonlyArray<string>, columns: ReadonlyArray<string>): string =>
  `${comments.map((comment) => `# ${comment}\n`).join("")}${columns.join(",")}\n`
