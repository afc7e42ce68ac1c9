-- Version 3. The key of each table begins with the filing, so that no index is needed to go from a filing's fact to its
-- claims. Indexes over all filings are made last (store_indexes.sql).
DROP INDEX evidence_by_fact;
DROP INDEX evidence_by_claim;
DROP INDEX claim_by_fact;
DROP INDEX fact_by_item;
DROP INDEX fact_by_name;
DROP INDEX statement_by_year;

-- Filings that an older version kept without what it did not read yet: the next batch that meets one reads it again.
CREATE TABLE reread (
  filing TEXT NOT NULL,
  PRIMARY KEY (filing),
  FOREIGN KEY (filing) REFERENCES filing (filing) ON DELETE CASCADE
) WITHOUT ROWID;

INSERT INTO reread
SELECT filing FROM filing WHERE status = 'done' AND filing NOT IN (SELECT filing FROM statement);
