#include "preview/trial.hpp"

#include <fmt/format.h>
#include <stdlib.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "store/edition_writer.hpp"
#include "system/builtin_content.hpp"

namespace willai::preview {
namespace {

namespace fs = std::filesystem;

Result<std::string> make_temporary_folder() {
  std::error_code failure;
  const fs::path all = fs::temp_directory_path(failure);
  if (failure) return io_error(fmt::format("there is no folder for temporary files: {}", failure.message()));
  std::string folder = (all / "willai-trial.XXXXXX").string();
  if (!::mkdtemp(folder.data()))
    return io_error(fmt::format("cannot make a folder in “{}”: {}", all.string(), std::strerror(errno)));
  return folder;
}

Trial failed(std::string why) {
  Trial trial;
  trial.faults.push_back({"", 0, 0, std::move(why)});
  return trial;
}

}  // namespace

Result<TrialPress> TrialPress::open(publish::PublishRequest request) {
  const std::string own = std::string(system::kBuiltin) + "content";
  request.has_builtin_content = request.content_folder.empty();
  if (request.content_folder.empty()) request.content_folder = own;
  request.builtin_content = own;
  request.catalog = TRY(system::load_builtin_catalog());
  return TrialPress(std::move(request), TRY(make_temporary_folder()));
}

TrialPress::TrialPress(publish::PublishRequest request, std::string folder)
    : request_(std::move(request)), cache_(std::make_unique<publish::PublishCache>()), folder_(std::move(folder)) {
  request_.cache = cache_.get();
}

TrialPress::TrialPress(TrialPress&& other) noexcept
    : request_(std::move(other.request_)), cache_(std::move(other.cache_)), folder_(std::exchange(other.folder_, "")) {}

TrialPress::~TrialPress() {
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

Trial TrialPress::print() try {
  auto trial = try_to_print();
  return trial.ok() ? std::move(*trial) : failed(trial.error().message);
} catch (const std::exception& fault) { return failed(fmt::format("cannot publish: {}", fault.what())); }

Result<Trial> TrialPress::try_to_print() {
  publish::Publication publication = TRY(publish::make_edition(system::DiskAndBuiltin(), request_));
  Trial trial{.faults = std::move(publication.rejects), .summary = std::move(publication.summary)};
  if (!publication.draft) return trial;
  trial.file = fmt::format("{}/{}.sqlite", folder_, ++printed_);
  std::error_code ignored;
  fs::remove(trial.file, ignored);
  fs::create_directories(folder_, ignored);  // somebody may have tidied up
  TRY(store::save_edition(*publication.draft, trial.file));
  auto edition = store::EditionReader::open(trial.file);
  fs::remove(trial.file, ignored);
  if (!edition.ok()) return edition.error();
  trial.edition = std::make_shared<store::EditionReader>(std::move(*edition));
  return trial;
}

}  // namespace willai::preview
