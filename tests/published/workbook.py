"""The workbook as LibreOffice opens it: every sheet, saved as CSV, equals the tidy CSV of its table, amounts and texts,
and the pages of findings are links."""
import pathlib
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as tree
from decimal import Decimal, InvalidOperation

import package

# Commas, double quotes, UTF-8, from the first line, values and not as they are shown, all sheets.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
HREF = "{http://www.w3.org/1999/xlink}href"


def program():
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert(book, to, folder):
    """One LibreOffice with a profile of its own, so that a running one does not take the call."""
    profile = pathlib.Path(folder, "profile").as_uri()
    subprocess.run([program(), f"-env:UserInstallation={profile}", "--headless", "--convert-to", to, "--outdir", folder, book],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)


def same(text, read, kind):
    """Numbers are equal as such, `1.00` and `1`; texts are equal."""
    if text == read:
        return True
    try:
        return kind != "string" and Decimal(text) == Decimal(read)
    except InvalidOperation:
        return False


def sheet_faults(resource, wanted, read):
    name, fields = resource["name"], resource["schema"]["fields"]
    if len(wanted) != len(read):
        return [f"sheet {name}: {len(read)} rows of {len(wanted)}"]
    return [f"sheet {name}.{field['name']}: {text!r} {cell!r}"
            for row, cells in zip(wanted[1:], read[1:])
            for field, text, cell in zip(fields, row, cells, strict=True) if not same(text, cell, field["type"])]


def links_in(book, folder):
    convert(book, "fods", folder)
    root = tree.parse(pathlib.Path(folder, "gouji.fods")).getroot()
    return {element.get(HREF) for element in root.iter()
            if element.tag.endswith("}hyperlink") or element.tag.endswith("}a")}


def links_wanted(folder):
    """The address of a finding's filing at the finding's page."""
    resources = {resource["name"]: resource for resource in package.descriptor(folder)["resources"]}

    def rows(table, *names):
        return package.columns(resources[table]["schema"], package.rows_of(folder / resources[table]["path"]), names)

    addresses = {}
    for filing, url in rows("source", "filing", "url"):
        if url.startswith("http"):
            addresses[filing] = min(url, addresses.get(filing, url))
    return {f"{addresses[filing]}#page={page}" for filing, page in rows("finding", "filing", "page")
            if page and filing in addresses}


def faults_of(folder):
    book = folder / "gouji.xlsx"
    with tempfile.TemporaryDirectory() as place:
        convert(book, AS_CSV, place)
        faults = []
        for resource in package.descriptor(folder)["resources"]:
            wanted = package.rows_of(folder / resource["path"])
            read = package.rows_of(pathlib.Path(place, f"gouji-{resource['name']}.csv"))
            faults += sheet_faults(resource, wanted, read)
        wanted, there = links_wanted(folder), links_in(book, place)
    if not wanted:
        faults.append("workbook: no finding of the store has an address to link to")
    return faults + [f"workbook: no link {link}" for link in sorted(wanted - there)]
