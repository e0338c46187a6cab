// The published files themselves, where they are at hand. They are named by the environment variable WILLAI_DATA, or
// stand beside the checkout; they are never part of the repository.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "folders.hpp"
#include "importers/table.hpp"

namespace willai {

inline bool is_at_hand(const std::string& source) {
  const std::filesystem::path folder = test::data_folder() / source;
  const bool there = std::filesystem::is_directory(folder);
  if (!there) MESSAGE("SKIPPED: the published files are not at ", folder.string(), "; set WILLAI_DATA to their folder");
  return there;
}

inline std::string published_text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), "cannot open ", path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

template <class Row>
std::vector<Row> rows_of(const std::string& source, const std::string& name,
                         importers::Imported<Row> (*parse)(std::string_view, std::string_view)) {
  const importers::Imported<Row> imported = parse(published_text_of(test::data_folder() / source / name), name);
  for (const importers::Reject& reject : imported.rejects) FAIL_CHECK(sentence_for(reject));
  return imported.rows;
}

}  // namespace willai
