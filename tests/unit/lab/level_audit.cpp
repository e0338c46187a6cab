// The blind audit of settled levels: the file that is shipped, and with whom readers side.
#include "lab/level_audit.hpp"

#include <doctest/doctest.h>

#include "fixtures.hpp"
#include "folders.hpp"
#include "publish/content.hpp"
#include "real_edition.hpp"
#include "system/disk.hpp"

namespace level_audit_test {

using namespace willai;
using namespace willai::lab;
using namespace willai::test;

namespace {

constexpr scoring::TaskAnswers kLone = {.people = Label::e1, .gpt4 = 8, .ours = Label::e2};  // settled as E2
constexpr scoring::TaskAnswers kSame = {.people = Label::e0, .gpt4 = 0, .ours = Label::e0};

}  // namespace

TEST_CASE("a reading sides with the label, with the settled level, with both or with neither") {
  const std::vector<ReadTask> tasks = {{"a", kLone, 1}, {"b", kLone, 2}, {"c", kLone, 3}, {"d", kSame, 4}, {"e", {.gpt4 = 8}, 5}};
  const std::vector<AuditedTask> audited = {{1, Label::e1, Label::e1}, {2, Label::e2, Label::e2}, {3, Label::e0, Label::e2},
                                            {4, Label::e0, Label::e1}, {5, Label::e2, Label::e2}, {9, Label::e0, Label::e0}};
  const LevelAudit audit = audit_levels(tasks, audited, scoring::kReaders);
  CHECK(audit.tasks == 4);  // not those without people's label or unknown here
  CHECK(audit.same_label.hits == 2);
  CHECK(audit.changed[0].tasks == 3);
  CHECK(audit.changed[0].label == 1);
  CHECK(audit.changed[0].settled == 1);
  CHECK(audit.changed[0].neither == 1);
  CHECK(audit.changed[1].settled == 2);
  CHECK(audit.changed[2].tasks == 2);
  CHECK(audit.contested[0].both == 1);
  CHECK(audit.contested[1].neither == 1);
}

TEST_CASE("an audit names the row that it cannot read") {
  const auto read = parse_level_audit("task_id\ta\tb\n7\tE0\tE1\n8\tE3\tE1\n7\tE0\tE0\n", "audit.tsv");
  CHECK(read.rows.size() == 1);
  REQUIRE(read.rejects.size() == 2);
  CHECK(read.rejects[0].line == 3);
  CHECK(read.rejects[0].column == 2);
  CHECK(read.rejects[1].line == 4);
}

TEST_CASE("the audit that is shipped has 400 tasks whose level was changed or contested, and sides with the settled level" *
          doctest::test_suite("long")) {
  const publish::Dataset* dataset = find_dataset();
  if (!dataset) return;
  const system::Files files;
  const std::string folder = source_folder() + "/content";
  const auto content = publish::load_content(files, folder);
  const auto text = files.find(folder + "/ratings/audit.tsv");
  REQUIRE(content.ok());
  REQUIRE((text.ok() && text->has_value()));
  const auto audited = parse_level_audit(**text, "audit.tsv");
  CHECK(audited.rejects.empty());
  const LevelAudit audit = audit_levels(read_tasks(*dataset, content->ratings), audited.rows, scoring::kReaders);
  CHECK(audit.tasks == 400);
  CHECK(audit.changed[0].tasks + audit.contested[0].tasks == 400);
  for (const Sides& each : audit.changed) CHECK(each.settled > 3 * each.label);
}

}  // namespace level_audit_test
