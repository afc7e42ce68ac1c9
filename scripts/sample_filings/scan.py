"""A filing as a scanner gives it: pictures only."""
import io
import subprocess
import tempfile
from pathlib import Path

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

DPI = 150
FIRST, LAST = 9, 10
RUNNING_TEXT = 5


def make_scan(source, target):
    canvas = Canvas(str(target), invariant=1)
    canvas.setTitle("扫描件")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", "-f", str(FIRST), "-l", str(LAST), str(source), f"{folder}/page"],
                       check=True)
        for picture in sorted(Path(folder).iterdir()):
            add_page(canvas, Image.open(picture))
    canvas.save()


def make_turned(source, target):
    """Pages in grey as they went into the scanner: running text on its side, a table on its other side, one upside down."""
    canvas = Canvas(str(target), invariant=1)
    canvas.setTitle("扫描件")
    with tempfile.TemporaryDirectory() as folder:
        for page, degrees in ((RUNNING_TEXT, 90), (FIRST, 270), (LAST, 180)):
            subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", "-singlefile", "-f", str(page), str(source), f"{folder}/{page}"],
                           check=True)
            add_picture(canvas, Image.open(f"{folder}/{page}.pgm").rotate(degrees, expand=True), DPI, "JPEG", quality=40)
    canvas.save()


def make_layered(source, target):
    """One page as some copiers give it: the picture, and under it text that was recognised badly and is not painted."""
    canvas = Canvas(str(target), invariant=1)
    canvas.setTitle("扫描件")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", "-f", str(FIRST), "-l", str(FIRST), str(source),
                        f"{folder}/page"], check=True)
        image = Image.open(next(Path(folder).iterdir()))
        width, height = (pixels * 72 / DPI for pixels in image.size)
        layer = canvas.beginText(40, height - 60)
        layer.setTextRenderMode(3)
        layer.setFont("Helvetica", 9)
        for row in range(12):
            layer.textLine(f"2I2 0l 9{row}  wrong layer  1O,669,98{row}.43  l,234,567.8{row}")
        add_page(canvas, image, layer)
    canvas.save()


def add_page(canvas, image, layer=None):
    """Two levels, as office scanners save text."""
    if layer is not None:
        canvas.drawText(layer)
    add_picture(canvas, image.point(lambda grey: 255 if grey > 150 else 0).convert("1"), DPI, "PNG")


def add_picture(canvas, image, dpi, form, **options):
    size = tuple(pixels * 72 / dpi for pixels in image.size)
    canvas.setPageSize(size)
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    buffer.seek(0)
    canvas.drawImage(ImageReader(buffer), 0, 0, *size)
    canvas.showPage()
