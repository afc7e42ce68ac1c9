"""What Datasette and DuckDB need of a store to open it as it is: an ordinary file that can be read without a right to
write, plain tables with keys, and values of the types that the columns declare."""
import sqlite3

# DuckDB reads a SQLite column by its declared type, and stops at a value of another.
TYPES = {"TEXT": "text", "INTEGER": "integer", "REAL": "real"}


def table_faults(base, table):
    faults = []
    columns = base.execute(f"PRAGMA table_info({table})").fetchall()
    if not any(column[5] for column in columns):
        faults.append(f"store: {table} has no primary key")
    for _, name, declared, *_ in columns:
        if declared not in TYPES:
            faults.append(f"store: {table}.{name} is declared as {declared!r}")
            continue
        odd = base.execute(f"SELECT count(*) FROM {table} WHERE {name} IS NOT NULL AND typeof({name}) <> ?",
                           [TYPES[declared]]).fetchone()[0]
        if odd:
            faults.append(f"store: {table}.{name} has {odd} values that are no {declared}")
    return faults


def faults_of(path):
    base = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    objects = base.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    faults = [f"store: {name} is a {kind}" for kind, name, sql in objects
              if kind not in ("table", "index") or "VIRTUAL TABLE" in (sql or "").upper()]
    tables = [name for kind, name, _ in objects if kind == "table"]
    faults += [f"store: {check} says {row}" for check, good in (("integrity_check", ("ok",)), ("foreign_key_check", None))
               for row in base.execute(f"PRAGMA {check}") if row != good]
    if base.execute("PRAGMA journal_mode").fetchone()[0] not in ("delete", "memory", "off"):
        faults.append("store: it needs a journal beside it to be read")
    return faults + [fault for table in tables for fault in table_faults(base, table)]
