// The input for training and evaluating the task model: the data folder, and our own ratings and phrasings.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "cli/command.hpp"
#include "importers/table.hpp"
#include "lab/training_set.hpp"
#include "system/builtin_content.hpp"

namespace willai::lab {

// The rows of a built-in table of content/, "ratings/audit.tsv". An error if it is missing or has a fault; the faults are printed.
template <class Row>
Result<std::vector<Row>> read_builtin(const std::string& path,
                                      importers::Imported<Row> (*parse)(std::string_view, std::string_view)) {
  const auto text = TRY(system::DiskAndBuiltin().find(std::string(system::kBuiltin) + "content/" + path));
  if (!text) return not_found(fmt::format("this program was built without content/{}", path));
  importers::Imported<Row> imported = parse(*text, path);
  cli::print_rejects(imported.rejects);
  if (!imported.rejects.empty()) return invalid(fmt::format("content/{} has the faults listed above", path));
  return std::move(imported.rows);
}

// Prints the faults of the files, then returns an error.
Result<TrainingSet> load_training_set(const std::string& data_folder);

}  // namespace willai::lab
