#include "library/engine.hpp"

#include <fmt/format.h>

#include "api/json_writer.hpp"
#include "library/engine_parts.hpp"
#include "routing/open_edition.hpp"
#include "routing/rated_tasks.hpp"
#include "scoring/task_model.hpp"
#include "system/builtin.hpp"
#include "system/disk.hpp"

namespace willai::library {
namespace {

constexpr std::string_view kModel = "content/model/task-model.bin";

Result<std::string> builtin_model() {
  for (const system::BuiltinFile& file : system::builtin_files())
    if (file.name == kModel) return std::string(file.bytes);
  return not_found("this library was built without a task model; name the file of one");
}

Result<std::string> load_model(const std::string& file) {
  if (file.empty()) return builtin_model();
  auto bytes = TRY(system::Files().find(file));
  if (!bytes) return not_found(fmt::format("there is no task model “{}”; make one with willai-lab train", file));
  return std::move(*bytes);
}

std::string about(const store::EditionReader& edition, const std::string& model) {
  const system::BuildFacts built = system::build_facts();
  const EditionNumber number = edition.load_facts().number;
  api::JsonWriter json;
  json.begin().field("version", built.version).field("commit", built.commit);
  json.begin("edition").integer("volume", number.volume).integer("number", number.number);
  json.field("date", number.date.iso()).field("digest", edition.proof().digest).end();
  json.field("task_model", model.empty() ? built.task_model : model).end();
  return std::move(json).text();
}

}  // namespace

Engine::Engine(store::EditionReader edition, scoring::TaskScorer scorer, std::string about, std::string model)
    : edition_(std::move(edition)), scorer_(std::move(scorer)), about_(std::move(about)), model_(std::move(model)) {}

Result<std::unique_ptr<const Engine>> Engine::open(const std::string& edition, const std::string& model) {
  scoring::TaskModel read = TRY(scoring::TaskModel::parse(TRY(load_model(model))));
  store::EditionReader reader = TRY(routing::open_edition(edition));
  scoring::NearestTasks nearest(routing::rated_tasks(reader), read);
  scoring::TaskScorer scorer(std::move(read), routing::known_tasks(reader), std::move(nearest));
  std::string facts = about(reader, model);
  return std::unique_ptr<const Engine>(new Engine(std::move(reader), std::move(scorer), std::move(facts), model));
}

Result<const matching::JobMatcher*> Engine::matcher() const {
  std::call_once(asked_, [this] {
    const std::lock_guard lock(reading_);
    matcher_.emplace(edition_.load_matcher());
  });
  if (!matcher_->ok()) return matcher_->error();
  return &**matcher_;
}

Result<std::string> Engine::pack() const {
  EngineParts parts{about_, TRY(load_model(model_)), {}, {}, {}, {}};
  const std::lock_guard lock(reading_);
  for (store::LinkedTask& task : edition_.load_linked_tasks())
    parts.tasks.push_back({std::move(task.statement), {task.settled, std::move(task.activities)}});
  parts.rated = routing::rated_tasks(edition_);
  parts.tables = edition_.load_match_tables();
  parts.fitted = edition_.load_match_bytes();
  return to_bytes(parts);
}

}  // namespace willai::library
