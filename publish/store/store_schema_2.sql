-- Version 2: what a filing says of others, and the units that a department lists, for comparisons between filings.
CREATE TABLE statement (
  filing TEXT NOT NULL,
  statement INTEGER NOT NULL,
  rule TEXT NOT NULL,
  year INTEGER NOT NULL,
  stage TEXT CHECK (stage IN ('budget', 'final')),
  places TEXT,
  change INTEGER NOT NULL,
  fen INTEGER,
  ulp INTEGER,
  now_fen INTEGER,
  now_ulp INTEGER,
  slack INTEGER NOT NULL,
  unit TEXT,
  firmness TEXT NOT NULL CHECK (firmness IN ('firm', 'loose', 'vague')),
  reason_zh TEXT,
  reason_en TEXT,
  page INTEGER,
  subject TEXT,
  quote TEXT NOT NULL,
  observed TEXT,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  PRIMARY KEY (filing, statement),
  FOREIGN KEY (filing) REFERENCES filing (filing) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE listed_unit (
  filing TEXT NOT NULL,
  unit INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (filing, unit),
  FOREIGN KEY (filing) REFERENCES filing (filing) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX statement_by_year ON statement (year, stage, rule);
