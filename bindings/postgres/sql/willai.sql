CREATE EXTENSION willai;

-- One value per task. What the numbers are depends on the edition; that they hang together does not.
SELECT willai_level('mop the kitchen floor') IN ('LOW', 'MEDIUM', 'HIGH') AS level, willai_score('mop the kitchen floor') BETWEEN 0 AND 1 AS exposure;
SELECT willai_level('12345'), willai_score('12345');
SELECT willai_level(NULL), willai_score(NULL), willai_code(NULL), willai_score_json(NULL), willai_match_json(NULL);
SELECT willai_score_json('mop the kitchen floor')->>'level' = willai_level('mop the kitchen floor') AS same;

-- Rows.
SELECT low <= exposure AND exposure <= high AS range, round((e0 + e1 + e2)::numeric, 6) AS sum, basis, why_not
  FROM willai_scores('mop the kitchen floor');
SELECT level, exposure, basis, why_not IS NOT NULL AS reason FROM willai_scores('12345');
SELECT count(*) FROM willai_scores(NULL);
SELECT count(*), min(rank), max(rank), bool_and(length(code) > 0) AS codes FROM willai_match('nurse');
SELECT count(*) FROM willai_match('nurse', 2);
SELECT t.title, m.rank, m.confident, m.doubt FROM (VALUES ('Software Developer'), ('manager'), (NULL)) t(title), willai_match(t.title, 1) m
  ORDER BY t.title;
SELECT willai_code('Software Developer') = (SELECT code FROM willai_match('Software Developer', 1)) AS same, willai_code('manager');

-- What is wrong is one sentence.
SELECT willai_match_json('nurse', 51);
SELECT * FROM willai_match('nurse', 0);
SET willai.edition = '/nowhere/edition.sqlite';
SELECT willai_score('mop the kitchen floor');
RESET willai.edition;
SELECT willai_score('mop the kitchen floor') IS NOT NULL AS again;
CREATE ROLE willai_guest;
SET ROLE willai_guest;
SET willai.edition = '/etc/passwd';
SELECT willai_about()->'edition'->>'digest' ~ '^[0-9a-f]{64}$' AS digest;
RESET ROLE;

-- Other words for the planner: several processes may share the work.
SELECT proname, proparallel, provolatile FROM pg_proc WHERE proname LIKE 'willai%' ORDER BY proname;

DROP EXTENSION willai;
SELECT count(*) FROM pg_proc WHERE proname LIKE 'willai%';
