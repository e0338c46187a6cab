#include "fixtures.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "domain/words.hpp"
#include "folders.hpp"
#include "importers/table.hpp"
#include "store/edition_writer.hpp"
#include "system/disk.hpp"

namespace willai::test {

namespace fs = std::filesystem;

Result<std::optional<std::string>> MemoryFiles::find(const std::string& path) const {
  const auto found = texts_.find(path);
  return found == texts_.end() ? std::optional<std::string>() : std::optional(found->second);
}

std::vector<std::string> MemoryFiles::list(const std::string& folder) const {
  std::vector<std::string> names;
  for (const auto& [path, text] : texts_) {
    if (!path.starts_with(folder + "/")) continue;
    const std::string below = path.substr(folder.size() + 1);
    const std::string name = below.substr(0, below.find('/'));
    if (names.empty() || names.back() != name) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

void MemoryFiles::replace(const std::string& path, std::string_view from, std::string_view to) {
  texts_.at(path) = replaced(texts_.at(path), from, to);
}

void MemoryFiles::remove_below(const std::string& folder) {
  std::erase_if(texts_, [&](const auto& entry) { return entry.first.starts_with(folder + "/"); });
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, "the fixture has no “", std::string(from), "”");
  return text.replace(at, from.size(), to);
}

const publish::Catalog& shipped_catalog() {
  static const publish::Catalog catalog = [] {
    auto loaded = publish::load_catalog(system::Files(), test::source_folder() + "/content/sources");
    REQUIRE_MESSAGE(loaded.ok(), loaded.error().message);
    return std::move(*loaded);
  }();
  return catalog;
}

publish::PublishRequest fixture_request() {
  publish::PublishRequest request;
  request.catalog = shipped_catalog();
  request.content_folder = "content";
  request.data_folder = "data";
  return request;
}

publish::EditionDraft draft_of(const MemoryFiles& files, const publish::PublishRequest& request) {
  auto publication = publish::prepare_edition(files, request);
  REQUIRE_MESSAGE(publication.ok(), publication.error().message);
  for (const importers::Reject& reject : publication->rejects) FAIL_CHECK(importers::sentence_for(reject));
  REQUIRE(publication->draft.has_value());
  return std::move(*publication->draft);
}

publish::EditionDraft fixture_draft() { return draft_of(fixture_files()); }

const Profession& profession_in(const std::vector<Profession>& professions, std::string_view slug) {
  const auto found = std::ranges::find(professions, slug, &Profession::slug);
  REQUIRE_MESSAGE(found != professions.end(), "there is no profession “", std::string(slug), "”");
  return *found;
}

const Task& task_in(const Profession& profession, std::string_view slug) {
  const auto found = std::ranges::find(profession.tasks, slug, &Task::slug);
  REQUIRE_MESSAGE(found != profession.tasks.end(), profession.slug, " has no task “", std::string(slug), "”");
  return *found;
}

TempFolder::TempFolder() {
  std::string pattern = (fs::temp_directory_path() / "willai-test-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  path_ = pattern;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string bytes_of(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  REQUIRE_MESSAGE(stream.good(), "cannot open ", file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_file(const std::string& file, std::string_view bytes) {
  fs::create_directories(fs::path(file).parent_path());
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream << bytes;
  REQUIRE_MESSAGE(stream.flush().good(), "cannot write ", file);
}

SavedEdition::SavedEdition(const publish::EditionDraft& draft) {
  const auto saved = store::save_edition(draft, file());
  REQUIRE_MESSAGE(saved.ok(), saved.error().message);
}

store::EditionReader SavedEdition::reader() const {
  auto reader = store::EditionReader::open(file());
  REQUIRE_MESSAGE(reader.ok(), reader.error().message);
  return std::move(*reader);
}

namespace {

std::string text_of(const std::optional<Estimate>& estimate) {
  return estimate ? fmt::format("{:.17g} {:.17g} {:.17g}", estimate->low.value(), estimate->value.value(),
                                estimate->high.value())
                  : "none";
}

template <class Value>
std::string text_of(const std::optional<Value>& value) {
  return value ? std::string(word_for(*value)) : "none";
}

std::string text_of(const Readings& readings) {
  return fmt::format("{} {} {} T{}", text_of(readings.people), text_of(readings.gpt4_rubric1),
                     text_of(readings.gpt4_rubric2),
                     readings.gpt4_automation ? std::to_string(*readings.gpt4_automation) : "none");
}

std::string text_of(const Task& task) {
  std::string text = fmt::format(
      "task {}\n  name {}\n  statement {}\n  doing {}\n  {} {:.17g} {} {} {}\n  exposure {}\n  split {}\n  rationale "
      "{}\n  advice {}\n  before {}\n",
      task.slug, task.name, task.statement, task.doing, word_for(task.kind), task.weight.value(), text_of(task.level),
      word_for(task.basis), word_for(task.gap), text_of(task.exposure), task.raters_split, task.rationale, task.advice,
      text_of(task.previous_level));
  for (const Tool& tool : task.tools) text += fmt::format("  tool {}: {}\n", tool.name, tool.note);
  for (const Activity& activity : task.activities)
    text += fmt::format("  activity {} {}\n", activity.id, activity.title);
  for (const PublishedTask& each : task.published)
    text += fmt::format("  published {} {} {} [{}] {}\n", each.onet_task_id, each.occupation, each.statement,
                        text_of(each.readings), word_for(each.join));
  return text;
}

std::string text_of(std::string_view kind, const std::vector<ProfessionRef>& refs) {
  std::string text;
  for (const ProfessionRef& ref : refs) text += fmt::format("{} {} {}\n", kind, ref.slug, ref.reason);
  return text;
}

}  // namespace

std::string whole_text(const Profession& each) {
  std::string text =
      fmt::format("{}\nname {}\nplural {}\nsummary {}\n{} {}\nexposure {}\nleading {}\nplace {}\nbefore {}\n",
                  each.slug, each.name, each.plural, each.summary, word_for(each.origin), each.field,
                  text_of(each.exposure), text_of(each.leading), text_of(each.percentile), text_of(each.previous));
  for (const OccupationRef& ref : each.occupations)
    text += fmt::format("occupation {} {} {}\n", ref.code, ref.title, ref.profession);
  for (const std::string& title : each.alternate_titles) text += fmt::format("called {}\n", title);
  for (const Skill& skill : each.skills)
    text += fmt::format("skill {} {} {}: {}\n", word_for(skill.group), word_for(skill.kind), skill.name, skill.reason);
  for (const Strategy& strategy : each.strategies)
    text += fmt::format("strategy {}: {}\n", strategy.title, strategy.text);
  for (const Figure& figure : each.figures)
    text += fmt::format("figure {} = {} ({}, {}, {})\n", figure.label, figure.value, figure.source, figure.url,
                        figure.date);
  text +=
      text_of("related", each.related) + text_of("other", each.others) + text_of("beside", each.pages_of_occupations);
  for (const Task& task : each.tasks) text += text_of(task);
  return text;
}

bool survives(const std::function<void()>& work) {
  std::fflush(nullptr);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // What a crash says on stderr is no news; nor does it have to leave a core.
    if (std::freopen("/dev/null", "w", stderr) == nullptr) ::_exit(1);
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) ::signal(signal, SIG_DFL);
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    work();
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

std::optional<std::string> find_public_data() {
  const std::string folder = data_folder().string();
  if (fs::is_directory(folder)) return folder;
  MESSAGE("SKIPPED: the public data sets are not at ", folder, "; set WILLAI_DATA to their folder");
  return std::nullopt;
}

}  // namespace willai::test
