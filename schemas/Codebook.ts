/**
 * The codebook: what the codes in the tables mean, as tables of their own.
 *
 * They lie in the schema `codebook` of kawat.duckdb and as CSV files in `codebook/`. Their
 * rows come from the project's lexicons and not from the articles of a run.
 */
import { cameo } from "./codebook/CameoCode.ts"
import { contexts } from "./codebook/ContextCode.ts"
import { countries } from "./codebook/CountryCodes.ts"
import { modes } from "./codebook/EventModeCode.ts"
import { types } from "./codebook/EventTypeCode.ts"
import { sectors } from "./codebook/SectorCode.ts"
import type { Table } from "./Table.ts"

export const codebookTables: ReadonlyArray<Table> = [types, modes, contexts, sectors, countries, cameo]
