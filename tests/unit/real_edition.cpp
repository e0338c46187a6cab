#include "real_edition.hpp"

#include <doctest/doctest.h>

#include "fixtures.hpp"
#include "system/disk.hpp"

namespace willai::test {
namespace {

Dataset loaded_from(const std::string& folder) {
  auto dataset = load_dataset(disk::Files(), shipped_catalog(), folder, {});
  REQUIRE_MESSAGE(dataset.ok(), dataset.error().message);
  for (const Reject& reject : dataset->rejects) FAIL_CHECK(sentence_for(reject));
  return std::move(*dataset);
}

}  // namespace

Publication published_from(const FileSource& files, const std::string& folder,
                           const std::vector<std::string>& without) {
  PublishRequest request;
  request.catalog = shipped_catalog();
  request.data_folder = folder;
  request.without = without;
  request.date = "2026-11-23";
  auto publication = prepare_edition(files, request);
  REQUIRE_MESSAGE(publication.ok(), publication.error().message);
  for (const Reject& reject : publication->rejects) FAIL_CHECK(sentence_for(reject));
  REQUIRE(publication->draft.has_value());
  return std::move(*publication);
}

const Dataset* find_dataset() {
  const auto folder = find_public_data();
  if (!folder) return nullptr;
  static const Dataset dataset = loaded_from(*folder);
  return &dataset;
}

const Publication* find_publication() {
  const auto folder = find_public_data();
  if (!folder) return nullptr;
  static const Publication publication = published_from(disk::Files(), *folder);
  return &publication;
}

}  // namespace willai::test
