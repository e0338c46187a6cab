#include "pull/pull_plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace willai::pull {
namespace {

// Two publishers may have ZIPs with the same name; the hash of the URL keeps them apart.
std::string place_for_archive(const std::string& url) { return fmt::format(".pull/{}.zip", short_digest_of(url)); }

bool is_web_page(std::string_view beginning) {
  const std::string text = to_lower(trim(beginning.starts_with("\xEF\xBB\xBF") ? beginning.substr(3) : beginning));
  return text.starts_with("<!doctype html") || text.starts_with("<html") ||
         (text.starts_with("<") && text.find("<html") != std::string::npos);
}

bool is_zipped(std::string_view path) {
  const std::string lowered = to_lower(path);
  return lowered.ends_with(".xlsx") || lowered.ends_with(".zip");
}

std::string_view kind_of(std::string_view path) {
  const std::string lowered = to_lower(path);
  if (lowered.ends_with(".xlsx")) return "a spreadsheet";
  if (lowered.ends_with(".zip")) return "a ZIP";
  return lowered.ends_with(".csv") || lowered.ends_with(".tsv") ? "a table" : "a plain file";
}

}  // namespace

std::string expected_hash(const PulledRecord& record, const importers::ManifestFile& file) {
  if (!file.sha256.empty()) return file.sha256;
  const PulledFile* pulled = record.find(file.path);
  return pulled ? pulled->sha256 : "";
}

Result<Standing> find_standing(const ports::FolderStore& files, const PulledRecord& record,
                               const importers::ManifestFile& file) {
  const auto facts = TRY(files.find_facts(file.path));
  if (!facts) return Standing::missing;
  const std::string hash = expected_hash(record, file);
  if (hash.empty()) return why_unfit(file.path, facts->beginning).empty() ? Standing::unknown : Standing::unfit;
  return facts->sha256 == hash ? Standing::verified : Standing::other;
}

std::string Errand::name() const {
  const std::string first = fmt::format("“{}”", files.front().path);
  if (files.size() == 1) return first;
  return fmt::format("{} and {} other {}", first, files.size() - 1, files.size() == 2 ? "file" : "files");
}

std::vector<Errand> errands_for(const std::vector<importers::ManifestFile>& missing) {
  std::vector<Errand> errands;
  for (const importers::ManifestFile& file : missing) {
    const std::string path = file.in_archive() ? place_for_archive(file.url) : file.path;
    const auto same = std::ranges::find(errands, path, &Errand::path);
    if (same != errands.end()) same->files.push_back(file);
    else errands.push_back({file.url, path, {file}});
  }
  return errands;
}

std::string why_unfit(std::string_view path, std::string_view beginning) {
  if (is_web_page(beginning)) return fmt::format("the server sent a web page, not {}", kind_of(path));
  if (is_zipped(path) && !beginning.starts_with("PK"))
    return fmt::format("what the server sent is not {}", kind_of(path));
  return "";
}

}  // namespace willai::pull
