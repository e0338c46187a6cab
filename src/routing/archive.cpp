#include "routing/archive.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "site/routes.hpp"
#include "store/edition_of_other_format.hpp"
#include "views/page_head.hpp"

namespace willai::routing {
namespace {

namespace fs = std::filesystem;

std::string name_of(const EditionNumber& number) { return fmt::format("{}-{}", number.volume, number.number); }

bool is_same(const EditionNumber& a, const EditionNumber& b) { return a.volume == b.volume && a.number == b.number; }

// A site in the folder of the edition, which takes no forms and sends no letters.
SiteOptions options_of(const EditionNumber& number, const EditionFacts& current, const SiteOptions& site) {
  SiteOptions options;
  options.base_path = site.base_path + site::edition(number.volume, number.number);
  options.origin = site.origin;
  options.contact = site.contact;
  options.kept = {.date = number.date.words(), .current_base = site.base_path, .takes_errors = has_store(site)};
  for (const Correction& each : current.corrections)
    if (each.edition == LastIn{number.volume, number.number}) options.kept.corrected.insert(each.page);
  return options;
}

Result<KeptEdition> open_kept(const std::string& file, const EditionFacts& current, const SiteOptions& site) {
  store::EditionReader reader = TRY(store::EditionReader::open(file));
  EditionFacts facts = reader.load_facts();
  SiteOptions options = options_of(facts.number, current, site);
  std::string name = name_of(facts.number);
  std::vector<EditionChange> changes = reader.load_changes({facts.number.volume, facts.number.number});
  return KeptEdition{std::move(name),  file, std::move(reader), std::move(facts), std::move(changes), std::move(options)};
}

// The files of a folder in a fixed order.
std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (entry.path().extension() == ".sqlite" && entry.is_regular_file(ignored)) files.push_back(entry.path().string());
  std::ranges::sort(files);
  return files;
}

Result<> add(KeptEdition kept, Archive& archive) {
  const auto same = std::ranges::find(archive.editions, kept.name, &KeptEdition::name);
  if (same == archive.editions.end()) archive.editions.push_back(std::move(kept));
  else if (same->facts.proof.digest != kept.facts.proof.digest)
    return conflict(fmt::format("“{}” and “{}” are both {}, but they differ; keep one of them", same->file, kept.file,
                                views::edition_name(kept.facts.number.volume, kept.facts.number.number)));
  return Nothing{};
}

// True if the file is an edition of another format: readers are told that it is there.
bool name_unread(const std::string& file, const Error& error, Archive& archive) {
  const auto unread = store::find_edition_of_other_format(file);
  archive.passed.push_back(fmt::format("not kept: {}", error.message));
  if (unread) archive.unread.push_back(*unread);
  return unread.has_value();
}

Result<> add_folder(const std::string& folder, const EditionFacts& current, const SiteOptions& site, Archive& archive) {
  for (const std::string& file : files_in(folder)) {
    auto kept = open_kept(file, current, site);
    if (!kept.ok()) name_unread(file, kept.error(), archive);
    else if (!is_same(kept->facts.number, current.number)) TRY(add(std::move(*kept), archive));
  }
  return Nothing{};
}

Result<> add_file(const std::string& file, const EditionFacts& current, const SiteOptions& site, Archive& archive) {
  auto kept = open_kept(file, current, site);
  if (!kept.ok()) return name_unread(file, kept.error(), archive) ? Result<>(Nothing{}) : Result<>(kept.error());
  if (!is_same(kept->facts.number, current.number)) TRY(add(std::move(*kept), archive));
  return Nothing{};
}

}  // namespace

Result<std::shared_ptr<const Archive>> open_archive(const std::vector<std::string>& paths, const EditionFacts& current,
                                                    const SiteOptions& site) {
  auto archive = std::make_shared<Archive>();
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) TRY(add_folder(path, current, site, *archive));
    else TRY(add_file(path, current, site, *archive));
  }
  std::ranges::stable_sort(archive->editions, std::ranges::greater(), [](const KeptEdition& each) {
    return std::pair(each.facts.number.volume, each.facts.number.number);
  });
  return std::shared_ptr<const Archive>(std::move(archive));
}

const KeptEdition* find_kept(const SiteOptions& options, std::string_view name) {
  if (!options.archive) return nullptr;
  const auto found = std::ranges::find(options.archive->editions, name, &KeptEdition::name);
  return found == options.archive->editions.end() ? nullptr : &*found;
}

std::vector<PastEdition> kept_editions(const SiteOptions& options) {
  std::vector<PastEdition> editions;
  if (!options.archive) return editions;
  for (const KeptEdition& each : options.archive->editions) {
    const EditionNumber& number = each.facts.number;
    editions.push_back({number.volume, number.number, number.date.iso(), each.facts.professions, each.facts.tasks});
  }
  for (const PastEdition& each : options.archive->unread)
    if (!find_kept(options, fmt::format("{}-{}", each.volume, each.number))) editions.push_back(each);
  return editions;
}

}  // namespace willai::routing
