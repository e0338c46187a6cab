#include "publish/publish_cache.hpp"

#include <doctest/doctest.h>

#include "fixtures.hpp"

namespace publish_cache_test {

using namespace willai;
using namespace willai::publish;
using namespace willai::importers;
using namespace willai::test;

namespace {

constexpr const char* kPainter = "content/professions/kite-painter.toml";

std::string edition_of(const MemoryFiles& files, PublishCache* cache) {
  PublishRequest request = fixture_request();
  request.cache = cache;
  auto publication = make_edition(files, request);
  REQUIRE_MESSAGE(publication.ok(), publication.error().message);
  REQUIRE(publication->draft);
  return bytes_of(SavedEdition(*publication->draft).file());
}

}  // namespace

TEST_CASE("an edition made with what was kept is the one made without") {
  MemoryFiles files = measured_files();
  PublishCache cache;
  CHECK(edition_of(files, &cache) == edition_of(files, nullptr));
  CHECK(edition_of(files, &cache) == edition_of(files, nullptr));
  files.replace(kPainter, "Where sketches cost nothing", "Where a sketch costs nothing");
  CHECK(edition_of(files, &cache) == edition_of(files, nullptr));
  files.replace(kPainter, "\"Silk Artist\"", "\"Silk Artist\", \"Dragon Limner\"");
  CHECK(edition_of(files, &cache) == edition_of(files, nullptr));
  files.replace(kPainter, "name = \"Mix supple paint\"", "name = \"Boil supple paint\"");
  CHECK(edition_of(files, &cache) == edition_of(files, nullptr));
}

TEST_CASE("a damaged model is an error each time, and is read again when it is mended") {
  MemoryFiles files = fixture_files();
  PublishCache cache;
  const std::string good = edition_of(files, &cache);
  files.put("content/model/task-model.bin", "no model");
  PublishRequest request = fixture_request();
  request.cache = &cache;
  CHECK_FALSE(make_edition(files, request).ok());
  CHECK_FALSE(make_edition(files, request).ok());
  files.remove("content/model/task-model.bin");
  CHECK(edition_of(files, &cache) == good);
}

}  // namespace publish_cache_test
