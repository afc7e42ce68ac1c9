-- Version 1. Every table is kept in the order of its key, so that equal content is equal bytes whatever the order of
-- ingestion. What the columns mean: store_tables.json.
CREATE TABLE filing (
  filing TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  engine TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('done', 'failed')),
  title TEXT,
  entity TEXT,
  fiscal_year INTEGER,
  stage TEXT CHECK (stage IN ('budget', 'final')),
  scope TEXT CHECK (scope IN ('department', 'unit', 'government')),
  pages INTEGER,
  failure_code TEXT,
  failure_zh TEXT,
  failure_en TEXT,
  PRIMARY KEY (filing),
  UNIQUE (sha256, engine)
) WITHOUT ROWID;

CREATE TABLE source (
  filing TEXT NOT NULL,
  path TEXT NOT NULL,
  url TEXT NOT NULL DEFAULT '',
  entity TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT '',
  year TEXT NOT NULL DEFAULT '',
  time TEXT NOT NULL DEFAULT '',
  manifest TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (filing, path),
  FOREIGN KEY (filing) REFERENCES filing (filing) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE schedule (
  filing TEXT NOT NULL,
  schedule INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT,
  unit TEXT,
  pages TEXT,
  lines INTEGER NOT NULL,
  declared_empty INTEGER NOT NULL,
  PRIMARY KEY (filing, schedule),
  FOREIGN KEY (filing) REFERENCES filing (filing) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE fact (
  filing TEXT NOT NULL,
  fact INTEGER NOT NULL,
  schedule INTEGER NOT NULL,
  kind TEXT NOT NULL,
  page INTEGER,
  code TEXT,
  name TEXT,
  column_path TEXT,
  role TEXT,
  measure TEXT,
  value TEXT NOT NULL,
  unit TEXT,
  fen INTEGER,
  ulp INTEGER,
  yuan TEXT GENERATED ALWAYS AS
    (CASE WHEN fen < 0 THEN '-' ELSE '' END || (abs(fen) / 100) || printf('.%02d', abs(fen) % 100)) VIRTUAL,
  text TEXT NOT NULL,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  origin TEXT NOT NULL CHECK (origin IN ('text', 'ocr', 'dump')),
  confidence REAL NOT NULL,
  PRIMARY KEY (filing, fact),
  FOREIGN KEY (filing, schedule) REFERENCES schedule (filing, schedule) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE claim (
  filing TEXT NOT NULL,
  claim INTEGER NOT NULL,
  page INTEGER,
  section TEXT,
  quote TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('amount', 'percent', 'count', 'change', 'date')),
  value TEXT NOT NULL,
  unit TEXT,
  fen INTEGER,
  ulp INTEGER,
  yuan TEXT GENERATED ALWAYS AS
    (CASE WHEN fen < 0 THEN '-' ELSE '' END || (abs(fen) / 100) || printf('.%02d', abs(fen) % 100)) VIRTUAL,
  subject TEXT,
  measure TEXT,
  code TEXT,
  year INTEGER,
  direction TEXT CHECK (direction IN ('up', 'down', 'flat')),
  base TEXT,
  base_year INTEGER,
  relation TEXT,
  counterpart TEXT,
  verdict TEXT NOT NULL CHECK (verdict IN ('ok', 'rounding', 'mismatch', 'unverifiable')),
  fact INTEGER,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  PRIMARY KEY (filing, claim),
  FOREIGN KEY (filing) REFERENCES filing (filing) ON DELETE CASCADE,
  FOREIGN KEY (filing, fact) REFERENCES fact (filing, fact) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE finding (
  filing TEXT NOT NULL,
  finding INTEGER NOT NULL,
  id TEXT NOT NULL,
  rule TEXT NOT NULL,
  kind TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  page INTEGER,
  quote TEXT,
  observed TEXT,
  expected TEXT,
  difference TEXT,
  difference_fen INTEGER,
  suggestion TEXT,
  explanation_zh TEXT,
  explanation_en TEXT,
  confidence REAL NOT NULL,
  message_zh TEXT,
  message_en TEXT,
  PRIMARY KEY (filing, finding),
  FOREIGN KEY (filing) REFERENCES filing (filing) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE evidence (
  filing TEXT NOT NULL,
  finding INTEGER NOT NULL,
  evidence INTEGER NOT NULL,
  page INTEGER,
  quote TEXT,
  observed TEXT,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  fact INTEGER,
  claim INTEGER,
  PRIMARY KEY (filing, finding, evidence),
  FOREIGN KEY (filing, finding) REFERENCES finding (filing, finding) ON DELETE CASCADE,
  FOREIGN KEY (filing, fact) REFERENCES fact (filing, fact) ON DELETE CASCADE,
  FOREIGN KEY (filing, claim) REFERENCES claim (filing, claim) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE ledger (
  filing TEXT NOT NULL,
  entry INTEGER NOT NULL,
  rule TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('pass', 'rounding', 'fail', 'not applicable', 'undecidable')),
  place TEXT,
  reason_zh TEXT,
  reason_en TEXT,
  PRIMARY KEY (filing, entry),
  FOREIGN KEY (filing) REFERENCES filing (filing) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE diagnostic (
  filing TEXT NOT NULL,
  entry INTEGER NOT NULL,
  id TEXT NOT NULL,
  page INTEGER,
  message_zh TEXT,
  message_en TEXT,
  PRIMARY KEY (filing, entry),
  FOREIGN KEY (filing) REFERENCES filing (filing) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX filing_by_entity ON filing (entity, fiscal_year, stage);
CREATE INDEX source_by_region ON source (region, year);
CREATE INDEX fact_by_item ON fact (kind, code, measure);
CREATE INDEX fact_by_name ON fact (name);
CREATE INDEX finding_by_kind ON finding (kind, severity);
CREATE INDEX finding_by_difference ON finding (difference_fen);
CREATE INDEX evidence_by_fact ON evidence (filing, fact);
CREATE INDEX evidence_by_claim ON evidence (filing, claim);
CREATE INDEX claim_by_fact ON claim (filing, fact);
