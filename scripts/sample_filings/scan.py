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


def make_scan(source, target):
    canvas = Canvas(str(target), invariant=1)
    canvas.setTitle("扫描件")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", "-f", str(FIRST), "-l", str(LAST), str(source), f"{folder}/page"],
                       check=True)
        for picture in sorted(Path(folder).iterdir()):
            add_page(canvas, Image.open(picture))
    canvas.save()


def add_page(canvas, image):
    """Two levels, as office scanners save text."""
    size = tuple(pixels * 72 / DPI for pixels in image.size)
    canvas.setPageSize(size)
    levels = image.point(lambda grey: 255 if grey > 150 else 0).convert("1")
    buffer = io.BytesIO()
    levels.save(buffer, "PNG")
    buffer.seek(0)
    canvas.drawImage(ImageReader(buffer), 0, 0, *size)
    canvas.showPage()
