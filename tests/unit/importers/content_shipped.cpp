// The professions that ship with the program: without a fault, true to the data, and in our own words.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "folders.hpp"
#include "publish/content.hpp"
#include "publish/writing.hpp"
#include "base/text.hpp"
#include "fixtures.hpp"
#include "system/disk.hpp"

namespace content_shipped_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string kFolder = test::source_folder() + "/content";

publish::Content shipped() {
  auto content = publish::load_content(system::Files(), kFolder);
  REQUIRE_MESSAGE(content.ok(), content.error().message);
  return std::move(*content);
}

// Everything an editor wrote in a profession, text by text.
std::vector<std::string> texts_of(const importers::WrittenProfession& profession) {
  std::vector<std::string> texts = {profession.summary};
  for (const auto& task : profession.tasks) {
    texts.insert(texts.end(), {task.name, task.doing, task.rationale, task.advice});
    for (const Tool& tool : task.tools) texts.push_back(tool.note);
  }
  for (const Skill& skill : profession.skills) texts.push_back(skill.reason);
  for (const Strategy& strategy : profession.strategies) texts.insert(texts.end(), {strategy.title, strategy.text});
  return texts;
}

// Lower case, single spaces, no stop at the end: two sentences that differ in less are the same.
std::string folded(std::string_view sentence) {
  std::string text;
  for (const char c : to_lower(trim(sentence)))
    if (c != ' ' || !text.ends_with(' ')) text += c;
  while (text.ends_with('.') || text.ends_with(' ')) text.pop_back();
  return text;
}

// The text itself and each of its sentences, of at least four words: shorter ones are nobody's own.
std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  const auto add = [&](std::string_view part) {
    if (std::ranges::count(trim(part), ' ') >= 3) sentences.push_back(folded(part));
  };
  add(text);
  for (std::size_t from = 0, at; (at = text.find(". ", from)) != std::string::npos; from = at + 2) {
    add(std::string_view(text).substr(from, at - from));
    if (text.find(". ", at + 2) == std::string::npos) add(std::string_view(text).substr(at + 2));
  }
  return sentences;
}

std::set<std::string> sentences_of(const publish::Dataset& dataset) {
  std::set<std::string> sentences;
  const auto add = [&](const std::string& text) {
    for (std::string& sentence : sentences_of(text)) sentences.insert(std::move(sentence));
  };
  for (const auto& row : dataset.tasks) add(row.task);
  for (const auto& row : dataset.emerging) add(row.task);
  for (const auto& row : dataset.occupations) add(row.description);
  for (const auto& row : dataset.activities) add(row.title);
  for (const auto& row : dataset.labels) add(row.task);
  return sentences;
}

std::optional<publish::Dataset> find_dataset() {
  const auto folder = find_public_data();
  if (!folder) return std::nullopt;
  auto dataset = publish::load_dataset(system::Files(), shipped_catalog(), *folder, {});
  REQUIRE_MESSAGE(dataset.ok(), dataset.error().message);
  return std::move(*dataset);
}

}  // namespace

TEST_CASE("the professions that ship have no fault, and every file is one") {
  const publish::Content content = shipped();
  for (const importers::Reject& fault : content.faults) FAIL_CHECK(importers::sentence_for(fault));
  const auto files = system::Files().list(kFolder + "/professions");
  CHECK(content.professions.size() == static_cast<std::size_t>(std::ranges::count_if(
                                          files, [](const std::string& name) { return name.ends_with(".toml"); })));
  CHECK(content.professions.size() >= 20);
  CHECK(!content.edition.date.empty());
}

TEST_CASE("the professions that ship name occupations and tasks that O*NET has") {
  const auto dataset = find_dataset();
  if (!dataset) return;
  for (const importers::Reject& fault : publish::check_against(shipped(), *dataset))
    FAIL_CHECK(importers::sentence_for(fault));
}

TEST_CASE("no sentence that ships is one of O*NET or of the study") {
  const auto dataset = find_dataset();
  if (!dataset) return;
  const std::set<std::string> published = sentences_of(*dataset);
  REQUIRE(published.size() > 20000);
  int compared = 0;
  for (const auto& profession : shipped().professions)
    for (const std::string& text : texts_of(profession))
      for (const std::string& sentence : sentences_of(text)) {
        ++compared;
        CHECK_MESSAGE(!published.contains(sentence), profession.slug, ": ", sentence);
      }
  CHECK(compared > 1000);
}

TEST_CASE("no two professions that ship share a sentence") {
  std::set<std::string> seen;
  for (const auto& profession : shipped().professions) {
    std::set<std::string> own;
    for (const std::string& text : texts_of(profession))
      for (const std::string& sentence : sentences_of(text)) own.insert(sentence);
    for (const std::string& sentence : own)
      CHECK_MESSAGE(seen.insert(sentence).second, profession.slug, ": ", sentence);
  }
}

TEST_CASE("what ships keeps to the words of docs/content.md") {
  // "Never write that a job will vanish, … Avoid phrases such as “in today's world”."
  for (const auto& profession : shipped().professions)
    for (const std::string& text : texts_of(profession))
      for (const std::string_view never : {"revolutioni", "in today's world", "in today’s world", "game-chang",
                                           "game chang", "will vanish", "will disappear", "will be replaced"})
        CHECK_MESSAGE(to_lower(text).find(never) == std::string::npos, profession.slug, ": ", text);
}

TEST_CASE("shipped names, titles and task names are unique") {
  for (const auto& profession : shipped().professions) {
    std::set<std::string> titles = {to_lower(profession.name)};
    for (const std::string& title : profession.alternate_titles)
      CHECK_MESSAGE(titles.insert(to_lower(title)).second, profession.slug, ": ", title);
    std::set<std::string> names;
    for (const auto& task : profession.tasks) {
      CHECK_MESSAGE(names.insert(to_lower(task.name)).second, profession.slug, ": ", task.name);
      std::set<std::uint32_t> ids(task.onet_tasks.begin(), task.onet_tasks.end());
      CHECK_MESSAGE(ids.size() == task.onet_tasks.size(), profession.slug, ": ", task.name,
                    " names a task of O*NET twice");
    }
  }
}

}  // namespace content_shipped_test
