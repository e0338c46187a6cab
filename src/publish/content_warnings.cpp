#include "publish/content_warnings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "base/text.hpp"
#include "publish/passed_over.hpp"
#include "publish/predicting.hpp"
#include "publish/starting_folder.hpp"
#include "publish/writing.hpp"

namespace willai::publish {
namespace {

// Two people read the task apart from each other and settled what they saw differently: they have looked again.
bool is_read_twice(const importers::WrittenTask& task) { return task.readings.size() == 2; }

void add_partings(const Content& content, const scoring::TaskModel& model, std::vector<importers::Reject>& warnings) {
  std::vector<Profession> professions = write_professions(content, {}, {});
  add_predictions(model, professions);
  for (std::size_t i = 0; i < professions.size(); ++i)
    for (std::size_t j = 0; j < professions[i].tasks.size(); ++j) {
      const Task& task = professions[i].tasks[j];
      const importers::WrittenTask& written = content.professions[i].tasks[j];
      if (!task.predicted || !task.level || task.predicted->level == *task.level || is_read_twice(written)) continue;
      warnings.push_back({fmt::format("professions/{}.toml", professions[i].slug), written.line, 0,
                          fmt::format("the level of the task “{}” is {}, but the task model reads it as {}", task.name,
                                      word_for(*task.level), word_for(task.predicted->level))});
    }
}

long line_of(const std::string& text, std::size_t at) { return std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1; }

// The first place in a file that still has the words of `willai init`.
void add_unreplaced(const ports::FileSource& files, const std::string& folder, const std::string& path, std::vector<importers::Reject>& warnings) {
  const auto text = files.find(folder + "/" + path);
  if (!text.ok() || !*text) return;
  const std::size_t at = (*text)->find(kToReplace);
  if (at == std::string::npos) return;
  warnings.push_back({path, line_of(**text, at), 0, fmt::format("readers will see “{}”; write your own words", kToReplace)});
}

// What a folder of an edition has, and this one does not have.
void add_missing(const ports::FileSource& files, const std::string& folder, const Content& content, std::vector<importers::Reject>& warnings) {
  const auto edition = files.find(folder + "/edition.toml");
  if (edition.ok() && !*edition)
    warnings.push_back({"edition.toml", 0, 0, "this file is missing; without it, the edition has no number, and `willai publish` needs --date"});
  if (content.professions.empty())
    warnings.push_back({"professions", 0, 0, "this folder has no profession; begin one with: willai new profession \"Bus driver\""});
}

// Links in one of our own pages to a profession that is not written here.
void add_dead_links(const ports::FileSource& files, const std::string& folder, const std::string& path, const Content& content,
                    std::vector<importers::Reject>& warnings) {
  constexpr std::string_view kLink = "](/profession/";
  const auto text = files.find(folder + "/" + path);
  if (!text.ok() || !*text) return;
  for (std::size_t at = (*text)->find(kLink); at != std::string::npos; at = (*text)->find(kLink, at + 1)) {
    const std::string_view rest = std::string_view(**text).substr(at + kLink.size());
    const std::string_view slug = rest.substr(0, rest.find_first_of("/)#?. "));
    if (std::ranges::find(content.professions, slug, &importers::WrittenProfession::slug) != content.professions.end()) continue;
    warnings.push_back({path, line_of(**text, at), 0,
                        fmt::format("the link to /profession/{} works only if the public data have a profession of this name", slug)});
  }
}

}  // namespace

std::vector<importers::Reject> warnings_of(const ports::FileSource& files, const std::string& folder, const Content& content,
                                const scoring::TaskModel* model) {
  std::vector<importers::Reject> warnings = passed_over(files, folder, content.logo_file);
  add_missing(files, folder, content, warnings);
  for (const SitePage& page : content.site.pages) {
    const std::string path = fmt::format("pages/{}.md", page.slug);
    add_dead_links(files, folder, path, content, warnings);
    add_unreplaced(files, folder, path, warnings);
  }
  add_unreplaced(files, folder, "site.toml", warnings);
  if (model) add_partings(content, *model, warnings);
  return warnings;
}

}  // namespace willai::publish
