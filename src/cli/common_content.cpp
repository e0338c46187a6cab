#include "cli/common_content.hpp"

#include "publish/title_model.hpp"
#include "system/builtin_content.hpp"

namespace willai::cli {
namespace {

std::string common_folder() { return std::string(kBuiltin) + "content"; }

}  // namespace

Result<Content> load_common_content() { return load_content(DiskAndBuiltin(), common_folder()); }

Result<std::set<OccupationCode>> load_known_codes() {
  const auto text = TRY(DiskAndBuiltin().find(common_folder() + "/occupation-names.tsv"));
  if (!text) return std::set<OccupationCode>();
  return codes_in(content::parse_occupation_names(*text, "occupation-names.tsv").rows);
}

Result<Dataset> load_data_if_given(const std::string& folder) {
  if (folder.empty()) return Dataset();
  return load_dataset(DiskAndBuiltin(), TRY(load_builtin_catalog()), folder, {});
}

Result<CodeFinder> make_code_finder(const Content& common, const Dataset& dataset) {
  return CodeFinder::make(common, dataset, TRY(load_title_model(DiskAndBuiltin(), common_folder())));
}

}  // namespace willai::cli
