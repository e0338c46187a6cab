#include "real_edition.hpp"

#include <doctest/doctest.h>

#include "fixtures.hpp"
#include "system/disk.hpp"

namespace willai::test {
namespace {

publish::Dataset loaded_from(const std::string& folder) {
  auto dataset = publish::load_dataset(system::Files(), shipped_catalog(), folder, {});
  REQUIRE_MESSAGE(dataset.ok(), dataset.error().message);
  for (const importers::Reject& reject : dataset->rejects) FAIL_CHECK(importers::sentence_for(reject));
  return std::move(*dataset);
}

}  // namespace

publish::Publication published_from(const ports::FileSource& files, const std::string& folder,
                           const std::vector<std::string>& without) {
  publish::PublishRequest request;
  request.catalog = shipped_catalog();
  request.data_folder = folder;
  request.without = without;
  request.date = "2026-11-23";
  auto publication = publish::prepare_edition(files, request);
  REQUIRE_MESSAGE(publication.ok(), publication.error().message);
  for (const importers::Reject& reject : publication->rejects) FAIL_CHECK(importers::sentence_for(reject));
  REQUIRE(publication->draft.has_value());
  return std::move(*publication);
}

const publish::Dataset* find_dataset() {
  const auto folder = find_public_data();
  if (!folder) return nullptr;
  static const publish::Dataset dataset = loaded_from(*folder);
  return &dataset;
}

const publish::Publication* find_publication() {
  const auto folder = find_public_data();
  if (!folder) return nullptr;
  static const publish::Publication publication = published_from(system::Files(), *folder);
  return &publication;
}

}  // namespace willai::test
