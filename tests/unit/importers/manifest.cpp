// The list of public measures, and what of it the folder already has.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "pull/pull_plan.hpp"
#include "domain/study_ids.hpp"
#include "fixtures.hpp"
#include "importers/manifest.hpp"

namespace manifest_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string kEntry = R"([[file]]
source = "onet"
path = "onet/Skills.txt"
url = "https://example.org/db.zip"
member = "db/Skills.txt"
version = "30.1"
licence = "CC BY 4.0"
bytes = 7
sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
)";

// The one fault of the entry with `to` in the place of `from`; "" when there is none.
std::string fault_with(std::string_view from, std::string_view to) {
  const auto manifest = importers::parse_manifest(replaced(kEntry, from, to), "m.toml");
  CHECK(manifest.rows.empty() == !manifest.rejects.empty());
  return manifest.rejects.empty() ? "" : importers::sentence_for(manifest.rejects.front());
}

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

importers::ManifestFile entry(const std::string& path, const std::string& url, const std::string& member = "") {
  importers::ManifestFile file;
  file.source = "onet", file.path = path, file.url = url, file.member = member;
  return file;
}

}  // namespace

TEST_CASE("a manifest says whence a file comes and how to know it") {
  const auto manifest = importers::parse_manifest(kEntry, "m.toml");
  REQUIRE(manifest.rejects.empty());
  const importers::ManifestFile& file = manifest.rows.front().files.front();
  CHECK(file.path == "onet/Skills.txt");
  CHECK(file.in_archive());
  CHECK(file.bytes == 7);
  CHECK(file.ask.empty());
}

TEST_CASE("what a manifest cannot mean is reported by line") {
  CHECK(fault_with("\"30.1\"", "\"30.2\"").empty());
  CHECK(holds(fault_with("\"onet/Skills.txt\"", "\"../Skills.txt\""),
              "m.toml:3: “../Skills.txt” is not inside the data folder"));
  CHECK(holds(fault_with("\"onet/Skills.txt\"", "\"/etc/passwd\""), "is not inside the data folder"));
  CHECK(holds(fault_with("\"onet/Skills.txt\"", "'a\\b.txt'"), "is not inside the data folder"));
  CHECK(holds(fault_with("\"onet/Skills.txt\"", "\"C:/b.txt\""), "is not inside the data folder"));
  CHECK(holds(fault_with("\"onet/Skills.txt\"", "\"a//b.txt\""), "is not inside the data folder"));
  CHECK(holds(fault_with("\"onet/Skills.txt\"", "\".pull/lock\""), "is a name reserved for"));
  CHECK(holds(fault_with("\"onet/Skills.txt\"", "\"pulled.tsv\""), "is a name reserved for"));
  CHECK(holds(fault_with("\"onet/Skills.txt\"", "\"a.csv.part\""), "is a name reserved for"));
  CHECK(holds(fault_with("https:", "file:"), "is not a web address"));
  CHECK(holds(fault_with("db.zip", "d b.zip"), "has a space"));
  CHECK(holds(fault_with("ba78", "BA78"), "is not a SHA-256"));
  CHECK(holds(fault_with("ba78", "a78"), "is not a SHA-256"));
  CHECK(holds(fault_with("\"onet\"", "\"O*NET\""), "is not a source name"));
  CHECK(fault_with("bytes = 7", "bytes = 7\nrows = 5\nrelease = \"30.1\"").empty());
  CHECK(holds(fault_with("bytes = 7", "archive_sha256 = \"" + std::string(64, 'x') + "\""), "is not a SHA-256"));
  CHECK(holds(fault_with("bytes = 7", "bites = 7"), "see docs/data.md"));
  CHECK(holds(fault_with("licence", "license"), "has no “licence”"));
  CHECK(holds(fault_with("[[file]]", "file = 1\n[rest]"), "must be written as [[file]] sections"));
}

TEST_CASE("a file stands in the manifest once, whatever its capitals") {
  const auto manifest = importers::parse_manifest(kEntry + replaced(kEntry, "Skills.txt\"", "SKILLS.txt\""), "m.toml");
  REQUIRE(manifest.rejects.size() == 1);
  CHECK(holds(importers::sentence_for(manifest.rejects.front()), "is already listed above"));
}

TEST_CASE("a manifest cut at any byte is read or is told to be at fault") {
  for (std::size_t length = 0; length < kEntry.size(); ++length) {
    const auto manifest = importers::parse_manifest(kEntry.substr(0, length), "m.toml");
    CHECK(manifest.rows.empty() == !manifest.rejects.empty());
  }
}

TEST_CASE("the files we pull are sound: encrypted addresses, every source, questions where no license is stated") {
  const importers::Manifest manifest = shipped_catalog().manifest();
  for (const importers::ManifestFile& file : manifest.files) {
    CHECK_MESSAGE(file.url.starts_with("https://"), file.path);
    CHECK_MESSAGE(file.ask.empty() == (file.licence != "none stated"), file.path);
    CHECK_MESSAGE(file.sha256.empty() == !file.bytes, file.path);
  }
  // ESCO and SML are downloaded by hand: their publishers ask for an address or an account first.
  std::vector<std::string> pulled;
  for (const std::string_view source : study_id::kPublished)
    if (source != study_id::kEsco && source != study_id::kSml) pulled.emplace_back(source);
  CHECK(manifest.sources() == pulled);
}

TEST_CASE("of a source with several releases the first is pulled, or the one that is asked for") {
  const importers::Manifest manifest = shipped_catalog().manifest();
  const auto files_of = [&](std::string_view release, std::string_view folder) {
    const importers::Manifest chosen = manifest.of_release(release);
    return std::ranges::count_if(chosen.files, [&](const auto& file) { return file.path.starts_with(folder); });
  };
  CHECK(files_of("", "onet/db_31_0_text/") > 12);
  CHECK(files_of("", "onet/db_30_1_text/") == 0);
  CHECK(files_of("30.1", "onet/db_30_1_text/") > 11);
  CHECK(files_of("30.1", "onet/db_31_0_text/") == 0);
  CHECK(files_of("30.1", "gpts-are-gpts/") == files_of("", "gpts-are-gpts/"));
  CHECK(manifest.has_release("30.1"));
  CHECK(!manifest.has_release("29.0"));
}

TEST_CASE("the files of O*NET have the address, the version and the hash of their release") {
  for (const importers::ManifestFile& file : shipped_catalog().manifest().files) {
    if (file.source != "onet") continue;
    const bool is_new = file.release == "31.0";
    CHECK(file.url == "https://www.onetcenter.org/dl_files/database/db_" + std::string(is_new ? "31_0" : "30_1") +
                          "_text.zip");
    CHECK(file.version == (is_new ? "31.0, August 2026" : "30.1, December 2025"));
    CHECK(file.archive_sha256.empty() != is_new);
    CHECK(file.path == "onet/" + file.member);
  }
}

TEST_CASE("one ZIP is fetched once, whatever is taken from it") {
  const auto errands =
      pull::errands_for({entry("a.txt", "https://x.org/1.zip", "a"), entry("b.csv", "https://x.org/b.csv"),
                   entry("c.txt", "https://x.org/1.zip", "c"), entry("d.txt", "https://y.org/1.zip", "d")});
  REQUIRE(errands.size() == 3);
  CHECK(errands[0].files.size() == 2);
  CHECK(errands[0].name() == "“a.txt” and 1 other file");
  CHECK(errands[0].path != errands[2].path);  // both are named 1.zip
  CHECK(errands[1].path == "b.csv");
  CHECK(!errands[1].is_archive());
}

TEST_CASE("the first bytes of a file tell that it is the wrong kind") {
  CHECK(pull::why_unfit("a.csv", "code,value\n").empty());
  CHECK(pull::why_unfit("a.csv", "<5,>6\n").empty());
  CHECK(pull::why_unfit("a.xlsx", "PK\x03\x04").empty());
  CHECK(pull::why_unfit("LICENSE", "MIT").empty());
  CHECK(pull::why_unfit("a.csv", "\n <!DOCTYPE HTML>") == "the server sent a web page, not a table");
  CHECK(pull::why_unfit("a.csv", "\xEF\xBB\xBF<html>") == "the server sent a web page, not a table");
  CHECK(pull::why_unfit("a.txt", "<?xml version='1.0'?>\n<html>") == "the server sent a web page, not a plain file");
  CHECK(pull::why_unfit("a.XLSX", "") == "what the server sent is not a spreadsheet");
}

}  // namespace manifest_test
