/**
 * Which writing system a text uses.
 *
 * Counts the letters of a bounded prefix by script, over a table of Unicode
 * blocks that comes with the model. A script that only one language of the
 * model uses (Thai, Hangul, Tamil …) decides the language at once. Limits:
 * letters beyond the Basic Multilingual Plane count for no script, and a script
 * stands for its most read language (Devanagari for Hindi, Bengali letters for Bengali).
 */
export interface ScriptBlock {
  readonly script: string
  readonly first: number
  readonly last: number
  /** The language that the script alone decides, or `choose` when a word model tells several apart. */
  readonly language: string
}

export interface ScriptTable {
  readonly scripts: ReadonlyArray<string>
  readonly languages: ReadonlyArray<string>
  /** For every UTF-16 unit 0 for no letter, else 1 + the index of its script. */
  readonly ofUnit: Uint8Array
}

export const makeTable = (blocks: ReadonlyArray<ScriptBlock>): ScriptTable => {
  const scripts: Array<string> = []
  const languages: Array<string> = []
  const ofUnit = new Uint8Array(0x10000)
  for (const block of blocks) {
    let index = scripts.indexOf(block.script)
    if (index < 0) {
      index = scripts.length
      scripts.push(block.script)
      languages.push(block.language)
    }
    ofUnit.fill(index + 1, block.first, block.last + 1)
  }
  return { scripts, languages, ofUnit }
}

export interface ScriptCount {
  /** Index of the script with most letters, or -1 when there is no letter. */
  readonly script: number
  /** Letters of that script in the prefix. */
  readonly letters: number
  /** Letters of every script, in the order of the table. */
  readonly byScript: Uint32Array
}

/** Counts the letters of the first `limit` UTF-16 units; Kana makes Han letters Japanese. */
export const count = (text: string, table: ScriptTable, limit: number): ScriptCount => {
  const counts = new Uint32Array(table.scripts.length + 1)
  const end = Math.min(text.length, limit)
  const { ofUnit } = table
  for (let i = 0; i < end; i++) (counts[ofUnit[text.charCodeAt(i)] as number] as number)++
  const byScript = counts.subarray(1)
  const kana = table.scripts.indexOf("Kana")
  const han = table.scripts.indexOf("Hani")
  if (kana >= 0 && han >= 0 && (byScript[kana] as number) * 12 >= (byScript[han] as number)) {
    byScript[kana] = (byScript[kana] as number) + (byScript[han] as number)
    byScript[han] = 0
  }
  let script = -1
  let letters = 0
  for (let i = 0; i < byScript.length; i++) {
    if ((byScript[i] as number) > letters) {
      letters = byScript[i] as number
      script = i
    }
  }
  return { script, letters, byScript }
}
