#include "library/engine_parts.hpp"

#include "base/checksum.hpp"
#include "browser/carriers.hpp"
#include "scoring/task_model.hpp"

namespace willai::library {

using browser::IsOf;

// As they are packed. A place is a number of four bytes here.
struct PackedTask {
  std::string statement;
  std::optional<LabelShares> settled;
  std::vector<std::string> activities;
};
struct PackedLevel {
  std::string text;
  Level level = Level::low;
  scoring::LevelBy by = scoring::LevelBy::people;
  std::vector<std::string> activities;
};
struct PackedJob {
  std::string code, title, page, written, summary;
  std::vector<std::string> also_written, also_codes;
};
struct PackedName {
  std::string text;
  std::uint32_t job = 0;
};
struct PackedEngine {
  std::string about, model, fitted;
  std::vector<PackedTask> tasks;
  std::vector<PackedLevel> rated;
  std::vector<PackedJob> jobs;
  std::vector<PackedName> titles, work;
};

auto fields_of(IsOf<PackedTask> auto& v) { return std::tie(v.statement, v.settled, v.activities); }
auto fields_of(IsOf<PackedLevel> auto& v) { return std::tie(v.text, v.level, v.by, v.activities); }
auto fields_of(IsOf<PackedJob> auto& v) {
  return std::tie(v.code, v.title, v.page, v.written, v.summary, v.also_written, v.also_codes);
}
auto fields_of(IsOf<PackedName> auto& v) { return std::tie(v.text, v.job); }
auto fields_of(IsOf<PackedEngine> auto& v) {
  return std::tie(v.about, v.model, v.fitted, v.tasks, v.rated, v.jobs, v.titles, v.work);
}

namespace {

constexpr std::string_view kKind = "WAIEN001";  // the last digits are the version
constexpr std::size_t kChecksum = 4;            // bytes, at the end

std::string checksum_of(std::string_view bytes) { return Packer().four_bytes(crc32_of(bytes)).bytes(); }

PackedEngine packed(const EngineParts& parts) {
  PackedEngine engine{parts.about, parts.model, parts.fitted, {}, {}, {}, {}, {}};
  for (const NamedTask& each : parts.tasks) engine.tasks.push_back({each.statement, each.known.settled, each.known.activities});
  for (const scoring::RatedTask& each : parts.rated) engine.rated.push_back({each.text, each.level, each.by, each.activities});
  for (const matching::Job& each : parts.tables.jobs)
    engine.jobs.push_back({each.code, each.title, each.page, each.written, each.summary, each.also_written, each.also_codes});
  for (const matching::KnownTitle& each : parts.tables.titles) engine.titles.push_back({each.text, each.job});
  for (const matching::KnownStatement& each : parts.tables.tasks) engine.work.push_back({each.text, each.job});
  return engine;
}

EngineParts unpacked(PackedEngine engine) {
  EngineParts parts{std::move(engine.about), std::move(engine.model), {}, {}, {}, std::move(engine.fitted)};
  for (PackedTask& each : engine.tasks) parts.tasks.push_back({std::move(each.statement), {each.settled, std::move(each.activities)}});
  for (PackedLevel& each : engine.rated) parts.rated.push_back({std::move(each.text), each.level, each.by, std::move(each.activities)});
  for (PackedJob& each : engine.jobs)
    parts.tables.jobs.push_back({std::move(each.code), std::move(each.title), std::move(each.page), std::move(each.written),
                                 std::move(each.summary), std::move(each.also_written), std::move(each.also_codes)});
  for (PackedName& each : engine.titles) parts.tables.titles.push_back({std::move(each.text), static_cast<matching::JobPlace>(each.job)});
  for (PackedName& each : engine.work) parts.tables.tasks.push_back({std::move(each.text), static_cast<matching::JobPlace>(each.job)});
  return parts;
}

// A name of a job that is not there would be read past the end.
bool is_sound(const PackedEngine& engine) {
  for (const auto* names : {&engine.titles, &engine.work})
    for (const PackedName& each : *names)
      if (each.job >= engine.jobs.size()) return false;
  return true;
}

}  // namespace

std::string to_bytes(const EngineParts& parts) {
  browser::Saver saver;
  saver.carry(packed(parts));
  std::string bytes = std::string(kKind) + saver.bytes();
  return bytes + checksum_of(bytes);
}

Result<EngineParts> parse_engine(std::string_view bytes) {
  if (!bytes.starts_with(kKind) || bytes.size() < kKind.size() + kChecksum) return invalid("this is not an engine of this version");
  const std::string_view body = bytes.substr(0, bytes.size() - kChecksum);
  if (checksum_of(body) != bytes.substr(body.size())) return invalid("the engine is damaged or incomplete");
  PackedEngine engine;
  browser::Loader loader(body.substr(kKind.size()));
  loader.carry(engine);
  if (!loader.whole() || !is_sound(engine)) return invalid("the engine contradicts itself");
  return unpacked(std::move(engine));
}

Result<scoring::TaskScorer> scorer_of(const EngineParts& parts) {
  scoring::TaskModel model = TRY(scoring::TaskModel::parse(parts.model));
  scoring::KnownTasks known;
  for (const NamedTask& each : parts.tasks) known.add(each.statement, each.known);
  scoring::NearestTasks nearest(parts.rated, model);
  return scoring::TaskScorer(std::move(model), std::move(known), std::move(nearest));
}

Result<matching::JobMatcher> matcher_of(const EngineParts& parts) {
  matching::MatchParts fitted =
      parts.fitted.empty() ? matching::unfitted_parts(parts.tables, {}) : TRY(matching::parse_match_parts(parts.fitted));
  return matching::JobMatcher::make(parts.tables, std::move(fitted));
}

}  // namespace willai::library
