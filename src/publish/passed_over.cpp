#include "publish/passed_over.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

using namespace std::literals;

namespace willai::publish {
namespace {

// What a folder holds: files of these names, or of this ending.
struct Known {
  std::string_view folder;
  std::string_view ending;
  std::string_view names;  // separated by spaces
};

constexpr std::array kKnown = {
    Known{"professions", ".toml", ""},
    Known{"activities", ".toml", ""},
    Known{"sources", ".toml", ""},
    Known{"pages", ".md", ""},
    Known{"matching", "", "abbreviations.tsv forms.tsv idle.tsv jobs.tsv no_job.tsv titles.tsv"},
    Known{"ratings", "", "activities.tsv activity_titles.tsv rubric.md"},
    Known{"phrasings", "", "activities.tsv"},
    Known{"model", "", "task-model.bin title-model.bin"}};

constexpr std::string_view kTop =
    "edition.toml site.toml corrections.toml figures.tsv task-names.tsv emerging-task-names.tsv occupation-names.tsv "
    "occupation-answers.tsv skills.toml learning.toml tools.toml";

bool is_named(std::string_view names, std::string_view name) {
  const auto all = split(names, ' ');
  return std::ranges::find(all, name) != all.end();
}

bool is_nobodys(std::string_view name) { return name.starts_with('.') || to_lower(name).starts_with("readme"); }

// "sommelier.toml.txt", "sommelier.TOML" and "sommelier" may be meant as "sommelier.toml".
std::string meant_by(std::string_view name, std::string_view ending) {
  std::string lower = to_lower(name);
  for (const std::string_view added : {".txt"sv, ".rtf"sv, ".bak"sv})
    if (lower.ends_with(added)) lower.resize(lower.size() - added.size());
  if (!ending.empty() && lower.find('.') == std::string::npos) lower += ending;
  return lower.ends_with(ending) && lower != name ? lower : "";
}

std::string reason_for(std::string_view name, std::string_view ending) {
  if (const std::string meant = meant_by(name, ending); !ending.empty() && !meant.empty())
    return fmt::format("this file is passed over; rename it to “{}” if it is to be read", meant);
  return ending.empty() ? "this file is passed over; nothing reads a file of this name here"
                        : fmt::format("this file is passed over; files here end in {}", ending);
}

void look_below(const ports::FileSource& files, const std::string& folder, const Known& known, const std::string& logo,
                std::vector<importers::Reject>& found) {
  for (const std::string& name : files.list(fmt::format("{}/{}", folder, known.folder))) {
    const std::string path = fmt::format("{}/{}", known.folder, name);
    const bool is_read = known.ending.empty() ? is_named(known.names, name) : name.ends_with(known.ending);
    if (!is_read && !is_nobodys(name) && path != logo) found.push_back({path, 0, 0, reason_for(name, known.ending)});
  }
}

}  // namespace

std::vector<importers::Reject> passed_over(const ports::FileSource& files, const std::string& folder, const std::string& logo) {
  std::vector<importers::Reject> found;
  const std::string logo_folder = logo.substr(0, logo.find('/'));
  for (const std::string& name : files.list(folder)) {
    const bool is_folder = std::ranges::find(kKnown, name, &Known::folder) != kKnown.end();
    if (is_folder || is_named(kTop, name) || is_nobodys(name) || name == logo_folder) continue;
    std::string meant = to_lower(name);
    if (meant.ends_with(".txt")) meant.resize(meant.size() - 4);
    const bool has_meaning = is_named(kTop, meant);
    found.push_back({name, 0, 0,
                     has_meaning ? fmt::format("this file is passed over; rename it to “{}” if it is to be read", meant)
                     : name.ends_with(".toml")
                         ? "this file is passed over; a profession belongs into the folder professions"
                         : "this file or folder is passed over; nothing here reads it"});
  }
  for (const Known& known : kKnown) look_below(files, folder, known, logo, found);
  return found;
}

}  // namespace willai::publish
