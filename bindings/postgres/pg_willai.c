/* The extension willai for PostgreSQL: scores of tasks and matches of job titles, in any query (docs/library.md).
 *
 *   CREATE EXTENSION willai;
 *   SELECT task, willai_level(task), willai_score(task) FROM tasks;
 *   SELECT t.title, m.code, m.score FROM titles t, willai_match(t.title, 3) m;
 *
 * Each process of the server opens an engine when it first asks. With shared_preload_libraries = 'willai' the server opens it once at its
 * start, and all processes share its memory. */
#include "postgres.h"

#include <math.h>

#include "fmgr.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/guc.h"

#include "willai.h"

PG_MODULE_MAGIC;

static char *edition_name = NULL;
static char *model_name = NULL;
static willai_engine *engine = NULL; /* of this process */

/* An error of PostgreSQL jumps out of our functions. So what the library gave is freed in PG_FINALLY, wherever a function of the server may
 * fail while we hold it. */

/* Ends the statement with the library's sentence, which is ours to free. */
static void pg_noreturn_fail(char *sentence) pg_attribute_noreturn();
static void pg_noreturn_fail(char *sentence)
{
	char		copy[1000];

	strlcpy(copy, sentence ? sentence : "there is not enough memory", sizeof copy);
	copy[pg_encoding_mbcliplen(PG_UTF8, copy, strlen(copy), sizeof copy - 1)] = '\0'; /* no half of a character */
	willai_free(sentence);
	ereport(ERROR, (errcode(ERRCODE_EXTERNAL_ROUTINE_EXCEPTION), errmsg("willai: %s", pg_any_to_server(copy, strlen(copy), PG_UTF8))));
}

static const willai_engine *the_engine(void)
{
	char	   *sentence = NULL;

	if (!engine)
		engine = willai_open(edition_name, model_name, &sentence);
	if (!engine)
		pg_noreturn_fail(sentence);
	return engine;
}

/* The next question opens what the settings then name. */
static void forget_engine(const char *name, void *extra)
{
	willai_close(engine);
	engine = NULL;
}

PGDLLEXPORT void _PG_init(void);
void _PG_init(void)
{
	DefineCustomStringVariable("willai.edition", "File of the edition that answers; empty for the one built into libwillai.", NULL,
							   &edition_name, "", PGC_SUSET, 0, NULL, forget_engine, NULL);
	DefineCustomStringVariable("willai.model", "File of the task model; empty for the one built into libwillai.", NULL,
							   &model_name, "", PGC_SUSET, 0, NULL, forget_engine, NULL);
	MarkGUCPrefixReserved("willai");
	if (process_shared_preload_libraries_in_progress)
	{
		char	   *sentence = NULL;

		willai_free(willai_match_json(the_engine(), "clerk", 5, 1, &sentence)); /* makes what matches titles, too */
		willai_free(sentence);
	}
}

/* --- texts in and out --------------------------------------------------------------------------------------------------- */

typedef struct Text
{
	char	   *bytes;
	int64		offsets[2];
	willai_texts texts;
} Text;

static void read_text(text *given, Text *read)
{
	read->bytes = pg_server_to_any(VARDATA_ANY(given), VARSIZE_ANY_EXHDR(given), PG_UTF8);
	read->offsets[0] = 0;
	/* What was converted ends with a 0; what was not still has its own size. */
	read->offsets[1] = read->bytes == VARDATA_ANY(given) ? VARSIZE_ANY_EXHDR(given) : strlen(read->bytes);
	read->texts.bytes = read->bytes;
	read->texts.offsets = (const int64_t *) read->offsets;
	read->texts.count = 1;
}

static Datum text_datum(const char *words)
{
	return PointerGetDatum(cstring_to_text(pg_any_to_server(words, strlen(words), PG_UTF8)));
}

static void set_word(const char *words, Datum *value, bool *null)
{
	*null = words == NULL;
	*value = words ? text_datum(words) : (Datum) 0;
}

static void set_number(double number, Datum *value, bool *null)
{
	*null = isnan(number);
	*value = Float8GetDatum(number);
}

static willai_scores *score_of(text *task)
{
	Text		read;
	char	   *sentence = NULL;
	willai_scores *scores;

	read_text(task, &read);
	scores = willai_score_texts(the_engine(), &read.texts, 1, &sentence);
	if (!scores)
		pg_noreturn_fail(sentence);
	return scores;
}

static willai_matches *match_of(text *title, int top)
{
	Text		read;
	char	   *sentence = NULL;
	willai_matches *matches;

	read_text(title, &read);
	matches = willai_match_texts(the_engine(), &read.texts, top < 0 ? 0 : top, 1, &sentence);
	if (!matches)
		pg_noreturn_fail(sentence);
	return matches;
}

/* --- one value ---------------------------------------------------------------------------------------------------------- */

PG_FUNCTION_INFO_V1(pg_willai_score);
Datum pg_willai_score(PG_FUNCTION_ARGS)
{
	willai_scores *scores = score_of(PG_GETARG_TEXT_PP(0));
	const double exposure = scores->rows[0].exposure;

	willai_free_scores(scores);
	if (isnan(exposure))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(exposure);
}

PG_FUNCTION_INFO_V1(pg_willai_level);
Datum pg_willai_level(PG_FUNCTION_ARGS)
{
	willai_scores *scores = score_of(PG_GETARG_TEXT_PP(0));
	const char *word = willai_level_word(scores->rows[0].level);

	willai_free_scores(scores);
	if (!word)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(text_datum(word));
}

PG_FUNCTION_INFO_V1(pg_willai_code);
Datum pg_willai_code(PG_FUNCTION_ARGS)
{
	willai_matches *matches = match_of(PG_GETARG_TEXT_PP(0), 1);
	volatile Datum code = (Datum) 0;
	const bool	sure = matches->verdicts[0].confident && matches->jobs_count > 0;

	PG_TRY();
	{
		if (sure)
			code = text_datum(matches->jobs[0].code);
	}
	PG_FINALLY();
	{
		willai_free_matches(matches);
	}
	PG_END_TRY();
	if (!sure)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(code);
}

static Datum json_datum(char *json, char *sentence)
{
	volatile Datum value = (Datum) 0;

	if (!json)
		pg_noreturn_fail(sentence);
	PG_TRY();
	{
		value = text_datum(json);
	}
	PG_FINALLY();
	{
		willai_free(json);
	}
	PG_END_TRY();
	return value;
}

PG_FUNCTION_INFO_V1(pg_willai_score_json);
Datum pg_willai_score_json(PG_FUNCTION_ARGS)
{
	Text		read;
	char	   *sentence = NULL;
	char	   *json;

	read_text(PG_GETARG_TEXT_PP(0), &read);
	json = willai_score_json(the_engine(), read.bytes, read.offsets[1], &sentence);
	PG_RETURN_DATUM(json_datum(json, sentence));
}

PG_FUNCTION_INFO_V1(pg_willai_match_json);
Datum pg_willai_match_json(PG_FUNCTION_ARGS)
{
	Text		read;
	char	   *sentence = NULL;
	const int32 top = PG_GETARG_INT32(1);
	char	   *json;

	read_text(PG_GETARG_TEXT_PP(0), &read);
	json = willai_match_json(the_engine(), read.bytes, read.offsets[1], top < 0 ? 0 : top, &sentence);
	PG_RETURN_DATUM(json_datum(json, sentence));
}

PG_FUNCTION_INFO_V1(pg_willai_about);
Datum pg_willai_about(PG_FUNCTION_ARGS)
{
	char	   *sentence = NULL;
	char	   *json = willai_about_json(the_engine(), &sentence);

	PG_RETURN_DATUM(json_datum(json, sentence));
}

/* --- rows --------------------------------------------------------------------------------------------------------------- */

static void put_score(ReturnSetInfo *rows, const willai_score *row)
{
	Datum		values[10];
	bool		nulls[10];

	set_word(willai_level_word(row->level), &values[0], &nulls[0]);
	set_number(row->exposure, &values[1], &nulls[1]);
	set_number(row->low, &values[2], &nulls[2]);
	set_number(row->high, &values[3], &nulls[3]);
	set_number(row->e0, &values[4], &nulls[4]);
	set_number(row->e1, &values[5], &nulls[5]);
	set_number(row->e2, &values[6], &nulls[6]);
	set_number(row->task_probability, &values[7], &nulls[7]);
	set_word(willai_basis_word(row->basis), &values[8], &nulls[8]);
	set_word(row->why_not, &values[9], &nulls[9]);
	tuplestore_putvalues(rows->setResult, rows->setDesc, values, nulls);
}

PG_FUNCTION_INFO_V1(pg_willai_scores);
Datum pg_willai_scores(PG_FUNCTION_ARGS)
{
	willai_scores *scores;

	InitMaterializedSRF(fcinfo, 0);
	scores = score_of(PG_GETARG_TEXT_PP(0));
	PG_TRY();
	{
		put_score((ReturnSetInfo *) fcinfo->resultinfo, scores->rows);
	}
	PG_FINALLY();
	{
		willai_free_scores(scores);
	}
	PG_END_TRY();
	return (Datum) 0;
}

static void put_job(ReturnSetInfo *rows, const willai_job *job, const willai_verdict *verdict)
{
	Datum		values[11];
	bool		nulls[11] = {false};

	values[0] = Int32GetDatum((int32) job->rank);
	set_word(job->code, &values[1], &nulls[1]);
	set_word(job->title, &values[2], &nulls[2]);
	set_word(job->page, &values[3], &nulls[3]);
	set_word(*job->written ? job->written : NULL, &values[4], &nulls[4]);
	set_number(job->score, &values[5], &nulls[5]);
	set_word(willai_met_word(job->met), &values[6], &nulls[6]);
	set_word(job->because, &values[7], &nulls[7]);
	values[8] = BoolGetDatum(verdict->confident == 1);
	set_word(verdict->doubt, &values[9], &nulls[9]);
	set_word(verdict->why_not, &values[10], &nulls[10]);
	tuplestore_putvalues(rows->setResult, rows->setDesc, values, nulls);
}

PG_FUNCTION_INFO_V1(pg_willai_match);
Datum pg_willai_match(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rows = (ReturnSetInfo *) fcinfo->resultinfo;
	willai_matches *matches;

	InitMaterializedSRF(fcinfo, 0);
	matches = match_of(PG_GETARG_TEXT_PP(0), PG_GETARG_INT32(1));
	PG_TRY();
	{
		for (size_t i = 0; i < matches->jobs_count; ++i)
			put_job(rows, matches->jobs + i, matches->verdicts);
	}
	PG_FINALLY();
	{
		willai_free_matches(matches);
	}
	PG_END_TRY();
	return (Datum) 0;
}
