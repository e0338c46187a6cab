// The descriptions of studies: those we ship, and what is wrong in one that cannot be read.
#include "folders.hpp"
#include "importers/study.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "publish/catalog.hpp"
#include "domain/study_ids.hpp"
#include "fixtures.hpp"
#include "system/builtin_content.hpp"

namespace study_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string kStudy = R"(id = "tide-index"
position = 10
name = "Tide Index {version}"
publisher = "Moss and others"
version = "{version}"
license = "CC BY 4.0"
folder = "tides"

[[release]]
version = "2"
date = "May 2026"

[[measures]]
page = "tide"
kind = "exposure"
published_for = "SOC 2018"
by = "Moss"
vintage = "2026; {version}"

  [[measures.series]]
  id = "tide-height"
  role = "reading"
  name = "Height of the tide"
  scale = "0 to 1: how far it comes"

[files]
url = "https://example.org/tides.zip"
version = "2"

[[file]]
path = "tides/height.csv"
member = "height.csv"
sha256 = ""

[[file]]
path = "tides/LICENSE"
url = "https://example.org/LICENSE"
version = "1"
license = "MIT"
sha256 = ""
)";

// The one fault of the study with `to` in the place of `from`; "" when there is none.
std::string fault_with(std::string_view from, std::string_view to) {
  const auto study = importers::parse_study(replaced(kStudy, from, to), "sources/tide-index.toml");
  CHECK(study.rows.empty() == !study.rejects.empty());
  return study.rejects.empty() ? "" : importers::sentence_for(study.rejects.front());
}

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("each study we ship can be read") {
  const std::string folder = test::source_folder() + "/content/sources";
  for (const std::string& name : system::Files().list(folder)) {
    const auto study = importers::parse_study(bytes_of(folder + "/" + name), name);
    for (const importers::Reject& reject : study.rejects) FAIL_CHECK(importers::sentence_for(reject));
  }
  CHECK(system::load_builtin_catalog().ok());
}

TEST_CASE("each study we ship has a page per group of measures, and each id in the code is described") {
  std::vector<std::string> ids;
  for (const Measure& measure : shipped_catalog().measures({})) {
    ids.push_back(measure.id);
    CHECK_MESSAGE(std::filesystem::exists(test::source_folder() + "/docs/sources/" + measure.page + ".md"), measure.page);
  }
  for (const std::string_view id :
       {measure_id::kGpt4Beta, measure_id::kOwnRatings, measure_id::kOwnRatingsOfTask, measure_id::kConversationShare,
        measure_id::kIloTask, measure_id::kMedianWage, measure_id::kProjectedChange, measure_id::kOpenings})
    CHECK_MESSAGE(std::ranges::find(ids, id) != ids.end(), std::string(id));
  for (const std::string_view id : study_id::kPublished) CHECK_FALSE(shipped_catalog().folder_of(id).empty());
  CHECK(shipped_catalog().folder_of(study_id::kTaskModel).empty());
}

TEST_CASE("a study is named by its id, or by a folder that it has to itself") {
  CHECK(shipped_catalog().find_source("ilo") == study_id::kIlo);
  CHECK(shipped_catalog().find_source("ilo-genai-2025") == study_id::kIlo);
  CHECK(shipped_catalog().find_source("bls").empty());  // wages and projections lie there
  CHECK(shipped_catalog().find_source("onett").empty());
}

TEST_CASE("a study says what it is in the version that the data folder has") {
  const auto study = importers::parse_study(kStudy, "tide-index.toml");
  for (const importers::Reject& reject : study.rejects) FAIL_CHECK(importers::sentence_for(reject));
  const publish::Catalog catalog(study.rows);
  const Source known = catalog.sources({{"tide-index", "2"}}).front();
  CHECK(known.name == "Tide Index 2");
  CHECK(known.version == "2");
  CHECK(known.date == "May 2026");
  CHECK(catalog.sources({{"tide-index", "3"}}).front().date.empty());
  CHECK(catalog.measures({{"tide-index", "2"}}).front().vintage == "2026; 2");
}

TEST_CASE("a file says only what sets it apart from the other files of its study") {
  const auto study = importers::parse_study(kStudy, "tide-index.toml");
  REQUIRE(study.rows.size() == 1);
  const auto& files = study.rows.front().files;
  REQUIRE(files.size() == 2);
  CHECK(files[0].source == "tide-index");
  CHECK(files[0].url == "https://example.org/tides.zip");
  CHECK(files[0].licence == "CC BY 4.0");
  CHECK(files[1].url == "https://example.org/LICENSE");
  CHECK(files[1].version == "1");
  CHECK(files[1].licence == "MIT");
}

TEST_CASE("what is wrong in a study is one sentence with its file and line") {
  CHECK(holds(fault_with("\"exposure\"", "\"exposed\""),
              "sources/tide-index.toml:15: “kind” of the measures is "
              "“exposed”; write one of: exposure, division, use, opinion, outlook"));
  CHECK(holds(fault_with("\"tide-index\"", "\"tides\""), "name its file tides.toml"));
  CHECK(holds(fault_with("license = \"CC", "licence = \"CC"), "has no “license”"));
  CHECK(holds(fault_with("position = 10", "position = 0"), "must be a whole number, 1 or more"));
  CHECK(
      holds(fault_with("\"tides/height.csv\"", "\"other/height.csv\""), "does not lie in the study's folder “tides”"));
  CHECK(holds(fault_with("[[release]]", "[release]"), "must be written as [[release]] sections"));
  CHECK(holds(fault_with("[files]", "[[files]]"), "must be a section [files]"));
  CHECK(holds(fault_with("scale =", "scales ="), "has no “scale”"));
  CHECK(holds(fault_with("[[release]]", "[[release"), "this is not TOML"));
}

TEST_CASE("no two studies describe the same measure or file") {
  MemoryFiles files;
  files.put("sources/tide-index.toml", kStudy);
  files.put("sources/tide-two.toml", replaced(kStudy, "\"tide-index\"", "\"tide-two\""));
  const auto catalog = publish::load_catalog(files, "sources");
  REQUIRE_FALSE(catalog.ok());
  CHECK(holds(catalog.error().message, "tide-two.toml: the measure “tide-height” is described twice"));
}

TEST_CASE("a study cut at any byte is read or is told to be at fault") {
  for (std::size_t length = 0; length < kStudy.size(); ++length) {
    const auto study = importers::parse_study(kStudy.substr(0, length), "tide-index.toml");
    CHECK(study.rows.empty() == !study.rejects.empty());
  }
}

}  // namespace study_test
