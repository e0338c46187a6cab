#include <fmt/format.h>

#include <chrono>
#include <filesystem>

#include "cli/command.hpp"
#include "publish/starting_folder.hpp"
#include "system/builtin_content.hpp"
#include "system/real_outside.hpp"

namespace willai::cli {
namespace {

struct InitOptions {
  std::string folder;
};

bool is_empty_or_missing(const std::string& folder) {
  std::error_code failure;
  return !std::filesystem::exists(folder, failure) ||
         (std::filesystem::is_directory(folder, failure) && std::filesystem::is_empty(folder, failure));
}

std::string today() {
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(system::RealOutside().now())};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

Result<Outcome> init(const InitOptions& options) {
  if (!is_empty_or_missing(options.folder))
    return conflict(fmt::format("“{}” already has something in it, and nothing was changed; name a new folder", options.folder));
  const auto privacy = TRY(system::DiskAndBuiltin().find(std::string(system::kBuiltin) + "pages/privacy.md"));
  for (const publish::StartingText& file : publish::starting_folder(options.folder, today(), privacy.value_or("")))
    TRY(system::create(options.folder + "/" + file.path, file.text));
  fmt::print("{0}: a publication with one example. Next:\n  willai serve --content {0} --watch\n  willai check {0}\n  willai publish --content {0} --out first.sqlite\n"
             "  willai serve --edition first.sqlite\n",
             options.folder);
  return Outcome::done;
}

}  // namespace

void add_init(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<InitOptions>();
  Command command = add_command(line, exit_status, "init", "Make a publication of your own in a new folder",
                                [options] { return init(*options); });
  command.option("folder", options->folder, "The folder to make; an existing one must be empty").required();
}

}  // namespace willai::cli
