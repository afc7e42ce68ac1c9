// usage: node validate.mjs SCHEMA FILE...: says what in the files is not as the JSON Schema has it; status 1 for any.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";

const [schema, ...files] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
let faults = 0;
for (const file of files) {
  if (validate(JSON.parse(readFileSync(file, "utf8")))) continue;
  for (const error of validate.errors.slice(0, 20)) console.log(`${file}: ${error.instancePath}: ${error.message}`);
  faults += validate.errors.length;
}
process.exit(faults > 0 ? 1 : 0);
