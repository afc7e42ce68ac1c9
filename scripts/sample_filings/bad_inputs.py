"""Inputs that cannot be read, one a reason."""
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas


def make_bad_inputs(right, folder):
    bytes_of_right = right.read_bytes()
    (folder / "bad-truncated.pdf").write_bytes(bytes_of_right[:4000])
    (folder / "bad-empty.pdf").write_bytes(b"")
    (folder / "bad-binary.txt").write_bytes(bytes(range(256)) * 4)
    (folder / "bad-encoding.txt").write_bytes("云溪镇".encode("gb18030") + b"\xff\xff\n")
    make_encrypted(folder / "bad-encrypted.pdf")


def make_encrypted(path):
    canvas = Canvas(str(path), invariant=1, encrypt=pdfencrypt.StandardEncryption("secret", ownerPassword="owner", strength=40))
    canvas.drawString(72, 720, "locked")
    canvas.save()
