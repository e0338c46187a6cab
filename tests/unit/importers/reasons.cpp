// The texts that editors write once for all professions, and every fault an editor can make in them.
#include "folders.hpp"
#include "importers/reasons.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "publish/content.hpp"
#include "system/disk.hpp"

namespace reasons_test {

using namespace willai;
using namespace willai::importers;

namespace {

const std::string kToday = "A model drafts the list and finds the last visit in the record.";
const std::string kStays = "Whether the entry is true is known to whoever was in the room.";

std::string activity(const std::string& more = "") {
  return "[[activity]]\nid = \"4.A.1.a.1.I01.D01\"\ntoday = \"" + kToday + "\"\nstays = \"" + kStays +
         "\"\nadvice = \"Read each entry back against the visit.\"\n" + more;
}

std::string only_fault(const std::string& text) {
  const auto read = importers::parse_activities(text, "activities/a.toml");
  REQUIRE(read.rejects.size() == 1);
  CHECK(read.rows.empty());
  return importers::sentence_for(read.rejects.front());
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an activity has what AI does, what stays, advice, tools and variants") {
  const auto read = importers::parse_activities(activity("tools = [\"chat\"]\n[[activity.variant]]\nfields = [\"care\"]\ntoday = \"" + kToday +
                                              "\"\nstays = \"" + kStays + "\"\n"), "activities/a.toml");
  REQUIRE(read.rejects.empty());
  const importers::WrittenActivity& only = read.rows.at(0).at(0);
  CHECK(only.text.today == kToday);
  CHECK(only.text.stays == kStays);
  CHECK(only.tools == std::vector<std::string>{"chat"});
  CHECK(only.variants.at(0).fields == std::vector<std::string>{"care"});
}

TEST_CASE("a missing half, an unknown key, an unknown field and a fourth tool are faults with a place") {
  CHECK(has(only_fault("[[activity]]\nid = \"4.A.1.a.1.I01.D01\"\ntoday = \"" + kToday +
                       "\"\nadvice = \"Read each entry back against the visit.\"\n"), "stays"));
  CHECK(has(only_fault(activity("level = \"HIGH\"\n")), "level"));
  CHECK(has(only_fault(activity("tools = [\"a\", \"b\", \"c\", \"d\"]\n")), "names 4 tools; name at most 3"));
  CHECK(has(only_fault(activity("[[activity.variant]]\nfields = [\"sea\"]\ntoday = \"" + kToday + "\"\nstays = \"" + kStays + "\"\n")),
            "is for “sea”; the fields are “office”, “care”, “knowledge”, “craft”"));
}

TEST_CASE("a variant is for fields of work, for a group of SOC, for its code, or for the full code of O*NET") {
  const auto with_fields = [](const std::string& fields) {
    return activity("[[activity.variant]]\nfields = [" + fields + "]\ntoday = \"" + kToday + "\"\nstays = \"" + kStays + "\"\n");
  };
  const auto read = importers::parse_activities(with_fields(R"("care", "49-3", "31-9096", "17-2199.03")"), "activities/a.toml");
  REQUIRE(read.rejects.empty());
  const importers::ReasonVariant& only = read.rows.at(0).at(0).variants.at(0);
  CHECK(only.fields == std::vector<std::string>{"care"});
  CHECK(only.codes == std::vector<std::string>{"49-3", "31-9096", "17-2199.03"});
  for (const std::string wrong : {"17-2199.3", "17-2199.033", "17-21990.3", "17-219.033", "17-2199,03", "17.2199-03", "17-", "a7-2199.03", "17-2199.0x"})
    CHECK_MESSAGE(has(only_fault(with_fields("\"" + wrong + "\"")), "write an occupation’s code such as 31-9096 or 17-2199.03"), wrong);
}

TEST_CASE("each SOC major group belongs to one field of work") {
  for (const int group : {11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, 41, 43, 45, 47, 49, 51, 53, 55})
    CHECK_FALSE(importers::field_of_work(group).empty());
  CHECK(importers::field_of_work(99).empty());
}

TEST_CASE("a skill has one of four stances") {
  const std::string rest = "reason = \"A model finds the paragraph in a long report.\"\nlearn = \"Check a summary against its source.\"\n";
  CHECK(importers::parse_skills("[[skill]]\nname = \"Reading\"\nstance = \"vulnerable\"\n" + rest, "skills.toml")
            .rejects.empty());
  const auto read =
      importers::parse_skills("[[skill]]\nname = \"Reading\"\nstance = \"doomed\"\n" + rest, "skills.toml");
  REQUIRE(read.rejects.size() == 1);
  CHECK(has(read.rejects[0].reason, "write “vulnerable”, “resilient”, “growing” or “depends”"));
}

TEST_CASE("a task has one short name") {
  const auto read =
      importers::parse_task_names("onet_task\tname\n8823\tPlan the budget\n8823\tPlan it again\n", "task-names.tsv");
  CHECK(read.rows.size() == 1);
  CHECK(read.rejects.size() == 1);
}

TEST_CASE("the shipped texts cover every activity, name only known tools, and repeat no sentence") {
  const auto content = publish::load_content(system::Files(), test::source_folder() + "/content");
  REQUIRE(content.ok());
  CHECK(content->faults.empty());
  CHECK(content->activities.size() == content->ratings.size());
  std::set<std::string> texts;
  for (const importers::WrittenActivity& each : content->activities) {
    CHECK_MESSAGE(texts.insert(each.text.today).second, each.id);
    CHECK_MESSAGE(texts.insert(each.text.stays).second, each.id);
    for (const importers::ReasonVariant& variant : each.variants)
      CHECK_MESSAGE(texts.insert(variant.text.today).second, each.id);
  }
}

TEST_CASE("where to learn is a plain address of a known region and kind, for known fields of work") {
  const auto faults_of = [](const std::string& url, const std::string& more) {
    return importers::parse_learning("[[link]]\nname = \"Finder\"\nurl = \"" + url + "\"\nnote = \"Courses near you, by subject.\"\n" + more, "learning.toml").rejects;
  };
  const std::string right = "region = \"US\"\nkind = \"course\"\n";
  CHECK(faults_of("https://www.apprenticeship.gov/finder", right).empty());
  CHECK(faults_of("https://www.apprenticeship.gov/finder", right + "fields = [\"care\"]\nskills = [\"Speaking\"]\n").empty());
  for (const std::string url : {"http://example.org/a-finder", "https://example/finder", "https://example.org/?utm_source=x", "https://a@example.org/"})
    CHECK_MESSAGE(faults_of(url, right).size() == 1, url);
  CHECK(faults_of("https://example.org/", "region = \"FR\"\nkind = \"course\"\n").size() == 1);
  CHECK(faults_of("https://example.org/", "region = \"EU\"\nkind = \"shop\"\n").size() == 1);
  CHECK(faults_of("https://example.org/", right + "fields = [\"cares\"]\n").size() == 1);
}

}  // namespace reasons_test
