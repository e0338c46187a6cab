/* lines score|match   Answers each line of standard input through libwillai, as a C program that uses the installed library. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <willai.h>

int main(int count, char **words) {
  char *error = NULL, *line = NULL;
  size_t room = 0;
  ssize_t size;
  const int scores = count > 1 && strcmp(words[1], "score") == 0;
  willai_engine *engine = willai_open(NULL, NULL, &error);
  if (!engine) {
    fprintf(stderr, "%s\n", error);
    willai_free(error);
    return 1;
  }
  while ((size = getline(&line, &room, stdin)) > 0) {
    char *json;
    if (line[size - 1] == '\n') --size;
    json = scores ? willai_score_json(engine, line, (size_t)size, &error) : willai_match_json(engine, line, (size_t)size, 5, &error);
    if (!json) return 1;
    puts(json);
    willai_free(json);
  }
  free(line);
  willai_close(engine);
  return 0;
}
