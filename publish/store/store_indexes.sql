-- Indexes for the questions that people ask over all filings. A row's place in them has nothing to do with its filing, so
-- each filing would write all over them: a new store gets them at the end of its run, sorted. Until then questions are
-- only slower.
CREATE INDEX IF NOT EXISTS fact_by_item ON fact (kind, code, measure);
CREATE INDEX IF NOT EXISTS fact_by_name ON fact (name);
CREATE INDEX IF NOT EXISTS statement_by_year ON statement (year, stage, rule);
