/* SQL functions for SQLite: scores of tasks and matches of job titles, in any query. docs/library.md lists them.
 *
 *   .load /usr/lib/mod_willai
 *   SELECT task, willai_level(task), willai_score(task) FROM tasks;
 *   SELECT t.title, m.code, m.score FROM titles t, willai_match(t.title, 3) m;
 *
 * A connection opens its engine when it first asks. */
#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT1

#include <string.h>

#include "willai.h"

/* What the functions of one connection share; freed when the last of them goes. */
typedef struct Shared {
  willai_engine *engine;
  int holders;
} Shared;

static void release(void *data) {
  Shared *shared = data;
  if (--shared->holders > 0) return;
  willai_close(shared->engine);
  sqlite3_free(shared);
}

/* The engine, or NULL and the sentence in *error, which sqlite3_free() frees. */
static const willai_engine *engine_of(Shared *shared, char **error) {
  char *sentence = NULL;
  if (!shared->engine) shared->engine = willai_open(NULL, NULL, &sentence);
  if (!shared->engine) *error = sqlite3_mprintf("willai: %s", sentence ? sentence : "there is not enough memory");
  willai_free(sentence);
  return shared->engine;
}

static willai_texts one_text(sqlite3_value *value, int64_t offsets[2]) {
  willai_texts texts = {(const char *)sqlite3_value_text(value), offsets, 1};
  offsets[0] = 0;
  offsets[1] = sqlite3_value_bytes(value);
  if (!texts.bytes) texts.bytes = "";
  return texts;
}

static willai_scores *score_of(Shared *shared, sqlite3_value *task, char **error) {
  int64_t offsets[2];
  char *sentence = NULL;
  willai_scores *scores = NULL;
  const willai_engine *engine = engine_of(shared, error);
  const willai_texts texts = one_text(task, offsets);
  if (!engine) return NULL;
  scores = willai_score_texts(engine, &texts, 1, &sentence);
  if (!scores) *error = sqlite3_mprintf("willai: %s", sentence ? sentence : "there is not enough memory");
  willai_free(sentence);
  return scores;
}

static willai_matches *match_of(Shared *shared, sqlite3_value *title, size_t top, char **error) {
  int64_t offsets[2];
  char *sentence = NULL;
  willai_matches *matches = NULL;
  const willai_engine *engine = engine_of(shared, error);
  const willai_texts texts = one_text(title, offsets);
  if (!engine) return NULL;
  matches = willai_match_texts(engine, &texts, top, 1, &sentence);
  if (!matches) *error = sqlite3_mprintf("willai: %s", sentence ? sentence : "there is not enough memory");
  willai_free(sentence);
  return matches;
}

/* A number that is not one, or not there, asks for no job; the library then says what may be asked. */
static size_t top_of(sqlite3_value *value) {
  const sqlite3_int64 top = sqlite3_value_int64(value);
  return top < 0 ? 0 : (size_t)top;
}

/* --- functions ---------------------------------------------------------------------------------------------------------- */

static void fail(sqlite3_context *context, char *error) {
  if (error) sqlite3_result_error(context, error, -1);
  else sqlite3_result_error_nomem(context);
  sqlite3_free(error);
}

static int is_null(sqlite3_value *value) { return sqlite3_value_type(value) == SQLITE_NULL; }

static void result_word(sqlite3_context *context, const char *word) {
  if (word) sqlite3_result_text(context, word, -1, SQLITE_TRANSIENT);
  else sqlite3_result_null(context);
}

/* NaN becomes NULL: SQLite does so by itself. */
static void sql_score(sqlite3_context *context, int count, sqlite3_value **values) {
  char *error = NULL;
  willai_scores *scores;
  (void)count;
  if (is_null(values[0])) return;
  scores = score_of(sqlite3_user_data(context), values[0], &error);
  if (!scores) { fail(context, error); return; }
  sqlite3_result_double(context, scores->rows[0].exposure);
  willai_free_scores(scores);
}

static void sql_level(sqlite3_context *context, int count, sqlite3_value **values) {
  char *error = NULL;
  willai_scores *scores;
  (void)count;
  if (is_null(values[0])) return;
  scores = score_of(sqlite3_user_data(context), values[0], &error);
  if (!scores) { fail(context, error); return; }
  result_word(context, willai_level_word(scores->rows[0].level));
  willai_free_scores(scores);
}

/* The occupation that a title surely means; NULL if more than one is likely. */
static void sql_code(sqlite3_context *context, int count, sqlite3_value **values) {
  char *error = NULL;
  willai_matches *matches;
  (void)count;
  if (is_null(values[0])) return;
  matches = match_of(sqlite3_user_data(context), values[0], 1, &error);
  if (!matches) { fail(context, error); return; }
  result_word(context, matches->verdicts[0].confident && matches->jobs_count ? matches->jobs[0].code : NULL);
  willai_free_matches(matches);
}

static void result_json(sqlite3_context *context, char *json, char *sentence) {
  if (json) sqlite3_result_text(context, json, -1, SQLITE_TRANSIENT);
  else fail(context, sqlite3_mprintf("willai: %s", sentence ? sentence : "there is not enough memory"));
  willai_free(json);
  willai_free(sentence);
}

static void sql_score_json(sqlite3_context *context, int count, sqlite3_value **values) {
  char *error = NULL, *sentence = NULL, *json;
  const willai_engine *engine = engine_of(sqlite3_user_data(context), &error);
  const char *text = (const char *)sqlite3_value_text(values[0]);
  (void)count;
  if (!engine) { fail(context, error); return; }
  if (is_null(values[0])) return;
  json = willai_score_json(engine, text ? text : "", (size_t)sqlite3_value_bytes(values[0]), &sentence);
  result_json(context, json, sentence);
}

static void sql_match_json(sqlite3_context *context, int count, sqlite3_value **values) {
  char *error = NULL, *sentence = NULL, *json;
  const willai_engine *engine = engine_of(sqlite3_user_data(context), &error);
  const char *text = (const char *)sqlite3_value_text(values[0]);
  if (!engine) { fail(context, error); return; }
  if (is_null(values[0])) return;
  json = willai_match_json(engine, text ? text : "", (size_t)sqlite3_value_bytes(values[0]), count > 1 ? top_of(values[1]) : 5, &sentence);
  result_json(context, json, sentence);
}

static void sql_about(sqlite3_context *context, int count, sqlite3_value **values) {
  char *error = NULL, *sentence = NULL, *json;
  const willai_engine *engine = engine_of(sqlite3_user_data(context), &error);
  (void)count;
  (void)values;
  if (!engine) { fail(context, error); return; }
  json = willai_about_json(engine, &sentence);
  result_json(context, json, sentence);
}

/* Another edition, and another task model, for this connection. */
static void sql_open(sqlite3_context *context, int count, sqlite3_value **values) {
  Shared *shared = sqlite3_user_data(context);
  char *sentence = NULL;
  willai_engine *engine = willai_open((const char *)sqlite3_value_text(values[0]),
                                      count > 1 ? (const char *)sqlite3_value_text(values[1]) : NULL, &sentence);
  if (!engine) { result_json(context, NULL, sentence); return; }
  willai_close(shared->engine);
  shared->engine = engine;
  result_json(context, willai_about_json(engine, &sentence), sentence);
}

/* --- tables --------------------------------------------------------------------------------------------------------------
 * A function that gives rows is, in SQLite, a table whose hidden columns are its arguments. */

typedef struct Table {
  sqlite3_vtab base;
  Shared *shared;
} Table;

typedef struct Cursor {
  sqlite3_vtab_cursor base;
  willai_scores *scores;   /* of willai_scores */
  willai_matches *matches; /* of willai_match */
  sqlite3_int64 row, end;
} Cursor;

#define SCORES \
  "CREATE TABLE x(level TEXT, exposure REAL, low REAL, high REAL, e0 REAL, e1 REAL, e2 REAL, " \
  "task_probability REAL, basis TEXT, why_not TEXT, task HIDDEN)"
enum { SCORE_TASK = 10 };
#define MATCH \
  "CREATE TABLE x(rank INTEGER, code TEXT, job TEXT, page TEXT, written TEXT, score REAL, met TEXT, because TEXT, confident INTEGER, " \
  "doubt TEXT, why_not TEXT, title HIDDEN, top HIDDEN)"
enum { MATCH_TITLE = 11, MATCH_TOP = 12 };

static int connect_table(sqlite3 *database, void *data, sqlite3_vtab **made, const char *declaration) {
  Table *table = sqlite3_malloc(sizeof *table);
  if (!table) return SQLITE_NOMEM;
  memset(table, 0, sizeof *table);
  table->shared = data;
  sqlite3_vtab_config(database, SQLITE_VTAB_INNOCUOUS);
  *made = &table->base;
  return sqlite3_declare_vtab(database, declaration);
}

static int connect_scores(sqlite3 *database, void *data, int count, const char *const *words, sqlite3_vtab **made, char **error) {
  (void)count, (void)words, (void)error;
  return connect_table(database, data, made, SCORES);
}

static int connect_match(sqlite3 *database, void *data, int count, const char *const *words, sqlite3_vtab **made, char **error) {
  (void)count, (void)words, (void)error;
  return connect_table(database, data, made, MATCH);
}

static int disconnect(sqlite3_vtab *table) {
  sqlite3_free(table);
  return SQLITE_OK;
}

/* Hidden columns from `first` on are arguments: the first of them must be given. */
static int plan(sqlite3_index_info *info, int first, int last) {
  int argument = 0, column, i;
  for (column = first; column <= last; ++column)
    for (i = 0; i < info->nConstraint; ++i) {
      if (info->aConstraint[i].iColumn != column || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
      if (!info->aConstraint[i].usable) return SQLITE_CONSTRAINT;
      info->aConstraintUsage[i].argvIndex = ++argument;
      info->aConstraintUsage[i].omit = 1;
      info->idxNum |= 1 << (column - first);
      break;
    }
  info->estimatedCost = argument ? 1e3 : 1e12;
  info->estimatedRows = 5;
  return info->idxNum & 1 ? SQLITE_OK : SQLITE_CONSTRAINT;
}

static int plan_scores(sqlite3_vtab *table, sqlite3_index_info *info) {
  (void)table;
  return plan(info, SCORE_TASK, SCORE_TASK);
}

static int plan_match(sqlite3_vtab *table, sqlite3_index_info *info) {
  (void)table;
  return plan(info, MATCH_TITLE, MATCH_TOP);
}

static int open_cursor(sqlite3_vtab *table, sqlite3_vtab_cursor **made) {
  Cursor *cursor = sqlite3_malloc(sizeof *cursor);
  (void)table;
  if (!cursor) return SQLITE_NOMEM;
  memset(cursor, 0, sizeof *cursor);
  *made = &cursor->base;
  return SQLITE_OK;
}

static void empty_cursor(Cursor *cursor) {
  willai_free_scores(cursor->scores);
  willai_free_matches(cursor->matches);
  cursor->scores = NULL;
  cursor->matches = NULL;
  cursor->row = cursor->end = 0;
}

static int close_cursor(sqlite3_vtab_cursor *base) {
  empty_cursor((Cursor *)base);
  sqlite3_free(base);
  return SQLITE_OK;
}

static int fail_table(sqlite3_vtab *table, char *error) {
  sqlite3_free(table->zErrMsg);
  table->zErrMsg = error;
  return error ? SQLITE_ERROR : SQLITE_NOMEM;
}

static int ask_scores(sqlite3_vtab_cursor *base, int plan_number, const char *plan_text, int count, sqlite3_value **values) {
  Cursor *cursor = (Cursor *)base;
  char *error = NULL;
  (void)plan_number, (void)plan_text, (void)count;
  empty_cursor(cursor);
  if (is_null(values[0])) return SQLITE_OK;
  cursor->scores = score_of(((Table *)base->pVtab)->shared, values[0], &error);
  if (!cursor->scores) return fail_table(base->pVtab, error);
  cursor->end = 1;
  return SQLITE_OK;
}

static int ask_match(sqlite3_vtab_cursor *base, int plan_number, const char *plan_text, int count, sqlite3_value **values) {
  Cursor *cursor = (Cursor *)base;
  char *error = NULL;
  (void)plan_number, (void)plan_text;
  empty_cursor(cursor);
  if (is_null(values[0])) return SQLITE_OK;
  cursor->matches = match_of(((Table *)base->pVtab)->shared, values[0], count > 1 ? top_of(values[1]) : 5, &error);
  if (!cursor->matches) return fail_table(base->pVtab, error);
  cursor->end = (sqlite3_int64)cursor->matches->jobs_count;
  return SQLITE_OK;
}

static int next_row(sqlite3_vtab_cursor *base) {
  ++((Cursor *)base)->row;
  return SQLITE_OK;
}

static int is_at_end(sqlite3_vtab_cursor *base) { return ((Cursor *)base)->row >= ((Cursor *)base)->end; }

static int number_of_row(sqlite3_vtab_cursor *base, sqlite3_int64 *number) {
  *number = ((Cursor *)base)->row + 1;
  return SQLITE_OK;
}

static int column_of_score(sqlite3_vtab_cursor *base, sqlite3_context *context, int column) {
  const willai_score *row = ((Cursor *)base)->scores->rows;
  switch (column) {
    case 0: result_word(context, willai_level_word(row->level)); break;
    case 1: sqlite3_result_double(context, row->exposure); break;
    case 2: sqlite3_result_double(context, row->low); break;
    case 3: sqlite3_result_double(context, row->high); break;
    case 4: sqlite3_result_double(context, row->e0); break;
    case 5: sqlite3_result_double(context, row->e1); break;
    case 6: sqlite3_result_double(context, row->e2); break;
    case 7: sqlite3_result_double(context, row->task_probability); break;
    case 8: result_word(context, willai_basis_word(row->basis)); break;
    case 9: result_word(context, row->why_not); break;
    default: break;
  }
  return SQLITE_OK;
}

static int column_of_match(sqlite3_vtab_cursor *base, sqlite3_context *context, int column) {
  const Cursor *cursor = (Cursor *)base;
  const willai_job *job = cursor->matches->jobs + cursor->row;
  const willai_verdict *verdict = cursor->matches->verdicts;
  switch (column) {
    case 0: sqlite3_result_int64(context, (sqlite3_int64)job->rank); break;
    case 1: result_word(context, job->code); break;
    case 2: result_word(context, job->title); break;
    case 3: result_word(context, job->page); break;
    case 4: result_word(context, *job->written ? job->written : NULL); break;
    case 5: sqlite3_result_double(context, job->score); break;
    case 6: result_word(context, willai_met_word(job->met)); break;
    case 7: result_word(context, job->because); break;
    case 8: sqlite3_result_int(context, verdict->confident); break;
    case 9: result_word(context, verdict->doubt); break;
    case 10: result_word(context, verdict->why_not); break;
    default: break;
  }
  return SQLITE_OK;
}

/* Without xCreate, they are there in every database and cannot be made again. */
static sqlite3_module scores_table = {.xConnect = connect_scores, .xBestIndex = plan_scores, .xDisconnect = disconnect, .xOpen = open_cursor,
                                      .xClose = close_cursor, .xFilter = ask_scores, .xNext = next_row, .xEof = is_at_end,
                                      .xColumn = column_of_score, .xRowid = number_of_row};
static sqlite3_module match_table = {.xConnect = connect_match, .xBestIndex = plan_match, .xDisconnect = disconnect, .xOpen = open_cursor,
                                     .xClose = close_cursor, .xFilter = ask_match, .xNext = next_row, .xEof = is_at_end,
                                     .xColumn = column_of_match, .xRowid = number_of_row};

typedef struct Function {
  const char *name;
  int arguments;
  int flags;
  void (*call)(sqlite3_context *, int, sqlite3_value **);
} Function;

#define PURE (SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS)

static const Function functions[] = {
    {"willai_score", 1, PURE, sql_score},           {"willai_level", 1, PURE, sql_level},
    {"willai_code", 1, PURE, sql_code},             {"willai_score_json", 1, PURE, sql_score_json},
    {"willai_match_json", 1, PURE, sql_match_json}, {"willai_match_json", 2, PURE, sql_match_json},
    {"willai_about", 0, SQLITE_UTF8, sql_about},    {"willai_open", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, sql_open},
    {"willai_open", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, sql_open},
};

__attribute__((visibility("default")))
int sqlite3_modwillai_init(sqlite3 *database, char **error, const sqlite3_api_routines *api) {
  Shared *shared;
  size_t i;
  int status = SQLITE_OK;
  (void)error;
  SQLITE_EXTENSION_INIT2(api);
  shared = sqlite3_malloc(sizeof *shared);
  if (!shared) return SQLITE_NOMEM;
  memset(shared, 0, sizeof *shared);
  shared->holders = 1; /* this function, until its end */
  for (i = 0; status == SQLITE_OK && i < sizeof functions / sizeof *functions; ++i) {
    ++shared->holders; /* SQLite calls release() also where it fails */
    status = sqlite3_create_function_v2(database, functions[i].name, functions[i].arguments, functions[i].flags, shared, functions[i].call,
                                        NULL, NULL, release);
  }
  if (status == SQLITE_OK) {
    ++shared->holders;
    status = sqlite3_create_module_v2(database, "willai_scores", &scores_table, shared, release);
  }
  if (status == SQLITE_OK) {
    ++shared->holders;
    status = sqlite3_create_module_v2(database, "willai_match", &match_table, shared, release);
  }
  release(shared);
  return status;
}
