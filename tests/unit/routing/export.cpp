#include <brotli/decode.h>
#include <doctest/doctest.h>
#include <zlib.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "exporting/exporter.hpp"
#include "exporting/folder.hpp"
#include "fixtures.hpp"
#include "http/response.hpp"
#include "routing/router.hpp"

namespace export_test {

using namespace willai;
using namespace willai::exporting;
using namespace willai::routing;
using namespace willai::test;

namespace fs = std::filesystem;

namespace {

const SavedEdition& edition() {
  static const SavedEdition edition(fixture_draft());
  return edition;
}

ExportRequest request_for(const std::string& folder) {
  ExportRequest request;
  request.folder = folder;
  request.edition_file = edition().file();
  request.threads = 2;
  return request;
}

ExportSummary exported(const ExportRequest& request) {
  const auto summary = export_site(request);
  REQUIRE_MESSAGE(summary.ok(), summary.error().message);
  return *summary;
}

Router open_router() {
  auto router = Router::open(edition().file(), {});
  REQUIRE(router.ok());
  return std::move(*router);
}

// Every file below the folder: its name in it, and its bytes.
std::map<std::string, std::string> files_in(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = bytes_of(entry.path().string());
  return files;
}

// A time long past, to see whether a file is written again.
fs::file_time_type long_ago() { return fs::file_time_type::clock::now() - std::chrono::hours(24 * 365); }

void age(const std::string& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) fs::last_write_time(entry.path(), long_ago());
}

std::vector<std::string> young_files(const std::string& folder) {
  std::vector<std::string> young;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.last_write_time() > long_ago() + std::chrono::hours(1))
      young.push_back(fs::relative(entry.path(), folder).string());
  std::ranges::sort(young);
  return young;
}

std::string unzipped(const std::string& coded) {
  std::string text(4 << 20, '\0');
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, MAX_WBITS + 16) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(coded.data()));
  stream.avail_in = static_cast<uInt>(coded.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  const int outcome = inflate(&stream, Z_FINISH);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return outcome == Z_STREAM_END ? text : "not gzip";
}

std::string unbrotlied(const std::string& coded) {
  std::string text(4 << 20, '\0');
  std::size_t size = text.size();
  const auto outcome = BrotliDecoderDecompress(coded.size(), reinterpret_cast<const std::uint8_t*>(coded.data()), &size,
                                               reinterpret_cast<std::uint8_t*>(text.data()));
  text.resize(size);
  return outcome == BROTLI_DECODER_RESULT_SUCCESS ? text : "not brotli";
}

// The fixture's edition without the moss guide, and with one word changed in a rationale of the kite painter's.
SavedEdition changed_edition() {
  MemoryFiles files = fixture_files();
  files.remove("content/professions/moss-guide.toml");
  files.replace("content/professions/kite-painter.toml", "A dozen dragons", "Two dozen dragons");
  return SavedEdition(draft_of(files));
}

}  // namespace

TEST_CASE("a path of the site has one file") {
  CHECK(file_of("/") == "index.html");
  CHECK(file_of("/professions") == "professions/index.html");
  CHECK(file_of("/professions/arts-and-media/low") == "professions/arts-and-media/low/index.html");
  CHECK(file_of("/professions.json") == "professions.json");
  CHECK(file_of("/sitemap.xml") == "sitemap.xml");
  CHECK(file_of("/404.html") == "404.html");
  CHECK(file_of("/assets/site-0f3c.css") == "assets/site-0f3c.css");
}

TEST_CASE("a fresh export holds every page, byte for byte as the router and the server give it") {
  const TempFolder folder;
  const ExportSummary summary = exported(request_for(folder.path()));
  const Router router = open_router();
  const auto paths = router.all_paths();
  auto files = files_in(folder.path());
  CHECK(summary.pages == static_cast<long>(paths.size()));
  CHECK(summary.written == summary.pages);
  CHECK(summary.unchanged == 0);
  CHECK(summary.removed == 0);
  CHECK(files.erase(std::string(kExportList)) == 1);
  CHECK(files.size() == paths.size());
  for (const std::string& path : paths) {
    REQUIRE_MESSAGE(files.contains(file_of(path)), path);
    CHECK_MESSAGE(files[file_of(path)] == router.respond(path).body, path);
    CHECK_MESSAGE(files[file_of(path)] == http::prepare(router.respond(path), http::Encoding::identity)->body, path);
  }
}

TEST_CASE("the number of threads changes nothing") {
  const TempFolder one, many;
  ExportRequest request = request_for(one.path());
  request.threads = 1;
  exported(request);
  request.folder = many.path();
  request.threads = 7;
  exported(request);
  CHECK(files_in(one.path()) == files_in(many.path()));
}

TEST_CASE("a second export leaves every file as it is, with its time") {
  const TempFolder folder;
  exported(request_for(folder.path()));
  const auto before = files_in(folder.path());
  age(folder.path());
  const ExportSummary summary = exported(request_for(folder.path()));
  CHECK(summary.written == 0);
  CHECK(summary.unchanged == summary.pages);
  CHECK(summary.removed == 0);
  CHECK(files_in(folder.path()) == before);
  const auto young = young_files(folder.path());
  CHECK_MESSAGE(young.empty(), young.size(), " files were written again, such as ", young.empty() ? "" : young.front());
}

TEST_CASE("a changed edition rewrites what differs and removes what is gone") {
  const TempFolder folder, fresh;
  exported(request_for(folder.path()));
  const auto before = files_in(folder.path());
  age(folder.path());
  const SavedEdition changed = changed_edition();
  ExportRequest request = request_for(folder.path());
  request.edition_file = changed.file();
  const ExportSummary summary = exported(request);
  request.folder = fresh.path();
  exported(request);
  const auto after = files_in(folder.path());
  CHECK(after == files_in(fresh.path()));
  CHECK(!after.contains("profession/moss-guide/index.html"));
  CHECK(!after.contains("profession/moss-guide.json"));
  CHECK(!after.contains("profession/moss-guide-lead-walk/index.html"));
  // Four pages of the moss guide, each with its twins in JSON and Markdown; and the edition's packs, whose folder changes with it.
  const auto packs =
      std::ranges::count_if(before, [](const auto& file) { return file.first.starts_with("assets/edition-"); });
  CHECK(summary.removed == 12 + packs);
  CHECK(summary.written > 0);
  CHECK(summary.unchanged > 0);
  for (const std::string& name : young_files(folder.path()))
    CHECK_MESSAGE((!before.contains(name) || before.at(name) != after.at(name)), name);
  CHECK(fs::last_write_time(folder.file("profession/tide-programmer-write-programs.json")) <
        long_ago() + std::chrono::hours(1));
}

TEST_CASE("what is gone leaves no empty folder") {
  const TempFolder folder;
  exported(request_for(folder.path()));
  ExportRequest request = request_for(folder.path());
  publish::PublishRequest content = fixture_request();
  content.data_folder.clear();
  const SavedEdition small(draft_of(fixture_files(), content));  // no field of repair any more, and no composed page
  request.edition_file = small.file();
  exported(request);
  CHECK(!fs::exists(folder.file("professions/repair/index.html")));
  for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
    if (entry.is_directory()) CHECK_MESSAGE(!fs::is_empty(entry.path()), entry.path().string());
}

TEST_CASE("a folder with other files is refused and not changed") {
  const TempFolder folder;
  write_file(folder.file("letters/love.txt"), "dear");
  const auto before = files_in(folder.path());
  const auto refused = export_site(request_for(folder.path()));
  REQUIRE(!refused.ok());
  CHECK(refused.error().kind == ErrorKind::conflict);
  CHECK(refused.error().message.find("“" + folder.path() + "” contains files that are not from an earlier export") !=
        std::string::npos);
  CHECK(files_in(folder.path()) == before);
}

TEST_CASE("a folder that cannot be made is refused") {
  const TempFolder folder;
  write_file(folder.file("file"), "x");
  CHECK(!export_site(request_for(folder.file("file"))).ok());
  CHECK(!export_site(request_for(folder.file("file/below"))).ok());
  CHECK(bytes_of(folder.file("file")) == "x");
}

TEST_CASE("an export into an empty folder, or a new one below others, is made") {
  const TempFolder folder;
  CHECK(exported(request_for(folder.file("a/b/c"))).written > 0);
  CHECK(fs::exists(folder.file("a/b/c/index.html")));
}

TEST_CASE("other files in the export folder are kept") {
  const TempFolder folder;
  exported(request_for(folder.path()));
  write_file(folder.file("CNAME"), "example.org");
  write_file(folder.file("profession/moss-guide/notes.txt"), "mine");
  const SavedEdition changed = changed_edition();
  ExportRequest request = request_for(folder.path());
  request.edition_file = changed.file();
  exported(request);
  CHECK(bytes_of(folder.file("CNAME")) == "example.org");
  CHECK(bytes_of(folder.file("profession/moss-guide/notes.txt")) == "mine");
}

TEST_CASE("a list that names files outside the folder removes none of them") {
  const TempFolder outer;
  const std::string folder = outer.file("site");
  exported(request_for(folder));
  write_file(outer.file("precious.txt"), "x");
  write_file(outer.file("other/precious.txt"), "x");
  write_file(folder + "/" + std::string(kExportList),
             "index.html\n../precious.txt\n" + outer.file("other/precious.txt") + "\n");
  exported(request_for(folder));
  CHECK(fs::exists(outer.file("precious.txt")));
  CHECK(fs::exists(outer.file("other/precious.txt")));
}

TEST_CASE("an export cut short is completed by the next") {
  const TempFolder folder, whole;
  exported(request_for(whole.path()));
  exported(request_for(folder.path()));
  fs::remove(folder.file("sources/index.html"));
  fs::remove_all(folder.file("professions"));
  fs::resize_file(folder.file("profession/kite-painter/index.html"), 100);
  fs::resize_file(folder.file("index.html"), 0);
  const std::string noise(fs::file_size(folder.file("editions.json")), '?');
  write_file(folder.file("editions.json"), noise);
  const ExportSummary summary = exported(request_for(folder.path()));
  CHECK(files_in(folder.path()) == files_in(whole.path()));
  CHECK(summary.written + summary.unchanged == summary.pages);
  CHECK(summary.unchanged > 0);
}

TEST_CASE("an export that was cut after its list and before its pages is taken up again") {
  const TempFolder folder, whole;
  exported(request_for(whole.path()));
  write_file(folder.file(kExportList), bytes_of(whole.file(kExportList)));
  exported(request_for(folder.path()));
  CHECK(files_in(folder.path()) == files_in(whole.path()));
}

TEST_CASE("an export cut while another edition was written leaves nothing behind when it is taken up again") {
  const TempFolder folder, whole;
  exported(request_for(whole.path()));
  exported(request_for(folder.path()));
  // What a cut between the two steps of a replacement leaves.
  write_file(folder.file("profession/kite-painter/index.html.new"), "half a page");
  fs::resize_file(folder.file("profession/kite-painter/index.html"), 7);
  exported(request_for(folder.path()));
  CHECK(files_in(folder.path()) == files_in(whole.path()));
}

TEST_CASE("every text file has a gzip and a brotli copy with the same content") {
  const TempFolder folder;
  ExportRequest request = request_for(folder.path());
  request.precompress = Precompress::yes;
  exported(request);
  auto files = files_in(folder.path());
  files.erase(std::string(kExportList));
  int texts = 0;
  for (const auto& [name, bytes] : files) {
    if (name.ends_with(".gz") || name.ends_with(".br")) {
      CHECK_MESSAGE(files.contains(name.substr(0, name.size() - 3)), name);
      continue;
    }
    if (name.ends_with(".woff2") || name.ends_with(".png") || name.ends_with(".ico") || name.ends_with(".pack")) {
      CHECK(!files.contains(name + ".gz"));
      continue;
    }
    ++texts;
    REQUIRE_MESSAGE(files.contains(name + ".gz"), name);
    REQUIRE_MESSAGE(files.contains(name + ".br"), name);
    CHECK_MESSAGE(unzipped(files[name + ".gz"]) == bytes, name);
    CHECK_MESSAGE(unbrotlied(files[name + ".br"]) == bytes, name);
  }
  CHECK(texts > 100);
}

TEST_CASE("an export without the coded files removes those of the last") {
  const TempFolder folder, plain;
  ExportRequest request = request_for(folder.path());
  request.precompress = Precompress::yes;
  exported(request);
  age(folder.path());
  const ExportSummary again = exported(request);
  CHECK(again.written == 0);
  CHECK(young_files(folder.path()).empty());
  request.precompress = Precompress::no;
  CHECK(exported(request).removed > 0);
  exported(request_for(plain.path()));
  CHECK(files_in(folder.path()) == files_in(plain.path()));
}

TEST_CASE("an edition that cannot be read is refused before anything is touched") {
  const TempFolder folder;
  exported(request_for(folder.path()));
  const auto before = files_in(folder.path());
  ExportRequest request = request_for(folder.path());
  request.edition_file = "/no/such/edition.sqlite";
  CHECK(!export_site(request).ok());
  CHECK(files_in(folder.path()) == before);
}

}  // namespace export_test
