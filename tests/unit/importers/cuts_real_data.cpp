// The published files, where they are at hand, cut at the end of a line, where no parser can see it: then another file
// of the folder tells, or the rest of the file itself does.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "publish/dataset_checks.hpp"
#include "fixtures.hpp"
#include "real_edition.hpp"
#include "system/disk.hpp"
#include "unit/importers_published.hpp"

namespace cuts_real_data_test {

using namespace willai;
using namespace willai::test;

namespace {

constexpr std::size_t kPage = 4096;
constexpr std::size_t kLarge = 65536;  // for files of megabytes
constexpr std::size_t kTail = 32768;   // looked at page by page

const std::string kOnet = "onet/db_30_1_text/";

// The dataset's tables that a check of one file looks at, and nothing else.
struct Context {
  explicit Context(const publish::Dataset& whole) : whole(whole) { dataset.occupations = whole.occupations; }

  template <class Row>
  Context&& with(std::vector<Row> publish::Dataset::*rows) && {
    dataset.*rows = whole.*rows;
    return std::move(*this);
  }

  const publish::Dataset& whole;
  publish::Dataset dataset;
};

Context onet_of(const publish::Dataset& whole) {
  return Context(whole)
      .with(&publish::Dataset::tasks)
      .with(&publish::Dataset::task_activities)
      .with(&publish::Dataset::alternate_titles)
      .with(&publish::Dataset::related)
      .with(&publish::Dataset::technologies)
      .with(&publish::Dataset::job_zones)
      .with(&publish::Dataset::skills)
      .with(&publish::Dataset::knowledge);
}

// Ends of lines, each the last before a multiple of `step`, and toward the end before every page; the end of the file
// is not among them.
std::vector<std::size_t> line_ends(std::string_view text, std::size_t step) {
  std::vector<std::size_t> ends;
  for (std::size_t at = std::min(step, kPage); at < text.size(); at += std::min(step, kPage)) {
    if (at % step != 0 && at + kTail < text.size()) continue;
    const std::size_t end = text.rfind('\n', at - 1) + 1;
    if (end > 0 && end < text.size() && (ends.empty() || ends.back() != end)) ends.push_back(end);
  }
  return ends;
}

// How many occupations may be lost without a word. Rows of the last one can always be: where an occupation has as many
// rows as its publisher pleases, no other file tells that some are missing.
enum class Unseen : std::ptrdiff_t { rows_only = 0, three_occupations = 3 };

template <class Row>
bool loses_no_more(const std::vector<Row>& rows, const std::vector<Row>& whole, Unseen unseen) {
  if constexpr (requires(Row row) { row.code; }) {
    auto lost = std::set<decltype(Row::code)>();
    for (const Row& row : whole)
      if (row.code > rows.back().code) lost.insert(row.code);
    return std::ssize(lost) <= static_cast<std::ptrdiff_t>(unseen);
  }
  return false;
}

// Cut there, the file is refused by its parser or by the files beside it, or loses no more than may be lost unseen;
// whole, it is refused by neither.
template <class Row>
void check_line_cuts(const std::string& path, std::size_t step,
                     importers::Imported<Row> (*parse)(std::string_view, std::string_view),
                     std::vector<Row> publish::Dataset::*rows, Context&& context, Unseen unseen = Unseen::rows_only) {
  const std::string text = published_text_of(test::data_folder() / path);
  const auto is_refused = [&](std::size_t length) {
    importers::Imported<Row> imported = parse(std::string_view(text).substr(0, length), path);
    if (!imported.rejects.empty()) return true;
    context.dataset.*rows = std::move(imported.rows);
    context.dataset.rejects.clear();
    publish::check_references(context.dataset);
    return !context.dataset.rejects.empty();
  };
  const auto is_seen = [&](std::size_t length) {
    return is_refused(length) || loses_no_more(context.dataset.*rows, context.whole.*rows, unseen);
  };
  CHECK_MESSAGE(!is_refused(text.size()), path);
  const auto ends = line_ends(text, step);
  CHECK(!ends.empty());
  for (const std::size_t length : ends) CHECK_MESSAGE(is_seen(length), path, ", cut at ", length, " of ", text.size());
}

// The real folder, with one file cut.
class CutFolder : public ports::FileSource {
 public:
  CutFolder(std::string path, std::size_t length) : path_(std::move(path)), length_(length) {}

  Result<std::optional<std::string>> find(const std::string& path) const override {
    auto text = disk_.find(path);
    if (text.ok() && *text && path.ends_with("/" + path_)) (*text)->resize(std::min(length_, (*text)->size()));
    return text;
  }
  std::vector<std::string> list(const std::string& folder) const override { return disk_.list(folder); }

 private:
  system::Files disk_;
  std::string path_;
  std::size_t length_;
};

}  // namespace

// Minutes under a sanitizer, and nothing that the importers' fuzz targets do not reach there.
TEST_SUITE_BEGIN("long");

TEST_CASE("a file of O*NET's cut at the end of a line is refused") {
  const publish::Dataset* whole = find_dataset();
  if (!whole) return;
  const auto check = [&](const std::string& name, std::size_t step, auto parse, auto rows) {
    check_line_cuts(kOnet + name, step, parse, rows, onet_of(*whole));
  };
  check("Occupation Data.txt", 4 * kPage, importers::onet::parse_occupations, &publish::Dataset::occupations);
  check("Task Statements.txt", kLarge, importers::onet::parse_tasks, &publish::Dataset::tasks);
  check("Tasks to DWAs.txt", kLarge, importers::onet::parse_task_activities, &publish::Dataset::task_activities);
  check("Alternate Titles.txt", kLarge, importers::onet::parse_alternate_titles, &publish::Dataset::alternate_titles);
  check("Related Occupations.txt", kLarge, importers::onet::parse_related, &publish::Dataset::related);
  // Not every occupation has to have technologies, so a few at the end are not missed.
  check_line_cuts(kOnet + "Technology Skills.txt", kLarge, importers::onet::parse_technologies,
                  &publish::Dataset::technologies, onet_of(*whole), Unseen::three_occupations);
  check("Job Zones.txt", kPage, importers::onet::parse_job_zones, &publish::Dataset::job_zones);
  check("Skills.txt", 8 * kLarge, importers::onet::parse_elements, &publish::Dataset::skills);
  check("Knowledge.txt", 8 * kLarge, importers::onet::parse_elements, &publish::Dataset::knowledge);
}

TEST_CASE("the labels and the publisher's figures cut at the end of a line are refused by each other") {
  const publish::Dataset* whole = find_dataset();
  if (!whole) return;
  check_line_cuts("gpts-are-gpts/full_labelset.tsv", kLarge, importers::gpts::parse_labels, &publish::Dataset::labels,
                  Context(*whole).with(&publish::Dataset::occupation_values));
  check_line_cuts("gpts-are-gpts/occ_level.csv", kPage, importers::gpts::parse_occupation_values,
                  &publish::Dataset::occupation_values, Context(*whole).with(&publish::Dataset::labels));
  check_line_cuts("gpts-are-gpts/automation_gpt4_human_labels.tsv", kLarge, importers::gpts::parse_automation,
                  &publish::Dataset::automation, Context(*whole).with(&publish::Dataset::labels));
}

TEST_CASE("Microsoft's files cut at the end of a line are refused by each other") {
  const publish::Dataset* whole = find_dataset();
  if (!whole) return;
  const std::string folder = "microsoft-working-with-ai/";
  check_line_cuts(folder + "soc_ai_applicability_scores.csv", kPage, importers::microsoft::parse_scores,
                  &publish::Dataset::applicability, Context(*whole).with(&publish::Dataset::applicability_parts));
  check_line_cuts(folder + "soc_metrics.csv", kPage, importers::microsoft::parse_metrics,
                  &publish::Dataset::applicability_parts, Context(*whole).with(&publish::Dataset::applicability));
  check_line_cuts(folder + "soc_to_iwas.csv", kPage, importers::microsoft::parse_activities,
                  &publish::Dataset::applicability_activities, Context(*whole).with(&publish::Dataset::applicability));
}

TEST_CASE("Anthropic's files cut at the end of a line are refused") {
  const publish::Dataset* whole = find_dataset();
  if (!whole) return;
  const std::string folder = "anthropic-economic-index/";
  check_line_cuts(folder + "job_exposure.csv", kPage, importers::anthropic::parse_exposures,
                  &publish::Dataset::observed_exposures, Context(*whole));
  check_line_cuts(folder + "task_penetration.csv", kLarge, importers::anthropic::parse_penetrations,
                  &publish::Dataset::penetrations, Context(*whole).with(&publish::Dataset::tasks));
  check_line_cuts(folder + "onet_task_mappings.csv", kPage, importers::anthropic::parse_shares,
                  &publish::Dataset::conversation_shares, Context(*whole));
  check_line_cuts(folder + "automation_vs_augmentation.csv", 16, importers::anthropic::parse_interactions,
                  &publish::Dataset::interactions, Context(*whole));
}

TEST_CASE("the crosswalk of ISCO-08 cut at the end of a line is refused by the ILO's file") {
  const publish::Dataset* whole = find_dataset();
  if (!whole) return;
  check_line_cuts("crosswalks/isco2008_soc2010.csv", kPage, importers::crosswalks::parse_isco_to_soc,
                  &publish::Dataset::isco_to_soc, Context(*whole).with(&publish::Dataset::ilo_tasks));
}

TEST_CASE("a folder with a file cut at the end of a line is refused, and read when that source is left out") {
  const auto folder = find_public_data();
  if (!folder) return;
  const std::vector<std::pair<std::string, std::string>> files = {
      {"microsoft", "microsoft-working-with-ai/soc_ai_applicability_scores.csv"},
      {"anthropic", "anthropic-economic-index/job_exposure.csv"},
      {"gpts-are-gpts", "gpts-are-gpts/occ_level.csv"},
      {"crosswalks", "crosswalks/isco2008_soc2010.csv"}};
  // Not at issue here, and slow to read.
  const std::vector<std::string> others = {"bls-oews", "bls-projections", "aioe"};
  for (const auto& [source, path] : files) {
    CAPTURE(path);
    const std::string text = published_text_of(test::data_folder() / path);
    const CutFolder cut(path, text.rfind('\n', text.size() / 2) + 1);
    const auto faulty = publish::load_dataset(cut, shipped_catalog(), *folder, others);
    REQUIRE(faulty.ok());
    CHECK(!faulty->rejects.empty());
    auto without = others;
    without.push_back(source);
    const auto good = publish::load_dataset(cut, shipped_catalog(), *folder, without);
    REQUIRE(good.ok());
    for (const importers::Reject& reject : good->rejects) FAIL_CHECK(sentence_for(reject));
    CHECK(std::ranges::find(good->inputs, source, &InputFile::source) == good->inputs.end());
  }
}

TEST_SUITE_END();

}  // namespace cuts_real_data_test
