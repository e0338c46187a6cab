/* What R calls: engines as external pointers, texts as character vectors, answers as lists of columns. */
#define R_NO_REMAP
#include <R.h>
#include <R_ext/Rdynload.h>
#include <Rinternals.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <willai.h>

/* An error of R, or of the person who interrupts it, jumps out of our functions. So what the library gives is kept in an external
 * pointer that exists before: R frees it when nothing refers to it any more. */
static SEXP keeper_for(R_CFinalizer_t free_it) {
  SEXP keeper = PROTECT(R_MakeExternalPtr(NULL, R_NilValue, R_NilValue));
  R_RegisterCFinalizerEx(keeper, free_it, TRUE);
  UNPROTECT(1);
  return keeper;
}

static void close_engine(SEXP pointer) {
  willai_close(R_ExternalPtrAddr(pointer));
  R_ClearExternalPtr(pointer);
}
static void free_scores(SEXP keeper) {
  if (R_ExternalPtrAddr(keeper)) willai_free_scores(R_ExternalPtrAddr(keeper));
  R_ClearExternalPtr(keeper);
}
static void free_matches(SEXP keeper) {
  if (R_ExternalPtrAddr(keeper)) willai_free_matches(R_ExternalPtrAddr(keeper));
  R_ClearExternalPtr(keeper);
}
static void free_text(SEXP keeper) {
  willai_free(R_ExternalPtrAddr(keeper));
  R_ClearExternalPtr(keeper);
}

/* Ends the call with the library's sentence, which is ours to free. */
static void fail(char *sentence) {
  char copy[1000] = "there is not enough memory";
  if (sentence) strncpy(copy, sentence, sizeof copy - 1);
  willai_free(sentence);
  Rf_error("%s", copy);
}

static const char *name_of(SEXP name) { return Rf_isNull(name) ? NULL : R_ExpandFileName(Rf_translateChar(STRING_ELT(name, 0))); }

static const willai_engine *engine_of(SEXP pointer) {
  const willai_engine *engine = TYPEOF(pointer) == EXTPTRSXP ? R_ExternalPtrAddr(pointer) : NULL;
  if (!engine) Rf_error("this engine is closed, or comes from another session; open it again with willai_engine()");
  return engine;
}

static SEXP utf8(const char *words) { return words ? Rf_mkCharCE(words, CE_UTF8) : NA_STRING; }

static SEXP r_open(SEXP edition, SEXP model) {
  char *sentence = NULL;
  char *edition_name = NULL;
  willai_engine *engine;
  SEXP pointer = PROTECT(keeper_for(close_engine));
  const char *named = name_of(edition);
  if (named) { /* R_ExpandFileName has one place for its answer */
    edition_name = R_alloc(strlen(named) + 1, 1);
    strcpy(edition_name, named);
  }
  engine = willai_open(edition_name, name_of(model), &sentence);
  if (!engine) fail(sentence);
  R_SetExternalPtrAddr(pointer, engine);
  UNPROTECT(1);
  return pointer;
}

static SEXP r_about(SEXP pointer) {
  char *sentence = NULL;
  SEXP keeper = PROTECT(keeper_for(free_text)), said;
  char *json = willai_about_json(engine_of(pointer), &sentence);
  if (!json) fail(sentence);
  R_SetExternalPtrAddr(keeper, json);
  said = PROTECT(Rf_ScalarString(utf8(json)));
  free_text(keeper);
  UNPROTECT(2);
  return said;
}

/* A missing text is answered like an empty one. */
static const char *text_at(SEXP texts, R_xlen_t place) {
  return STRING_ELT(texts, place) == NA_STRING ? "" : Rf_translateCharUTF8(STRING_ELT(texts, place));
}

/* All texts in one block, in memory that R frees after the call. */
static willai_texts block_of(SEXP texts) {
  const R_xlen_t count = XLENGTH(texts);
  int64_t *offsets = (int64_t *)R_alloc((size_t)count + 1, sizeof *offsets);
  willai_texts block = {NULL, offsets, (size_t)count};
  char *bytes;
  R_xlen_t i;
  offsets[0] = 0;
  for (i = 0; i < count; ++i) offsets[i + 1] = offsets[i] + (int64_t)strlen(text_at(texts, i));
  bytes = R_alloc((size_t)offsets[count] + 1, 1);
  for (i = 0; i < count; ++i) memcpy(bytes + offsets[i], text_at(texts, i), (size_t)(offsets[i + 1] - offsets[i]));
  block.bytes = bytes;
  return block;
}

static SEXP named_list(const char *const *names, int count) {
  SEXP list = PROTECT(Rf_allocVector(VECSXP, count)), words = PROTECT(Rf_allocVector(STRSXP, count));
  int i;
  for (i = 0; i < count; ++i) SET_STRING_ELT(words, i, Rf_mkChar(names[i]));
  Rf_setAttrib(list, R_NamesSymbol, words);
  UNPROTECT(2);
  return list;
}

static SEXP column(SEXP list, int place, SEXPTYPE type, size_t count) {
  SEXP made = Rf_allocVector(type, (R_xlen_t)count);
  SET_VECTOR_ELT(list, place, made);
  return made;
}

static double number(double value) { return isnan(value) ? NA_REAL : value; }

static SEXP r_score(SEXP pointer, SEXP tasks, SEXP threads) {
  static const char *const names[] = {"level", "exposure", "low", "high", "e0", "e1", "e2", "task_probability", "basis", "why_not"};
  char *sentence = NULL;
  const willai_engine *engine = engine_of(pointer);
  const willai_texts block = block_of(tasks);
  willai_scores *scores;
  SEXP keeper = PROTECT(keeper_for(free_scores)), list, columns[10];
  size_t i;
  int k;
  scores = willai_score_texts(engine, &block, (unsigned)Rf_asInteger(threads), &sentence);
  if (!scores) fail(sentence);
  R_SetExternalPtrAddr(keeper, scores);
  list = PROTECT(named_list(names, 10));
  for (k = 0; k < 10; ++k) columns[k] = column(list, k, k == 0 || k > 7 ? STRSXP : REALSXP, scores->count);
  for (i = 0; i < scores->count; ++i) {
    const willai_score *row = scores->rows + i;
    const double numbers[] = {row->exposure, row->low, row->high, row->e0, row->e1, row->e2, row->task_probability};
    SET_STRING_ELT(columns[0], (R_xlen_t)i, utf8(willai_level_word(row->level)));
    for (k = 0; k < 7; ++k) REAL(columns[k + 1])[i] = number(numbers[k]);
    SET_STRING_ELT(columns[8], (R_xlen_t)i, utf8(willai_basis_word(row->basis)));
    SET_STRING_ELT(columns[9], (R_xlen_t)i, utf8(row->why_not));
  }
  free_scores(keeper);
  UNPROTECT(2);
  return list;
}

static SEXP r_match(SEXP pointer, SEXP titles, SEXP top, SEXP threads) {
  static const char *const names[] = {"text", "rank", "code", "title", "page", "written", "score", "met", "because", "confident", "doubt", "why_not"};
  static const SEXPTYPE types[] = {INTSXP, INTSXP, STRSXP, STRSXP, STRSXP, STRSXP, REALSXP, STRSXP, STRSXP, LGLSXP, STRSXP, STRSXP};
  char *sentence = NULL;
  const int most = Rf_asInteger(top);
  const willai_engine *engine = engine_of(pointer);
  const willai_texts block = block_of(titles);
  willai_matches *matches;
  SEXP keeper = PROTECT(keeper_for(free_matches)), list, columns[12];
  size_t i;
  int k;
  matches = willai_match_texts(engine, &block, most < 0 ? 0 : (size_t)most, (unsigned)Rf_asInteger(threads), &sentence);
  if (!matches) fail(sentence);
  R_SetExternalPtrAddr(keeper, matches);
  list = PROTECT(named_list(names, 12));
  for (k = 0; k < 12; ++k) columns[k] = column(list, k, types[k], matches->jobs_count);
  for (i = 0; i < matches->jobs_count; ++i) {
    const willai_job *job = matches->jobs + i;
    const willai_verdict *verdict = matches->verdicts + job->text;
    const R_xlen_t at = (R_xlen_t)i;
    INTEGER(columns[0])[i] = (int)job->text + 1;
    INTEGER(columns[1])[i] = (int)job->rank;
    SET_STRING_ELT(columns[2], at, utf8(job->code));
    SET_STRING_ELT(columns[3], at, utf8(job->title));
    SET_STRING_ELT(columns[4], at, utf8(job->page));
    SET_STRING_ELT(columns[5], at, utf8(*job->written ? job->written : NULL));
    REAL(columns[6])[i] = job->score;
    SET_STRING_ELT(columns[7], at, utf8(willai_met_word(job->met)));
    SET_STRING_ELT(columns[8], at, utf8(job->because));
    LOGICAL(columns[9])[i] = verdict->confident == 1;
    SET_STRING_ELT(columns[10], at, utf8(verdict->doubt));
    SET_STRING_ELT(columns[11], at, utf8(verdict->why_not));
  }
  free_matches(keeper);
  UNPROTECT(2);
  return list;
}

/* Lines of the program; `top` is NULL for tasks. */
static SEXP r_lines(SEXP pointer, SEXP texts, SEXP top) {
  const willai_engine *engine = engine_of(pointer);
  const R_xlen_t count = XLENGTH(texts);
  SEXP lines = PROTECT(Rf_allocVector(STRSXP, count)), keeper = PROTECT(keeper_for(free_text));
  R_xlen_t i;
  for (i = 0; i < count; ++i) {
    const char *text = text_at(texts, i);
    const int most = Rf_isNull(top) ? 0 : Rf_asInteger(top);
    char *sentence = NULL;
    char *json = Rf_isNull(top) ? willai_score_json(engine, text, strlen(text), &sentence)
                                : willai_match_json(engine, text, strlen(text), most < 0 ? 0 : (size_t)most, &sentence);
    if (!json) fail(sentence);
    R_SetExternalPtrAddr(keeper, json);
    SET_STRING_ELT(lines, i, utf8(json));
    free_text(keeper);
    R_CheckUserInterrupt();
  }
  UNPROTECT(2);
  return lines;
}

static const R_CallMethodDef calls[] = {{"r_open", (DL_FUNC)r_open, 2},   {"r_about", (DL_FUNC)r_about, 1}, {"r_score", (DL_FUNC)r_score, 3},
                                        {"r_match", (DL_FUNC)r_match, 4}, {"r_lines", (DL_FUNC)r_lines, 3}, {NULL, NULL, 0}};

void R_init_willai(DllInfo *library) {
  R_registerRoutines(library, NULL, calls, NULL, NULL);
  R_useDynamicSymbols(library, FALSE);
}
