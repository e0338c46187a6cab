/* libwillai scores tasks and matches job titles inside another program. It says what `willai score` and `willai match` say, in the same
 * digits. docs/library.md has the words of the answers; libwillai(3) is the manual page.
 *
 *   char *error = NULL;
 *   willai_engine *engine = willai_open(NULL, NULL, &error);    // the edition and the task model that are built in
 *   if (!engine) { fprintf(stderr, "%s\n", error); willai_free(error); return 1; }
 *   char *json = willai_score_json(engine, "answer customer emails", 22, &error);
 *   puts(json);
 *   willai_free(json);
 *   willai_close(engine);
 *
 * An engine never changes: any number of threads may ask one engine at once. Only willai_close() must come last. The library keeps
 * no state but its engines, prints nothing, and throws no exception. A bug in it aborts the process.
 *
 * Where a function fails, it returns NULL. If `error` is not NULL, *error is then one sentence in UTF-8; give it to willai_free().
 * Texts are UTF-8 and need no final 0. */
#ifndef WILLAI_H
#define WILLAI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct willai_engine willai_engine;

#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* "0.1.0", of the library that runs. */
const char *willai_version(void);

/* Opens an edition and a task model, each by the name of its file. NULL or "" is the one that is built in. Takes a tenth of a second; the
 * first question about a task and the first about a title take as long again. */
willai_engine *willai_open(const char *edition, const char *model, char **error);
void willai_close(willai_engine *engine);

/* What this engine answers from, as JSON: version and commit of the library, volume, number, date and digest of the edition. */
char *willai_about_json(const willai_engine *engine, char **error);

/* --- one text, the whole answer --------------------------------------------------------------------------------------- */

/* The line of `willai score` and that of `willai match`, without its end. `top` is 1 to 50. */
char *willai_score_json(const willai_engine *engine, const char *task, size_t size, char **error);
char *willai_match_json(const willai_engine *engine, const char *title, size_t size, size_t top, char **error);

/* All that an engine is made of, in *size bytes: what the package for JavaScript opens. Give it to willai_free(). */
char *willai_pack(const willai_engine *engine, size_t *size, char **error);

/* Frees what a function returned as char *, and errors. NULL is allowed. */
void willai_free(char *text);

/* --- many texts, in columns -------------------------------------------------------------------------------------------- */

/* Text i has the bytes from offsets[i] to offsets[i + 1], so there is one more offset than texts: Apache Arrow's large_string. */
typedef struct willai_texts {
  const char *bytes;
  const int64_t *offsets;
  size_t count;
} willai_texts;

enum { WILLAI_NO_LEVEL = -1, WILLAI_LOW = 0, WILLAI_MEDIUM = 1, WILLAI_HIGH = 2 };
enum { WILLAI_NO_BASIS = -1, WILLAI_RATED = 0, WILLAI_LINKED = 1, WILLAI_PREDICTED = 2 };
enum { WILLAI_TITLE = 0, WILLAI_TASK = 1, WILLAI_WORDS = 2 };

/* 72 bytes. Where there is no level, `why_not` is a sentence and the numbers are NaN. */
typedef struct willai_score {
  double exposure;     /* 0 to 1 */
  double low, high;    /* its range, 80 percent */
  double e0, e1, e2;   /* the probability of each label; they sum to 1 */
  double task_probability; /* that the text says a task at all; NaN where nothing was read */
  const char *why_not;     /* NULL where there is a level */
  int32_t level;       /* WILLAI_LOW, … */
  int32_t basis;       /* WILLAI_RATED, … */
} willai_score;

typedef struct willai_scores {
  size_t count; /* one per text, in their order */
  const willai_score *rows;
} willai_scores;

/* Works on `threads` threads; 0 is one per core. */
willai_scores *willai_score_texts(const willai_engine *engine, const willai_texts *texts, unsigned threads, char **error);
void willai_free_scores(willai_scores *scores);

/* One job that a text was matched to. 72 bytes. */
typedef struct willai_job {
  uint64_t text;       /* which text, from 0 */
  uint64_t rank;       /* 1 is the most likely */
  double score;        /* the probability that it is the right one */
  const char *code;    /* of the occupation: "15-1252.00" */
  const char *title;   /* "Software Developers" */
  const char *page;    /* the last part of the address of its page */
  const char *written; /* the same of a page that an editor wrote; "" if there is none */
  const char *because; /* the title or the task that met the text */
  int32_t met;         /* WILLAI_TITLE, … */
  int32_t reserved;
} willai_job;

/* What is said of a text as a whole. 24 bytes. */
typedef struct willai_verdict {
  const char *doubt;   /* "several", … (docs/matching.md); NULL if confident */
  const char *why_not; /* a sentence; NULL if confident */
  int32_t confident;   /* 1, or 0 */
  int32_t reserved;
} willai_verdict;

typedef struct willai_matches {
  size_t count; /* of verdicts, one per text, in their order */
  const willai_verdict *verdicts;
  size_t jobs_count;
  const willai_job *jobs; /* by text, then by rank; a text may have none */
} willai_matches;

/* At most `top` jobs per text, 1 to 50. What it returns lives on after the engine is closed. */
willai_matches *willai_match_texts(const willai_engine *engine, const willai_texts *texts, size_t top, unsigned threads, char **error);
void willai_free_matches(willai_matches *matches);

/* The words for the numbers above, as JSON has them: "HIGH", "predicted", "title". NULL for any other number. */
const char *willai_level_word(int32_t level);
const char *willai_basis_word(int32_t basis);
const char *willai_met_word(int32_t met);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif

#ifdef __cplusplus
}
#endif

#endif
