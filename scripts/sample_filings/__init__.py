"""The project's own filings of a town that does not exist: figures, blocks, layout, dumps, mistakes and truth."""
