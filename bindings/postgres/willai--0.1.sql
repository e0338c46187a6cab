\echo Use "CREATE EXTENSION willai" to load this file. \quit

-- The answer depends on the task and on the settings willai.edition and willai.model, so all functions are STABLE. A text costs some ten
-- microseconds to a millisecond, which the planner should know: COST.

CREATE FUNCTION willai_score(task text) RETURNS double precision
  AS 'MODULE_PATHNAME', 'pg_willai_score' LANGUAGE C STRICT STABLE PARALLEL SAFE COST 20000;
COMMENT ON FUNCTION willai_score(text) IS 'exposure of a task, 0 to 1; NULL if the text is not a task';

CREATE FUNCTION willai_level(task text) RETURNS text
  AS 'MODULE_PATHNAME', 'pg_willai_level' LANGUAGE C STRICT STABLE PARALLEL SAFE COST 20000;
COMMENT ON FUNCTION willai_level(text) IS 'LOW, MEDIUM or HIGH; NULL if the text is not a task';

CREATE FUNCTION willai_scores(task text, OUT level text, OUT exposure double precision, OUT low double precision, OUT high double precision,
                              OUT e0 double precision, OUT e1 double precision, OUT e2 double precision, OUT task_probability double precision, OUT basis text, OUT why_not text)
  RETURNS SETOF record
  AS 'MODULE_PATHNAME', 'pg_willai_scores' LANGUAGE C STRICT STABLE PARALLEL SAFE COST 20000 ROWS 1;
COMMENT ON FUNCTION willai_scores(text) IS 'level, exposure, its range and the probability of each label of a task, in one row';

CREATE FUNCTION willai_score_json(task text) RETURNS json
  AS 'MODULE_PATHNAME', 'pg_willai_score_json' LANGUAGE C STRICT STABLE PARALLEL SAFE COST 20000;
COMMENT ON FUNCTION willai_score_json(text) IS 'what `willai score` prints of a task';

CREATE FUNCTION willai_code(title text) RETURNS text
  AS 'MODULE_PATHNAME', 'pg_willai_code' LANGUAGE C STRICT STABLE PARALLEL SAFE COST 40000;
COMMENT ON FUNCTION willai_code(text) IS 'code of the occupation that a job title surely means; NULL if several are likely';

CREATE FUNCTION willai_match(title text, top integer DEFAULT 5, OUT rank integer, OUT code text, OUT job text, OUT page text, OUT written text,
                             OUT score double precision, OUT met text, OUT because text, OUT confident boolean, OUT doubt text,
                             OUT why_not text)
  RETURNS SETOF record
  AS 'MODULE_PATHNAME', 'pg_willai_match' LANGUAGE C STRICT STABLE PARALLEL SAFE COST 40000 ROWS 5;
COMMENT ON FUNCTION willai_match(text, integer) IS 'the most likely occupations of a job title, one row each';

CREATE FUNCTION willai_match_json(title text, top integer DEFAULT 5) RETURNS json
  AS 'MODULE_PATHNAME', 'pg_willai_match_json' LANGUAGE C STRICT STABLE PARALLEL SAFE COST 40000;
COMMENT ON FUNCTION willai_match_json(text, integer) IS 'what `willai match` prints of a job title';

CREATE FUNCTION willai_about() RETURNS json
  AS 'MODULE_PATHNAME', 'pg_willai_about' LANGUAGE C STABLE PARALLEL SAFE COST 20000;
COMMENT ON FUNCTION willai_about() IS 'version of the library, edition and task model that answer';
