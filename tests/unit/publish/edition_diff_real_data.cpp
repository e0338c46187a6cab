// O*NET 29.1 and 30.1 as published, where they are at hand: an edition of each, and what changed.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "base/text.hpp"
#include "domain/words.hpp"
#include "fixtures.hpp"
#include "folders.hpp"
#include "publish/edition_diff.hpp"
#include "publish/publish.hpp"
#include "system/disk.hpp"
#include "views/change_wording.hpp"

namespace edition_diff_real_data_test {

using namespace willai;
using namespace willai::publish;
using namespace willai::test;

namespace fs = std::filesystem;

namespace {

// The public data with one release of O*NET alone.
class OneRelease : public system::Files {
 public:
  explicit OneRelease(std::string release) : release_(std::move(release)) {}
  std::vector<std::string> list(const std::string& folder) const override {
    std::vector<std::string> names = system::Files::list(folder);
    std::erase_if(names, [&](const std::string& name) {
      return name.starts_with("db_") && name.ends_with("_text") && name != release_;
    });
    return names;
  }

 private:
  std::string release_;
};

EditionOutline outline_with(const std::string& data, const std::string& release) {
  PublishRequest request;
  request.catalog = shipped_catalog();
  request.content_folder = source_folder() + "/content";
  request.has_builtin_content = true;
  request.data_folder = data;
  const auto published = prepare_edition(OneRelease(release), request);
  REQUIRE_MESSAGE(published.ok(), published.error().message);
  REQUIRE_MESSAGE(published->rejects.empty(), importers::sentence_for(published->rejects.front()));
  EditionOutline outline{.sources = published->draft->sources, .ratings = hashes_of_ratings(published->draft->inputs)};
  for (const Profession& each : published->draft->professions) outline.professions.push_back(outline_of(each));
  return outline;
}

// Id to statement, read here without the importer.
std::map<std::string, std::string> statements_in(const std::string& file) {
  std::map<std::string, std::string> statements;
  const std::string text = bytes_of(file);
  for (const std::string_view line : split(text, '\n')) {
    const auto cells = split(line, '\t');
    if (cells.size() > 3 && cells[1] != "Task ID") statements[std::string(cells[1])] = std::string(trim(cells[2]));
  }
  return statements;
}

int count_of(const std::vector<ChangeCount>& counts, ChangeCause cause, ChangeKind kind) {
  for (const ChangeCount& each : counts)
    if (each.cause == cause && each.kind == kind) return each.count;
  return 0;
}

}  // namespace

TEST_CASE("from O*NET 29.1 to 30.1, exactly the tasks whose ids or words differ are new, gone or reworded, by new data") {
  const auto data = find_public_data();
  if (!data) return;
  const std::string old = *data + "/onet/db_29_1_text/", fresh = *data + "/onet/db_30_1_text/";
  if (!fs::exists(old) || !fs::exists(fresh)) {
    MESSAGE("skipped: the data folder lacks O*NET 29.1 or 30.1");
    return;
  }
  const auto changes = changes_between(outline_with(*data, "db_29_1_text"), outline_with(*data, "db_30_1_text"));
  const auto counts = count_changes(changes);
  for (const std::string& line : views::tally_lines(counts)) MESSAGE(line);

  const auto before = statements_in(old + "Task Statements.txt"), now = statements_in(fresh + "Task Statements.txt");
  int gone = 0, come = 0, reworded = 0;
  std::set<std::string> words;
  for (const auto& [id, statement] : before) {
    const auto same = now.find(id);
    if (same == now.end()) ++gone;
    else if (same->second != statement) words.insert(statement), ++reworded;
  }
  for (const auto& [id, statement] : now) come += before.contains(id) ? 0 : 1;
  CHECK(gone == 21);
  CHECK(come == 21);
  CHECK(reworded == 5);
  CHECK(count_of(counts, ChangeCause::data, ChangeKind::reworded) == reworded);
  for (const EditionChange& each : changes)
    if (each.kind == ChangeKind::reworded) CHECK(words.contains(each.was));
  // Tasks that O*NET lists as emerging come and go as well, and have no id.
  CHECK(count_of(counts, ChangeCause::data, ChangeKind::gone_task) >= gone);
  CHECK(count_of(counts, ChangeCause::data, ChangeKind::new_task) >= come);
  CHECK(count_of(counts, ChangeCause::data, ChangeKind::source) == 1);
  // The same program and the same content made both.
  for (const ChangeKind kind : kChangeKinds) {
    CHECK_MESSAGE(count_of(counts, ChangeCause::model, kind) == 0, std::string(word_for(kind)));
    CHECK_MESSAGE(count_of(counts, ChangeCause::editors, kind) == 0, std::string(word_for(kind)));
  }
}

}  // namespace edition_diff_real_data_test
