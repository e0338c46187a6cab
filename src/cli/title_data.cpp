#include "cli/title_data.hpp"

#include <fmt/format.h>

#include "app/content.hpp"
#include "cli/command.hpp"
#include "system/builtin_content.hpp"

namespace willai::cli {

Result<TitleData> load_title_data(const std::string& data_folder) {
  TitleData data;
  data.dataset = TRY(load_dataset(DiskAndBuiltin(), data_folder, {}));
  if (!data.dataset.rejects.empty()) {
    print_rejects(data.dataset.rejects);
    return invalid("nothing was done: the faults above must be put right first");
  }
  if (!data.dataset.has_onet())
    return not_found(fmt::format("“{}” has no O*NET, whose titles are matched", data_folder));
  const Content content = TRY(load_content(DiskAndBuiltin(), std::string(kBuiltin) + "content"));
  for (const RewordingRow& row : content.rewordings) data.rewordings.emplace_back(row.said, row.means);
  return data;
}

}  // namespace willai::cli
