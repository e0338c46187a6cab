#include "publish/content.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "publish/site_content.hpp"
#include "publish/figures_in_text.hpp"

namespace willai::publish {
namespace {

constexpr const char* kCorrections = "corrections.toml";

// The ratings are a source of their own, cited apart from the professions.
std::string source_of(std::string_view path) {
  return std::string(path.starts_with("ratings/") ? study_id::kRatings : study_id::kContent);
}

// Reads one file and returns its rows; adds faults and the file's hash to `content`.
template <class Row>
Result<std::vector<Row>> read_file(const ports::FileSource& files, const std::string& folder, const std::string& path,
                                   importers::Imported<Row> (*parse)(std::string_view, std::string_view),
                                   Content& content) {
  const auto text = TRY(files.find(folder + "/" + path));
  if (!text) return std::vector<Row>{};
  content.inputs.push_back({source_of(path), path, sha256_of(*text), static_cast<long long>(text->size())});
  importers::Imported<Row> imported = parse(*text, path);
  std::ranges::move(imported.rejects, std::back_inserter(content.faults));
  return std::move(imported.rows);
}

// A profession whose file has a fault is there, but not in `content`: what names it is no fault of its own.
bool is_written(const Content& content, const std::string& slug) {
  const std::string file = fmt::format("professions/{}.toml", slug);
  return std::ranges::find(content.professions, slug, &importers::WrittenProfession::slug) != content.professions.end() ||
         std::ranges::find(content.faults, file, &importers::Reject::file) != content.faults.end();
}

void check_lead(Content& content) {
  const importers::WrittenEdition& edition = content.edition;
  if (edition.lead.empty() || is_written(content, edition.lead)) return;
  content.faults.push_back({"edition.toml", edition.lead_line, 0,
                            fmt::format("“lead” names “{}”, but the folder has no professions/{}.toml", edition.lead, edition.lead)});
}

// Two professions must not share a name or an address; nor must a task and a profession share an address.
void check_together(Content& content) {
  std::map<std::string, std::string> pages;
  const auto claim = [&](const std::string& page, const std::string& file, long line, std::string_view what) {
    const auto [at, fresh] = pages.emplace(page, file);
    if (!fresh)
      content.faults.push_back(
          {file, line, 0,
           fmt::format("{} has the address /profession/{}, which {} also has; change one of the slugs", what, page,
                       at->second)});
  };
  std::map<std::string, std::string> names;
  for (const auto& profession : content.professions) {
    const std::string file = fmt::format("professions/{}.toml", profession.slug);
    claim(profession.slug, file, 1, "the profession");
    for (const auto& task : profession.tasks)
      claim(profession.slug + "-" + task.slug, file, task.line, fmt::format("the task “{}”", task.name));
    const auto [at, fresh] = names.emplace(to_lower(profession.name), file);
    if (!fresh)
      content.faults.push_back({file, 1, 0,
                                fmt::format("the name “{}” is also used in {}; give each profession its own name",
                                            profession.name, at->second)});
  }
  check_lead(content);
}

// Adds the names in matching/titles.tsv to those in the profession's own file.
void add_other_titles(const std::vector<importers::OtherTitlesRow>& rows, Content& content) {
  for (const importers::OtherTitlesRow& row : rows) {
    const auto at = std::ranges::find(content.professions, row.profession, &importers::WrittenProfession::slug);
    if (at != content.professions.end()) {
      for (const std::string& title : row.titles)
        if (std::ranges::find(at->alternate_titles, title) == at->alternate_titles.end())
          at->alternate_titles.push_back(title);
    } else if (!is_written(content, row.profession)) {
      content.faults.push_back({"matching/titles.tsv", row.line, 0,
                                fmt::format("the folder has no professions/{}.toml", row.profession)});
    }
  }
}

// The rows of a file that holds them as one list.
template <class Row>
Result<std::vector<Row>> read_list(const ports::FileSource& files, const std::string& folder, const std::string& path,
                                   importers::Imported<std::vector<Row>> (*parse)(std::string_view, std::string_view), Content& content) {
  std::vector<Row> rows;
  for (auto& list : TRY(read_file(files, folder, path, parse, content))) std::ranges::move(list, std::back_inserter(rows));
  return rows;
}

// Each activity has one text, and each tool that a text names exists.
void check_activities(Content& content) {
  std::map<std::string_view, const importers::WrittenActivity*> first;
  std::set<std::string_view> tools;
  for (const auto& tool : content.tools) tools.insert(tool.id);
  for (const auto& activity : content.activities) {
    const auto [at, fresh] = first.emplace(activity.id, &activity);
    if (!fresh)
      content.faults.push_back({activity.file, activity.line, 0,
                                fmt::format("the activity {} is also in {}, line {}; keep one", activity.id, at->second->file, at->second->line)});
    for (const std::string& tool : activity.tools)
      if (!tools.contains(tool))
        content.faults.push_back({activity.file, activity.line, 0,
                                  fmt::format("the activity {} names the tool “{}”, which tools.toml does not have", activity.id, tool)});
  }
}

// A correction of a profession that editors wrote names one that is there, and a task that it has. One of a page that was
// composed, or is gone, names its address.
void check_corrections(Content& content) {
  for (const importers::WrittenCorrection& each : content.corrections) {
    const Correction& correction = each.correction;
    if (correction.profession.empty()) continue;
    const auto profession =
        std::ranges::find(content.professions, correction.profession, &importers::WrittenProfession::slug);
    if (profession == content.professions.end())
      content.faults.push_back({kCorrections, each.line, 0,
                                fmt::format("the folder has no fault-free profession “{0}”; for a page without a file here, "
                                            "write page = \"/profession/{0}\"",
                                            correction.profession)});
    else if (!correction.task.empty() && std::ranges::find(profession->tasks, correction.task,
                                                           &importers::WrittenTask::slug) == profession->tasks.end())
      content.faults.push_back({kCorrections, each.line, 0,
                                fmt::format("the profession “{}” has no task “{}”", correction.profession, correction.task)});
  }
}

Result<> load_reasons(const ports::FileSource& files, const std::string& folder, Content& content) {
  for (const std::string& name : files.list(folder + "/activities"))
    if (name.ends_with(".toml"))
      std::ranges::move(TRY(read_list(files, folder, "activities/" + name, importers::parse_activities, content)),
                        std::back_inserter(content.activities));
  content.tools = TRY(read_list(files, folder, "tools.toml", importers::parse_tools, content));
  content.skills = TRY(read_list(files, folder, "skills.toml", importers::parse_skills, content));
  content.learning = TRY(read_list(files, folder, "learning.toml", importers::parse_learning, content));
  content.task_names = TRY(read_file(files, folder, "task-names.tsv", importers::parse_task_names, content));
  content.emerging_task_names =
      TRY(read_file(files, folder, "emerging-task-names.tsv", importers::parse_emerging_task_names, content));
  content.occupation_names =
      TRY(read_file(files, folder, "occupation-names.tsv", importers::parse_occupation_names, content));
  content.occupation_answers =
      TRY(read_file(files, folder, "occupation-answers.tsv", importers::parse_occupation_answers, content));
  check_activities(content);
  return Nothing{};
}

Result<> load_match_words(const ports::FileSource& files, const std::string& folder, Content& content) {
  for (const char* name : {"matching/abbreviations.tsv", "matching/forms.tsv", "matching/idle.tsv"}) {
    auto rows = TRY(read_file(files, folder, name, importers::parse_rewordings, content));
    std::ranges::move(rows, std::back_inserter(content.rewordings));
  }
  std::ranges::move(TRY(read_list(files, folder, "matching/jobs.tsv", importers::parse_settled_titles, content)),
                    std::back_inserter(content.rewordings));
  std::ranges::move(TRY(read_list(files, folder, "matching/no_job.tsv", importers::parse_no_jobs, content)),
                    std::back_inserter(content.rewordings));
  add_other_titles(TRY(read_file(files, folder, "matching/titles.tsv", importers::parse_other_titles, content)),
                   content);
  return Nothing{};
}

}  // namespace

Result<Content> load_content(const ports::FileSource& files, const std::string& folder) {
  Content content;
  const auto editions = TRY(read_file(files, folder, "edition.toml", importers::parse_edition, content));
  if (!editions.empty()) content.edition = editions.front();
  for (const std::string& name : files.list(folder + "/professions")) {
    if (!name.ends_with(".toml")) continue;
    auto rows = TRY(read_file(files, folder, "professions/" + name, importers::parse_profession, content));
    std::ranges::move(rows, std::back_inserter(content.professions));
  }
  TRY(load_site(files, folder, content));
  content.figures = TRY(read_file(files, folder, "figures.tsv", importers::parse_cited_figures, content));
  content.ratings = TRY(read_file(files, folder, "ratings/activities.tsv", importers::parse_activity_ratings, content));
  TRY(load_reasons(files, folder, content));
  content.activity_titles =
      TRY(read_file(files, folder, "ratings/activity_titles.tsv", importers::parse_activity_titles, content));
  TRY(load_match_words(files, folder, content));
  if (content.inputs.empty())
    return not_found(
        fmt::format("“{}” has no content: expected edition.toml and professions/*.toml; name your folder, or begin one with: willai init FOLDER", folder));
  content.corrections = TRY(read_list(files, folder, kCorrections, importers::parse_corrections, content));
  check_together(content);
  check_corrections(content);
  std::ranges::move(check_figures_in_text(content), std::back_inserter(content.faults));
  return content;
}

}  // namespace willai::publish
