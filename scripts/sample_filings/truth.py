"""What a sample states, and what is wrong in it."""
import csv
import io
import json

from .blocks import Table


def facts_csv(blocks):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["schedule", "page", "code", "name", "column", "value"])
    for table in blocks:
        if isinstance(table, Table):
            writer.writerows(facts_of(table))
    return out.getvalue()


def facts_of(table):
    for row in table.body:
        for cell in row.cells:
            if cell and cell.fact and cell.text:
                code, name, column = cell.fact
                yield [table.schedule, row.page, code, name, column, cell.text.replace(",", "")]


def findings_json(mistakes):
    if not mistakes:
        return "[]\n"
    entries = [json.dumps(m.entry(), ensure_ascii=False) for m in mistakes]
    return "[\n " + ",\n ".join(entries) + "\n]\n"
