// The ratings of activities and the words for them that ship: whole, and in our own words.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "folders.hpp"
#include "publish/activity_ratings_joining.hpp"
#include "publish/content.hpp"
#include "base/text.hpp"
#include "fixtures.hpp"
#include "system/disk.hpp"

namespace content_activities_test {

using namespace willai;
using namespace willai::test;

namespace {

constexpr std::size_t kActivities = 2087;  // of O*NET 30.1
constexpr std::size_t kFewestWordings = 4 + 2;
constexpr std::size_t kLongestRun = 4;  // words in a row that anybody may write

const std::string kFolder = test::source_folder() + "/content/";

const std::vector<importers::ActivityRating>& ratings() {
  static const auto imported =
      importers::parse_activity_ratings(bytes_of(kFolder + "ratings/activities.tsv"), "ratings/activities.tsv");
  for (const importers::Reject& reject : imported.rejects) FAIL_CHECK(importers::sentence_for(reject));
  return imported.rows;
}

// What one line of the file has: the name, then its phrasings and statements.
struct Words {
  std::string activity;
  std::vector<std::string> texts;
};

std::vector<Words> phrasings() {
  const std::string file = bytes_of(kFolder + "phrasings/activities.tsv");
  auto lines = split(file, '\n');
  REQUIRE(lines.front() == "dwa_id\tname\tphrasings\tstatements");
  REQUIRE(lines.back().empty());
  std::vector<Words> all;
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    const auto fields = split(lines[i], '\t');
    REQUIRE_MESSAGE(fields.size() == 4, std::string(lines[i]));
    Words words{std::string(fields[0]), {std::string(trim(fields[1]))}};
    for (const std::string_view field : {fields[2], fields[3]})
      for (const std::string_view each : split(field, '|')) words.texts.emplace_back(trim(each));
    all.push_back(std::move(words));
  }
  return all;
}

// Every run of five words of a text, in lower case and without its punctuation.
std::vector<std::string> runs_of(std::string_view text) {
  std::deque<std::string> words(1);
  for (const char c : to_lower(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) words.back() += c;
    else if (c != '\'' && !words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  std::vector<std::string> runs;
  for (std::size_t i = 0; i + kLongestRun < words.size(); ++i) {
    std::string run;
    for (std::size_t j = i; j <= i + kLongestRun; ++j) run += words[j] + ' ';
    runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace

TEST_CASE("the ratings that ship are of each activity once, and the shares of each add up to 1") {
  std::set<std::string> ids;
  int third = 0, others = 0;
  for (const importers::ActivityRating& each : ratings()) {
    CHECK_MESSAGE(ids.insert(each.activity_id).second, each.activity_id);
    CHECK_MESSAGE(std::abs(each.mean.e0 + each.mean.e1 + each.mean.e2 - 1) < .001, each.activity_id);
    // Method, clause 19: a third time where the most probable labels of the two differ; docs/ratings.md names eight more.
    const bool differ = label_of(each.first) != label_of(each.second);
    CHECK_MESSAGE((each.third || !differ), each.activity_id);
    third += each.third ? 1 : 0, others += each.third && !differ ? 1 : 0;
  }
  CHECK(ids.size() == kActivities);
  CHECK(third == 171);
  CHECK(others == 8);
}

TEST_CASE("every rated activity has a name, at least four phrasings and two statements, no two the same") {
  std::set<std::string> rated;
  for (const importers::ActivityRating& each : ratings()) rated.insert(each.activity_id);
  std::set<std::string> worded;
  std::map<std::string, std::string> names, texts;
  for (const Words& each : phrasings()) {
    CHECK_MESSAGE(worded.insert(each.activity).second, each.activity);
    CHECK_MESSAGE(each.texts.size() > kFewestWordings, each.activity);
    for (const std::string& text : each.texts) {
      CHECK_MESSAGE(!text.empty(), each.activity);
      const bool is_name = &text == &each.texts.front();
      const auto [first, is_new] = (is_name ? names : texts).emplace(to_lower(text), each.activity);
      CHECK_MESSAGE(is_new, each.activity, " and ", first->second, ": ", text);
    }
  }
  CHECK(worded == rated);
}

TEST_CASE("no five words in a row of what ships for an activity stand in O*NET") {
  const auto folder = find_public_data();
  if (!folder) return;
  const auto dataset = publish::load_dataset(system::Files(), shipped_catalog(), *folder, {});
  REQUIRE(dataset.ok());
  std::unordered_map<std::string, std::string> published;
  const auto add = [&](const std::string& text) {
    for (std::string& run : runs_of(text)) published.emplace(std::move(run), text);
  };
  for (const auto& row : dataset->activities) add(row.title);
  for (const auto& row : dataset->tasks) add(row.task);
  REQUIRE(published.size() > 100'000);
  for (const Words& each : phrasings())
    for (const std::string& text : each.texts)
      for (const std::string& run : runs_of(text))
        if (const auto found = published.find(run); found != published.end())
          FAIL_CHECK(each.activity << " “" << text << "” has five words of “" << found->second << "”");
}

}  // namespace content_activities_test
