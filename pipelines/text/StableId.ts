/**
 * Ids that are the same on every machine and in every run.
 *
 * An id is a one-letter prefix and the first 16 hex digits of SHA-256 over its
 * parts, joined by U+001F so that no two lists of parts read the same. With
 * 10⁸ ids the chance of any collision is below 3 in 10⁴; the export checks find one.
 */
import { hash } from "node:crypto"

/** SHA-256 of text (as UTF-8) or bytes, as 64 hex digits. */
export const sha256 = (data: string | Uint8Array): string => hash("sha256", data, "hex")

/** Parts in the form from which an id is made. */
export const keyOf = (...parts: ReadonlyArray<string | number>): string => parts.join("\u001f")

/** The id of parts that `keyOf` has joined. */
export const joinedId = (prefix: string, key: string): string => `${prefix}_${sha256(key).slice(0, 16)}`

export const stableId = (prefix: string, ...parts: ReadonlyArray<string | number>): string =>
  joinedId(prefix, keyOf(...parts))

/** Id of the article at `sourcePath`, which is relative to the raw root, NFC, with forward slashes. */
export const articleId = (sourcePath: string): string => joinedId("a", sourcePath)
