// /search and its suggestions: what a search found, and why.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "views/head_parts.hpp"
#include "views/index_parts.hpp"
#include "views/link.hpp"

namespace willai::views {

// The kinds of answers to a search.
enum class SearchAnswer : std::uint8_t {
  none_typed,  // asks for a word
  best,        // the first hit is probably the reader's work
  which,       // asks back: several are about equally likely
  tasks,       // jobs that have the task that was typed
  none_found,
};

// A profession that a search found, and why.
struct SearchHit {
  std::string code;
  IndexRow row;
  double score = 0;     // the probability that it is the right one, 0 to 1
  std::string met;      // "title", "task" or "words"
  Link because;         // the title or task; a task links to its deep dive
  std::string reason;   // the text before `because`: "Known by the title"; a whole sentence if that is empty
  std::string apart;    // what distinguishes it from the other hits; ""
  std::string summary;  // for the best: its field, and what is known about it
  Link beside;          // the other page of the same occupation; empty if there is none
};

struct SearchPage {
  PageHead head;
  std::string query;  // as typed, shortened; may be empty
  SearchAnswer answer = SearchAnswer::none_typed;
  std::string sentence;  // "Which of these is your work?"
  std::string why_not;   // why the first hit is not simply shown; else ""
  std::vector<SearchHit> hits;
  std::vector<Link> wordings;  // other ways to put it, each an example to try
  std::vector<IndexRow> tips;  // where to look if it is none of these
};

// A title suggested while somebody types.
struct SuggestionRow {
  std::string text;
  std::string detail;  // the publication's name for it, if different; and how many have this name
  std::string url;
};

struct Suggestions {
  std::string query;
  std::vector<SuggestionRow> rows;
};

}  // namespace willai::views
