/**
 * Each way of going wrong that the README has a message for, as a script that goes so.
 */
export interface Mistake {
  readonly name: string
  readonly script: string
  readonly env?: Readonly<Record<string, string>>
}

const kawat = "node pipelines/kawat.js"
const predicates = "pipelines/languages/ind/predicates.csv"

export const mistakes: ReadonlyArray<Mistake> = [
  { name: "a raw folder that is not there", script: `${kawat} run --raw berita` },
  { name: "a file as raw folder", script: `${kawat} run --raw Makefile` },
  { name: "a file as out folder", script: `${kawat} run --out Makefile` },
  { name: "the raw folder as out folder", script: `${kawat} run --raw raw --out raw` },
  { name: "an unknown command", script: `${kawat} rnu` },
  { name: "an unknown flag", script: `${kawat} run --wokers 2` },
  { name: "a bad number of workers", script: `${kawat} run`, env: { KAWAT_WORKERS: "many" } },
  { name: "a bad size of memory", script: `${kawat} run --memory lots` },
  { name: "a bad switch", script: `${kawat} run`, env: { KAWAT_QUIET: "maybe" } },
  {
    name: "a notebook that was worked in",
    script: `
      cp -r out/. catatan
      ${kawat} notebook --out catatan --quiet --force
      echo >> catatan/explore.ipynb
      ${kawat} notebook --out catatan`
  },
  { name: "a day that is none", script: `${kawat} run --since 2024-02-30` },
  { name: "days in the wrong order", script: `${kawat} run --since 2024-06-01 --until 2024-05-31` },
  { name: "an unknown language", script: `${kawat} run --language klingon` },
  { name: "an unknown limit", script: `${kawat} run --limits words=3` },
  { name: "tables that are not there yet", script: `${kawat} check --out kosong` },
  {
    name: "a rollback after one run",
    script: `
      ${kawat} run --raw raw/sample --out sekali --quiet
      ${kawat} rollback --out sekali`
  },
  { name: "a query that writes", script: `${kawat} query "DROP TABLE articles"` },
  { name: "an unknown table", script: `${kawat} query "SELECT * FROM article"` },
  { name: "a query of another file", script: `${kawat} query "SELECT * FROM read_text('Makefile')"` },
  {
    name: "a wrong row of a lexicon",
    script: `
      cp ${predicates} predicates.csv
      echo 'ind.accuse.menohok,verb,menohok' >> ${predicates}
      ${kawat} run --raw raw/sample --out salah --quiet || code=$?
      mv predicates.csv ${predicates}
      exit $code`
  },
  {
    name: "a wrong row of one's own lexicon",
    script: `
      mkdir -p kata
      cp lexicon/predicates.csv kata
      sed -i s/disapprove/aerial/ kata/predicates.csv
      ${kawat} run --lexicon kata`
  },
  {
    name: "a file of no lexicon",
    script: `
      mkdir -p kata
      rm -f kata/*
      touch kata/verbs.csv
      ${kawat} run --lexicon kata`
  },
  { name: "a lexicon folder that is not there", script: `rm -rf kata; ${kawat} run --lexicon kata` },
  { name: "an age that is none", script: `${kawat} check --max-age '2 days'` },
  { name: "a machine that will not do", script: `${kawat} doctor --raw Makefile` },
  {
    name: "another process at work",
    script: `
      mkdir -p sibuk/.cache
      echo '{"pid":4711,"host":"komputer-lain","start":"","token":"x"}' > sibuk/.cache/lock
      ${kawat} run --raw raw/sample --out sibuk`
  },
  {
    name: "a table that was edited",
    script: `
      cp -r out/. disunting
      file=$(readlink -f disunting/csv/quotes.csv)
      echo >> "$file"
      ${kawat} check --out disunting`
  },
  { name: "a cluster that is not named", script: `${kawat} status` },
  { name: "a cluster that is no PostgreSQL", script: `${kawat} status --cluster-url mysql://x` },
  { name: "a password that others can see", script: `${kawat} status --cluster-url postgres://a:b@127.0.0.1:1/c` },
  { name: "a runner without a shared folder", script: `${kawat} runner --cluster-url postgres://a@127.0.0.1:1/c` },
  {
    name: "a runner without a port",
    script: `${kawat} runner --cluster-url postgres://a@127.0.0.1:1/c --shared . --address 7`
  },
  { name: "a PostgreSQL that does not run", script: `${kawat} status --cluster-url postgres://a@127.0.0.1:1/c` }
]
