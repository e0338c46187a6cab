#include "lab/level_audit.hpp"

#include <array>
#include <map>

#include "importers/record.hpp"
#include "scoring/agreement.hpp"

using namespace std::literals;

namespace willai::lab {
namespace {

constexpr std::array kLabels = {"E0"sv, "E1"sv, "E2"sv};

std::optional<Label> label_in(importers::Record& record, std::size_t column) {
  const auto place = record.one_of(column, kLabels);
  return place ? std::optional(static_cast<Label>(*place)) : std::nullopt;
}

void count(Sides& sides, Label read, Label people, Label settled) {
  ++sides.tasks;
  int& side = read == people ? (read == settled ? sides.both : sides.label) : read == settled ? sides.settled : sides.neither;
  ++side;
}

void count(Sides (&sides)[3], const AuditedTask& audited, Label people, Label settled) {
  count(sides[0], audited.first, people, settled);
  count(sides[1], audited.second, people, settled);
  if (audited.first == audited.second) count(sides[2], audited.first, people, settled);
}

}  // namespace

importers::Imported<AuditedTask> parse_level_audit(std::string_view text, std::string_view file) {
  enum { kTask, kFirst, kSecond };
  constexpr std::array columns = {"task_id"sv, "a"sv, "b"sv};
  importers::FirstLines<std::uint32_t> seen;
  return importers::read_table<AuditedTask>({text, file}, importers::kTabbed, columns, [&](importers::Record& record) -> std::optional<AuditedTask> {
    const auto task = record.id(kTask);
    const auto first = label_in(record, kFirst);
    const auto second = label_in(record, kSecond);
    if (!record.good() || !record.is_first_with(*task, kTask, seen)) return std::nullopt;
    return AuditedTask{*task, *first, *second};
  });
}

LevelAudit audit_levels(const std::vector<ReadTask>& tasks, const std::vector<AuditedTask>& audited, const scoring::ReaderModel& readers) {
  std::map<std::uint32_t, const AuditedTask*> by_id;
  for (const AuditedTask& each : audited) by_id.emplace(each.id, &each);
  LevelAudit audit;
  std::vector<std::pair<Label, Label>> pairs;
  for (const ReadTask& task : tasks) {
    const auto found = by_id.find(task.id);
    const auto settled = scoring::settle(task.answers, readers);
    if (found == by_id.end() || !settled || !task.answers.people) continue;
    const AuditedTask& read = *found->second;
    pairs.emplace_back(read.first, read.second);
    audit.same_label.hits += read.first == read.second ? 1 : 0;
    const Label level = label_of(*settled);
    count(level == *task.answers.people ? audit.contested : audit.changed, read, *task.answers.people, level);
  }
  audit.tasks = audit.same_label.all = static_cast<int>(pairs.size());
  if (!pairs.empty()) audit.kappa = scoring::agreement_of(pairs).kappa;
  return audit;
}

}  // namespace willai::lab
