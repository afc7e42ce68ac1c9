"""A filing's blocks through a producer to a PDF, and its facts beside it."""
import subprocess
import tempfile
from pathlib import Path

from sample_filings.truth import facts_csv

from . import dumps, html, sheets


def convert(source, folder, *filters):
    """The office programs' way to PDF."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", *filters, "--outdir", folder, source],
                       check=True, capture_output=True)


def chromium(entry, blocks, path, work):
    options = {"repeat_header": True} | entry.options
    source = Path(work) / "filing.html"
    source.write_text(html.page(blocks, entry.name, entry.font, **options), encoding="utf-8")
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={work}/profile", "--no-pdf-header-footer",
                    f"--print-to-pdf={path}", source.as_uri()], check=True, capture_output=True)


def writer(entry, blocks, path, work):
    source = Path(work) / f"{path.stem}.html"
    source.write_text(html.page(blocks, entry.name, entry.font, plain=True, **entry.options), encoding="utf-8")
    convert(source, path.parent, "--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export")


def workbook(entry, blocks, path, work):
    source = Path(work) / f"{path.stem}.fods"
    source.write_text(sheets.workbook(blocks, entry.font, **entry.options), encoding="utf-8")
    convert(source, path.parent, "--convert-to", "pdf:calc_pdf_Export")


PRODUCERS = {"chromium": chromium, "writer": writer, "sheets": workbook}


def produce(entry, folder, dumps_only=False):
    blocks = entry.build()
    (folder / f"{entry.name}.facts.csv").write_text(facts_csv(blocks), encoding="utf-8")
    for shape in dumps.SHAPES:
        (folder / f"{entry.name}.{shape}.txt").write_text(dumps.dump(blocks, shape), encoding="utf-8")
    if dumps_only:
        return
    pdf = (folder / f"{entry.name}.pdf").resolve()
    pdf.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as work:
        PRODUCERS[entry.producer](entry, blocks, pdf, work)
    if not pdf.exists():  # an office program without the filter ends as if all were well
        raise RuntimeError(f"{entry.producer} made no {pdf.name}: is what scripts/install forms names installed?")
