/** Answers a query over the views of the sample's kawat.duckdb. */
export type Ask = (sql: string) => Promise<ReadonlyArray<Record<string, unknown>>>
