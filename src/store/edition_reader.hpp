// Reads an edition. One reader a thread; every function leaves the file as it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/edition_draft.hpp"
#include "base/result.hpp"
#include "matching/match_tables.hpp"
#include "store/sqlite.hpp"

namespace willai {

class JobMatcher;

// A page below /profession/: a profession, or one of its tasks.
struct PageRef {
  std::string profession;
  std::string task;  // "" for the profession's own page
};

// A published task with the ids of its detailed work activities.
struct LinkedTask {
  std::string statement;
  std::optional<Label> people;
  std::vector<std::string> activities;
};

class EditionReader {
 public:
  static Result<EditionReader> open(const std::string& file);
  static Result<EditionReader> open_memory(std::string_view bytes);

  EditionFacts load_facts() const;
  std::optional<Profession> find_profession(std::string_view slug) const;
  // "backend-developer" or "backend-developer-write-code".
  std::optional<PageRef> find_page(std::string_view slug) const;
  // All pages, each profession followed by its tasks, in the edition's order.
  std::vector<PageRef> all_pages() const;
  // Every profession and each neighbour that its page sets beside it, by their slugs.
  std::vector<std::pair<std::string, std::string>> linked_pairs() const;
  // Professions of a field (0: any), led by a level (absent: any), in order of their plural names.
  std::vector<ProfessionRef> professions_in(int field, std::optional<Level> leading) const;
  // Professions one of whose titles begins with `prefix`, or has a word that does where none begins so; those called
  // just that first, then written ones. `reason` names the alternate title met.
  std::vector<ProfessionRef> find_by_prefix(std::string_view prefix, int most) const;
  std::vector<OccupationFacts> load_occupations() const;
  // Absent when the edition has no such occupation.
  std::optional<OccupationFacts> find_occupation(std::string_view code) const;
  std::vector<Unjoined> load_unjoined() const;
  // Of the professions composed from O*NET; none when there are none.
  std::vector<LinkedTask> load_linked_tasks() const;
  // What earlier editions said otherwise of the tasks of a profession ("": of all), by task, the oldest first.
  std::vector<PastTask> load_past_tasks(std::string_view profession) const;
  // How words of titles are read; none in an edition without a fitted matcher.
  Rewordings load_rewordings() const;
  // Reads all titles and tasks: some tenths of a second for a full edition; one matcher serves all threads.
  Result<JobMatcher> load_matcher() const;

 private:
  explicit EditionReader(store::Database database) : database_(std::move(database)) {}
  std::vector<ProfessionRef> titles_where(std::string_view condition, const std::string& folded, int most) const;
  static Result<EditionReader> checked(store::Database database, std::string_view name);
  store::Database database_;
};

}  // namespace willai
