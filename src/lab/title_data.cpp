#include "lab/title_data.hpp"

#include <fmt/format.h>

#include "publish/content.hpp"
#include "cli/command.hpp"
#include "lab/model_meanings.hpp"
#include "lab/wink_vectors.hpp"
#include "matching/typed_names.hpp"
#include "scoring/task_model_parts.hpp"
#include "system/builtin_content.hpp"

namespace willai::lab {

Result<TitleData> load_title_data(const std::string& data_folder) {
  TitleData data;
  data.dataset =
      TRY(publish::load_dataset(system::DiskAndBuiltin(), TRY(system::load_builtin_catalog()), data_folder, {}));
  if (!data.dataset.rejects.empty()) {
    cli::print_rejects(data.dataset.rejects);
    return invalid("nothing was done; first fix the faults listed above");
  }
  if (!data.dataset.has_onet())
    return not_found(fmt::format("“{}” does not contain O*NET, which the titles come from", data_folder));
  const publish::Content content =
      TRY(publish::load_content(system::DiskAndBuiltin(), std::string(system::kBuiltin) + "content"));
  // Names that editors settled would answer for titles that are left out.
  for (const importers::RewordingRow& row : content.rewordings)
    if (!matching::is_settled(row.means)) data.rewordings.emplace_back(row.said, row.means);
  return data;
}

Result<std::unique_ptr<WordVectorSource>> load_meanings(const std::string& vectors_file) {
  if (!vectors_file.empty()) return std::unique_ptr<WordVectorSource>(std::make_unique<WinkVectors>(vectors_file));
  const auto bytes = TRY(system::DiskAndBuiltin().find(std::string(system::kBuiltin) + "content/model/task-model.bin"));
  if (!bytes) return not_found("this program has no built-in task model; give --vectors");
  scoring::TaskModelParts parts = TRY(scoring::parse_task_model(*bytes));
  return std::unique_ptr<WordVectorSource>(std::make_unique<ModelMeanings>(std::move(parts.words)));
}

}  // namespace willai::lab
