// An assessment as a link: it comes back whole, is short enough, and a hand in it is noticed.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/base64url.hpp"
#include "base/checksum.hpp"
#include "base/text.hpp"
#include "domain/assessment_link.hpp"
#include "fixtures.hpp"

namespace assessment_link_test {

using namespace willai;
using namespace willai::test;

namespace {

constexpr EditionStamp kNow{2, 7};

const Profession& painter() {
  static const publish::EditionDraft draft = fixture_draft();
  return profession_in(draft.professions, "kite-painter");
}

AssessmentParts painter_parts() {
  AssessmentParts parts;
  parts.edition = kNow;
  parts.profession = "kite-painter";
  parts.week_minutes = 2400;
  parts.tasks = {{TaskOfProfession{"sketch-design"}, 600},
                 {OwnTask{"Teach children to paint “dragons”"}, 120},
                 {TaskOfProfession{"mix-paint"}, std::nullopt},
                 {TaskOfOnet{204}, 0}};
  parts.skipped = {"plan-colors"};
  parts.skills = {"Feeling for cloth", "Italian"};
  parts.tools = {"Mail drafts", "A very old mill"};
  parts.years = 0;
  return parts;
}

Assessment made(AssessmentParts parts) { return Assessment::make(std::move(parts)).value(); }

Result<OpenedAssessment> open(const AssessmentLink& link, const Profession& profession = painter(),
                              EditionStamp now = kNow) {
  const auto linked = LinkedAssessment::parse(link);
  if (!linked.ok()) return linked.error();
  return linked->open(&profession, now);
}

// Skills of the page come first in a link.
AssessmentParts in_order(AssessmentParts parts) {
  std::ranges::sort(parts.skills);
  std::ranges::sort(parts.tools);
  return parts;
}

bool is_for_an_address(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_'; });
}

// A link whose checksum is right and whose content is `bytes`.
std::string sealed(std::string bytes) {
  const std::uint32_t sum = crc32_of(bytes);
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(sum >> shift & 255);
  return to_base64url(bytes);
}

}  // namespace

TEST_CASE("base64url comes back, and is written one way only") {
  CHECK(to_base64url("") == "");
  CHECK(to_base64url("f") == "Zg");
  CHECK(to_base64url("foobar") == "Zm9vYmFy");
  CHECK(to_base64url("\xfb\xff") == "-_8");
  for (const auto* text : {"", "Zg", "Zm8", "Zm9v", "-_8"}) CHECK(to_base64url(*find_base64url(text)) == text);
  for (const auto* text : {"Z", "Zh", "Zg==", "Zm9v ", "Zm+v", "Zm9vY"}) CHECK_FALSE(find_base64url(text));
  CHECK(crc32_of("123456789") == 0xCBF43926);
}

TEST_CASE("an assessment comes back from its link, whole") {
  const Assessment assessment = made(painter_parts());
  const AssessmentLink link = to_link(assessment, &painter());
  CHECK(is_for_an_address(link.published));
  CHECK(is_for_an_address(link.typed));
  const auto opened = open(link);
  REQUIRE(opened.ok());
  CHECK(in_order(opened->assessment.parts()) == in_order(assessment.parts()));
  CHECK(opened->lost == 0);
  CHECK(opened->withheld == 0);
}

TEST_CASE("what the reader typed stands in the second part alone; without it, its time stays and is open") {
  const AssessmentLink link = to_link(made(painter_parts()), &painter());
  const std::string published = *find_base64url(link.published);
  for (const auto* words : {"dragons", "Italian", "mill"}) CHECK(published.find(words) == std::string::npos);
  const auto opened = open({link.published, ""});
  REQUIRE(opened.ok());
  CHECK(opened->withheld == 1);
  CHECK(opened->assessment.tasks()[1] == WeekTask{WithheldTask{}, 120});
  CHECK(opened->assessment.parts().skills == std::vector<std::string>{"Feeling for cloth"});
}

TEST_CASE("an assessment without a profession and one that says nothing come back") {
  AssessmentParts parts;
  CHECK(open(to_link(made(parts), nullptr))->assessment == made(parts));
  parts.tasks = {{OwnTask{"Sweep the floor"}, 30}};
  CHECK(open(to_link(made(parts), nullptr))->assessment == made(parts));
}

TEST_CASE("thirty tasks, ten of them own texts of sixty characters, fit in 2,000 characters") {
  Profession profession;
  profession.slug = std::string(80, 's');
  AssessmentParts parts;
  parts.edition = kNow;
  parts.profession = profession.slug;
  for (int i = 0; i < 20; ++i) {
    Task task;
    task.slug = std::string(60, 't') + std::to_string(i);
    profession.tasks.push_back(task);
    parts.tasks.push_back({TaskOfProfession{task.slug}, 199});
  }
  for (int i = 0; i < 10; ++i) {
    const WeekTask own{OwnTask{std::string(59, 'o') + std::to_string(i)}, 199};
    parts.tasks.push_back(own);
  }
  const AssessmentLink link = to_link(made(parts), &profession);
  CHECK(link.published.size() + link.typed.size() <= 2000);
  CHECK(open(link, profession)->assessment == made(parts));
}

TEST_CASE("a link changed in any character, cut at any, or lengthened is refused with a sentence") {
  const AssessmentLink link = to_link(made(painter_parts()), &painter());
  const auto refused = [](const AssessmentLink& changed) {
    const auto parsed = LinkedAssessment::parse(changed);
    return !parsed.ok() && parsed.error().message.ends_with("open the link again from where you saved it");
  };
  for (std::size_t i = 0; i < link.published.size(); ++i) {
    CHECK(refused({link.published.substr(0, i), link.typed}));
    for (const char other : {'A', 'b', '9', '_', '!', '\0'}) {
      if (link.published[i] == other) continue;
      AssessmentLink changed = link;
      changed.published[i] = other;
      CHECK(refused(changed));
    }
  }
  for (std::size_t i = 1; i < link.typed.size(); ++i) {
    CHECK(refused({link.published, link.typed.substr(0, i)}));
    AssessmentLink changed = link;
    changed.typed[i] = changed.typed[i] == 'A' ? 'B' : 'A';
    CHECK(refused(changed));
  }
  CHECK(refused({link.published + "A", link.typed}));
  CHECK(refused({"", ""}));
}

TEST_CASE("the halves of two links are not taken for one") {
  AssessmentParts other = painter_parts();
  other.years = 3;
  const AssessmentLink first = to_link(made(painter_parts()), &painter()), second = to_link(made(other), &painter());
  const auto mixed = LinkedAssessment::parse({first.published, second.typed});
  REQUIRE_FALSE(mixed.ok());
  CHECK(mixed.error().message ==
        "the two parts of this link belong to different assessments; open it again from where you saved it");
}

TEST_CASE("a link of another version says so") {
  const auto later = LinkedAssessment::parse({sealed("\x02 whatever"), ""});
  REQUIRE_FALSE(later.ok());
  CHECK(later.error().message ==
        "the first part of this link has version 2, but this program reads version 1; please start again");
}

TEST_CASE("a link with a right checksum and a wrong content is refused") {
  for (const std::string& content : {std::string("\x01"), std::string("\x01\x00\x00\x7f", 4),
                                     std::string("\x01\x01\x01\x00\x00\x00\x01\x09\x00\x00\x00\x00", 12),
                                     std::string("\x01\x80\x00", 3), std::string("\x01") + std::string(40, '\xff')}) {
    const auto parsed = LinkedAssessment::parse({sealed(content), ""});
    CHECK_FALSE(parsed.ok());
  }
}

TEST_CASE("an older edition is recognized, and what this one has no longer is counted") {
  const auto linked = LinkedAssessment::parse(to_link(made(painter_parts()), &painter()));
  REQUIRE(linked.ok());
  CHECK(linked->profession() == "kite-painter");
  CHECK(linked->edition() == kNow);
  CHECK_FALSE(linked->is_older_than(kNow));
  CHECK(linked->is_older_than({2, 8}));
  CHECK(linked->is_older_than({3, 1}));
  Profession changed = painter();
  std::erase_if(changed.tasks,
                [](const Task& task) { return task.slug == "sketch-design" || task.slug == "plan-colors"; });
  const auto opened = linked->open(&changed, {2, 8});
  REQUIRE(opened.ok());
  CHECK(opened->lost == 2);
  CHECK(opened->withheld == 0);
  CHECK(opened->assessment.tasks().front() == WeekTask{WithheldTask{}, 600});
  const auto impossible = linked->open(&changed, kNow);
  REQUIRE_FALSE(impossible.ok());
  CHECK(impossible.error().message ==
        "this link uses a task or skill that is not in this edition; please start again");
}

TEST_CASE("no two tasks of a profession have the same number") {
  for (const Profession& profession : fixture_draft().professions) {
    std::set<std::uint32_t> numbers;
    for (const Task& task : profession.tasks) CHECK(numbers.insert(number_of(task.slug)).second);
  }
}

}  // namespace assessment_link_test
