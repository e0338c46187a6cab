#include "cli/common_content.hpp"

#include "publish/title_model.hpp"
#include "system/builtin_content.hpp"

namespace willai::cli {
namespace {

std::string common_folder() { return std::string(system::kBuiltin) + "content"; }

}  // namespace

Result<publish::Content> load_common_content() { return publish::load_content(system::DiskAndBuiltin(), common_folder()); }

Result<std::set<OccupationCode>> load_known_codes() {
  return publish::load_codes(system::DiskAndBuiltin(), common_folder());
}

Result<publish::Dataset> load_data_if_given(const std::string& folder) {
  if (folder.empty()) return publish::Dataset();
  return publish::load_dataset(system::DiskAndBuiltin(), TRY(system::load_builtin_catalog()), folder, {});
}

Result<publish::CodeFinder> make_code_finder(const publish::Content& common, const publish::Dataset& dataset) {
  return publish::CodeFinder::make(common, dataset, TRY(publish::load_title_model(system::DiskAndBuiltin(), common_folder())));
}

}  // namespace willai::cli
