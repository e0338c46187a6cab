// /editions/<edition>: an edition, and what changed with it, by cause.
#pragma once

#include <string>
#include <vector>

#include "domain/edition.hpp"
#include "views/head_parts.hpp"
#include "views/link.hpp"

namespace willai::views {

struct ChangeRow {
  Link profession;  // without an address where it is gone; empty for a source
  std::string sentence;
};

// All changes of one kind, as far as the page has room.
struct ChangeList {
  std::string title;  // "21 new tasks"
  std::vector<ChangeRow> rows;
  int more = 0;  // that are left out
};

struct CauseSection {
  std::string title;
  std::string meaning;
  std::vector<ChangeList> lists;
};

struct EditionPage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  std::vector<std::string> tally;     // one line for each cause
  std::vector<CauseSection> causes;
  std::vector<Link> ways_in;          // to its pages; none where it is not kept here
  std::string kept_note;              // where it can be read, or that it cannot be
  std::vector<Link> neighbors;        // the edition before and the one after
  std::vector<ChangeCount> counts;    // for the twin, in full
  std::vector<EditionChange> changes;
};

// An edition that the site can show: this one, one before it, or one that is kept.
struct KnownEdition {
  PastEdition edition;
  bool is_kept = false;
};

// Newest first: this one, those before it, and those that are kept.
std::vector<KnownEdition> known_editions(const EditionFacts& facts, const std::vector<PastEdition>& kept);

// `editions` are all that are known, and `at` is the one that the page is about.
EditionPage edition_page_view(const EditionFacts& facts, const std::vector<KnownEdition>& editions, std::size_t at,
                              std::vector<EditionChange> changes);

}  // namespace willai::views
