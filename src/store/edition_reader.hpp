// Reads an edition. One reader per thread; no function changes the file. Where the file turns out to be changed, every
// function raises EditionUnreadable: never less than all there is.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "publish/edition_draft.hpp"
#include "base/result.hpp"
#include "matching/match_tables.hpp"
#include "store/sqlite.hpp"

namespace willai::matching {
class JobMatcher;
}

namespace willai::store {

// A page below /profession/: a profession, or one of its tasks.
struct PageRef {
  std::string profession;
  std::string task;  // "" for the profession's own page
};

// A published task with the ids of its detailed work activities.
struct LinkedTask {
  std::string statement;
  std::optional<Label> people;
  std::optional<LabelShares> settled;
  std::vector<std::string> activities;
};

class EditionReader {
 public:
  static Result<EditionReader> open(const std::string& file);
  static Result<EditionReader> open_memory(std::string_view bytes);
  // What is at the path now, even if another file that was there before is still open.
  static Result<EditionReader> open_current(const std::string& file);
  // Another connection to the same file, whatever is at its path by now; for another thread.
  Result<EditionReader> again() const;
  // What says that this is the whole edition, and whose.
  const EditionProof& proof() const { return proof_; }
  // The edition is read from a private copy from now on, so that the site stays up if somebody overwrites its file.
  // Takes a moment; any thread may call it. False if there is no room for a copy.
  bool keep_copy() const { return !file_ || file_->keep_copy(); }

  // Read once for an edition, however many threads of this process ask.
  EditionFacts load_facts() const;
  std::optional<Profession> find_profession(std::string_view slug) const;
  // "backend-developer" or "backend-developer-write-code".
  std::optional<PageRef> find_page(std::string_view slug) const;
  // All pages in the edition's order, each profession followed by its tasks.
  std::vector<PageRef> all_pages() const;
  // Every profession and the neighbors on its page, by slug.
  std::vector<std::pair<std::string, std::string>> linked_pairs() const;
  // Wages by state, of a profession that find_profession() gave, by name of the state; none without the file.
  std::vector<StateWage> load_states(const Profession& profession) const;
  // The slugs of those that have some.
  std::vector<std::string> professions_with_states() const;
  // Professions of a field (0: any) with a leading level (absent: any), sorted by plural name.
  std::vector<ProfessionRef> professions_in(int field, std::optional<Level> leading) const;
  // The pages of a standing, sorted by plural name.
  std::vector<ListedProfession> listed(ListedAs standing) const;
  // The O*NET-SOC code of the first occupation of each profession that has one, by slug.
  std::map<std::string, std::string, std::less<>> first_codes() const;
  // Professions with a title that begins with `prefix`; if there are none, with a word that does. Exact titles come
  // first, then written professions. `reason` is the alternate title that matched.
  std::vector<ProfessionRef> find_by_prefix(std::string_view prefix, int most) const;
  std::vector<OccupationFacts> load_occupations() const;
  // Absent if the edition does not have the occupation.
  std::optional<OccupationFacts> find_occupation(std::string_view code) const;
  std::vector<publish::Unjoined> load_unjoined() const;
  // Titles of the professions composed from O*NET; none if there are none.
  std::vector<LinkedTask> load_linked_tasks() const;
  // Where earlier editions said something else about the tasks of a profession ("": all professions); by task, oldest
  // first.
  std::vector<PastTask> load_past_tasks(std::string_view profession) const;
  // What changed with an edition: this one or one before it. In the order in which changes_between() gives them.
  std::vector<EditionChange> load_changes(LastIn edition) const;
  // Of these, what changed in a profession with this edition.
  std::vector<EditionChange> load_changes_of(std::string_view profession) const;
  // With every edition up to this one, the newest first.
  std::vector<EditionChange> load_all_changes() const;
  // Where an address leads that an earlier edition had; absent where none had it, or this one still does.
  std::optional<std::string> find_moved(std::string_view page) const;
  std::vector<MovedPage> load_moved() const;
  // How the words of titles are read; empty in an edition without a trained matcher.
  matching::Rewordings load_rewordings() const;
  // Reads all titles and tasks: takes a few tenths of a second for a full edition. All threads can share one matcher.
  Result<matching::JobMatcher> load_matcher() const;
  // What a matcher is made of: the tables, and the bytes of matching::MatchParts ("" in an edition without them).
  matching::MatchTables load_match_tables() const;
  std::string load_match_bytes() const;

 private:
  EditionReader(Database database, std::shared_ptr<EditionFile> file, const EditionDigest& digest)
      : database_(std::move(database)), file_(std::move(file)), whole_(digest.whole), proof_(proof_of(digest)) {}
  static Result<EditionReader> open_file(std::shared_ptr<EditionFile> file);
  static EditionProof proof_of(const EditionDigest& digest);
  EditionFacts read_facts() const;
  std::vector<ProfessionRef> titles_where(std::string_view condition, const std::string& folded, int most) const;
  Database database_;
  std::shared_ptr<EditionFile> file_;  // null for an edition in memory
  Hash whole_;                         // of all pages
  EditionProof proof_;
  std::string_view memory_{};          // of an edition in memory
};

}  // namespace willai::store
