-- Views of an edition in which nothing is counted twice. Read them into a connection to the file; they are temporary, because an edition is
-- never changed:  sqlite3 edition.sqlite -init tools/views.sql
--
-- A figure of the statistics is published for a group of titles, and an edition repeats it at each title, with the basis “inherited”. Here it
-- is at the title it was published for alone, so sums are right: of employment, 160.1 million people in edition I-1 with all public data.

CREATE TEMP VIEW v_measure AS
SELECT m.id AS measure, m.name AS name, m.unit AS unit, m.source AS source, o.code AS code, o.title AS title, v.value AS value, v.low AS low,
       v.high AS high, v.percentile AS percentile, v.n AS observations
FROM occupation_measure v JOIN measure m ON m.id = v.measure JOIN occupation o ON o.code = v.code
WHERE v.value IS NOT NULL AND v.basis <> 'inherited';

CREATE TEMP VIEW v_occupation AS
SELECT o.code AS code, o.title AS title, o.job_zone AS job_zone, nullif(o.education, '') AS education, p.slug AS profession,
       p.exposure AS exposure, p.low AS exposure_low, p.high AS exposure_high, p.leading AS leading_level, p.tasks AS tasks, p.rated AS tasks_rated,
       (SELECT value FROM v_measure v WHERE v.code = o.code AND v.measure = 'bls-employment') AS employment,
       (SELECT value FROM v_measure v WHERE v.code = o.code AND v.measure = 'bls-wage-median') AS wage_median,
       (SELECT value FROM v_measure v WHERE v.code = o.code AND v.measure = 'bls-projected-change') AS projected_change
FROM occupation o LEFT JOIN profession p ON p.slug = o.profession;

CREATE TEMP VIEW v_task AS
SELECT p.slug AS profession, p.name AS profession_name, p.origin AS origin, t.slug AS slug, t.name AS name, nullif(t.statement, '') AS statement,
       t.level AS level, t.exposure AS exposure, t.low AS exposure_low, t.high AS exposure_high, t.basis AS basis, t.weight AS weight,
       t.contested AS contested
FROM task t JOIN profession p ON p.id = t.profession;
