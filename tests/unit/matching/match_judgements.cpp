// Rank, specified by judgements: tests/data/match_judgements.tsv, a line each, of what people really type.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "folders.hpp"
#include "publish/content.hpp"
#include "publish/match_tables.hpp"
#include "publish/writing.hpp"
#include "base/text.hpp"
#include "fixtures.hpp"
#include "matching/job_matcher.hpp"
#include "real_edition.hpp"
#include "system/builtin.hpp"
#include "system/disk.hpp"

namespace match_judgements_test {

using namespace willai;
using namespace willai::test;

namespace {

struct Judgement {
  std::string query;
  std::string profession;  // of the built-in edition; "-": it has none for this
  std::set<std::string> codes;
  std::size_t among;
};

std::vector<Judgement> judgements() {
  const auto text = system::Files().find(test::source_folder() + "/tests/data/match_judgements.tsv");
  REQUIRE((text.ok() && text->has_value()));
  std::vector<Judgement> all;
  for (const std::string_view line : split(**text, '\n')) {
    const auto columns = split(line, '\t');
    if (columns.size() != 4 || columns[0] == "query") continue;
    Judgement each{std::string(columns[0]), std::string(columns[1]), {}, columns[3] == "1" ? 1U : 5U};
    for (const std::string_view code : split(columns[2], ',')) each.codes.emplace(code);
    all.push_back(std::move(each));
  }
  return all;
}

bool is_right(const matching::JobMatcher& matcher, const Judgement& judgement) {
  const matching::JobMatch match = matcher.match(judgement.query, judgement.among);
  return std::ranges::any_of(
      match.matches, [&](const matching::MatchedJob& each) { return judgement.codes.contains(each.job->code); });
}

}  // namespace

TEST_CASE("there are at least 300 judgements, each query once") {
  std::set<std::string> queries;
  for (const Judgement& each : judgements()) CHECK_MESSAGE(queries.insert(each.query).second, each.query);
  CHECK(queries.size() >= 300);
}

TEST_CASE("the built-in edition ranks every judgment of its professions as it says") {
  const auto reader = store::EditionReader::open_memory(system::builtin_edition());
  REQUIRE(reader.ok());
  const auto matcher = reader->load_matcher();
  REQUIRE_MESSAGE(matcher.ok(), matcher.error().message);
  for (const Judgement& each : judgements())
    if (each.profession != "-") CHECK_MESSAGE(is_right(*matcher, each), each.query);
}

// O*NET has several owners of a title where the built-in edition has one: here the occupation is among five. Of 460
// lines at most this many may miss; the test names each.
TEST_CASE("the full edition has nearly every judgment among five, and says which are missing" *
          doctest::test_suite("long")) {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  auto content = publish::load_content(system::Files(), test::source_folder() + "/content");
  REQUIRE(content.ok());
  matching::Rewordings rewordings;
  for (const importers::RewordingRow& row : content->rewordings) rewordings.emplace_back(row.said, row.means);
  std::vector<Profession> professions = publish::write_professions(*content, *find_dataset(), {});
  professions.insert(professions.end(), publication->draft->professions.begin(), publication->draft->professions.end());
  const matching::MatchTables tables = publish::match_tables_of(professions);
  const auto matcher = matching::JobMatcher::make(tables, matching::unfitted_parts(tables, rewordings));
  REQUIRE(matcher.ok());
  int missed = 0;
  for (Judgement each : judgements()) {
    each.among = 5;
    if (is_right(*matcher, each)) continue;
    ++missed;
    MESSAGE("not among five of the full edition: " << each.query);
  }
  CHECK(missed <= 8);
}

}  // namespace match_judgements_test
