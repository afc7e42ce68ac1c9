// usage: node column_types.mjs DATAPACKAGE: says which columnType is none of the Fiscal Data Package; status 1 for any.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const known = createRequire(import.meta.url)("os-types/src/os-types.json");
const used = JSON.parse(readFileSync(process.argv[2], "utf8")).resources.flatMap((resource) =>
  resource.schema.fields.filter((field) => field.columnType).map((field) => [resource.name, field]));
const unknown = used.filter(([, field]) => !(field.columnType in known));
for (const [table, field] of unknown) console.log(`${table}.${field.name}: unknown columnType ${field.columnType}`);
if (used.length === 0) console.log("no field has a columnType");
process.exit(used.length === 0 || unknown.length > 0 ? 1 : 0);
