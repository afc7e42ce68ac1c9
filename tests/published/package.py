"""A published folder held against its own descriptor: every row of every CSV against its Table Schema (header, types,
constraints, missing values, primary and foreign keys), and every file against its size and checksums."""
import csv
import hashlib
import json
import re

PATTERNS = {"string": r"(?s).+", "integer": r"[-+]?\d+", "number": r"[-+]?\d+(\.\d+)?([eE][-+]?\d+)?"}


def descriptor(folder):
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def fits(text, field, missing):
    """One value against its field."""
    constraints = field.get("constraints", {})
    if text in missing:
        return not constraints.get("required")
    if "enum" in constraints and text not in map(str, constraints["enum"]):
        return False
    return re.fullmatch(PATTERNS[field["type"]], text) is not None


def row_faults(name, schema, rows):
    names = [field["name"] for field in schema["fields"]]
    if not rows or rows[0] != names:
        return [f"{name}: the header is not that of the schema"]
    missing = {entry["value"] for entry in schema["missingValues"]}
    faults = [f"{name}: row {number} has {len(row)} fields" for number, row in enumerate(rows) if len(row) != len(names)]
    if faults:
        return faults
    return [f"{name}.{field['name']}: {text!r} is no {field['type']} or breaks a constraint"
            for row in rows[1:] for field, text in zip(schema["fields"], row) if not fits(text, field, missing)]


def columns(schema, rows, wanted):
    places = [[field["name"] for field in schema["fields"]].index(name) for name in wanted]
    return [tuple(row[place] for place in places) for row in rows[1:]]


def key_faults(name, schema, rows):
    keys = columns(schema, rows, schema["primaryKey"])
    if any("" in key for key in keys):
        return [f"{name}: a primary key is missing"]
    return [] if len(set(keys)) == len(keys) else [f"{name}: a primary key twice"]


def reference_faults(resource, tables, schemas):
    name, schema, faults = resource["name"], resource["schema"], []
    for reference in schema.get("foreignKeys", []):
        there = reference["reference"]["resource"]
        if there not in tables:
            faults.append(f"{name}: refers to {there}, which is not there")
            continue
        known = set(columns(schemas[there], tables[there], reference["reference"]["fields"]))
        faults += [f"{name}: {key} is not in {there}" for key in columns(schema, tables[name], reference["fields"])
                   if "" not in key and key not in known]
    return faults


def file_faults(folder, resource):
    data, name = (folder / resource["path"]).read_bytes(), resource["name"]
    faults = []
    if len(data) != resource["bytes"] or "sha256:" + hashlib.sha256(data).hexdigest() != resource["hash"]:
        faults.append(f"{name}: bytes or hash")
    if (folder / "excel" / resource["path"]).read_bytes() != b"\xef\xbb\xbf" + data:
        faults.append(f"{name}: the file for Excel differs")
    return faults


def sum_faults(folder):
    """Every file but the list itself stands in it once, with its checksum."""
    lines = [line.split("  ") for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]
    there = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    faults = [] if sorted([name for _, name in lines] + ["SHA256SUMS"]) == there else ["SHA256SUMS: not every file once"]
    return faults + [f"SHA256SUMS: {name}" for digest, name in lines
                     if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest]


def faults_of(folder):
    package = descriptor(folder)
    resources = package["resources"]
    tables = {resource["name"]: rows_of(folder / resource["path"]) for resource in resources}
    schemas = {resource["name"]: resource["schema"] for resource in resources}
    faults = sum_faults(folder)
    for resource in resources:
        faults += file_faults(folder, resource)
        wrong = row_faults(resource["name"], resource["schema"], tables[resource["name"]])
        faults += wrong or key_faults(resource["name"], resource["schema"], tables[resource["name"]])
    return faults or [fault for resource in resources for fault in reference_faults(resource, tables, schemas)]
