#include "importers/workbank.hpp"

#include <array>
#include <utility>

#include "importers/record.hpp"

using namespace std::literals;

// In each function the enum gives the positions of the columns in the array of names.
namespace willai::importers::workbank {
namespace {

constexpr Range<int> kScale = {1, 5};
constexpr auto kTitle = "Occupation (O*NET-SOC Title)"sv;

}  // namespace

Imported<DesireRow> parse_desires(std::string_view text, std::string_view file) {
  enum { kTask, kOccupation, kWords, kWorker, kDesire, kEnjoyment, kAgency };
  constexpr std::array columns = {"Task ID"sv,          kTitle,
                                  "Task"sv,             "User ID"sv,
                                  "Automation Desire Rating"sv, "Enjoyment Rating"sv,
                                  "Human Agency Scale Rating"sv};
  FirstLines<std::pair<std::uint32_t, std::string>> seen;
  const auto row_of = [&](Record& record) -> std::optional<DesireRow> {
    const auto task = record.id(kTask);
    const auto title = record.text(kOccupation), words = record.text(kWords), worker = record.text(kWorker);
    const auto desire = record.whole_number(kDesire, kScale), enjoyment = record.whole_number(kEnjoyment, kScale);
    const auto agency = record.whole_number(kAgency, kScale);
    if (!record.good() || !record.is_first_with(std::pair(*task, std::string(*worker)), kWorker, seen))
      return std::nullopt;
    return DesireRow{*task,   std::string(*title), std::string(*words), std::string(*worker),
                     *desire, *enjoyment,          *agency};
  };
  return read_table<DesireRow>({text, file}, kCommaSeparated, columns, row_of);
}

Imported<CapacityRow> parse_capacities(std::string_view text, std::string_view file) {
  enum { kTask, kOccupation, kWords, kExpert, kCapacity, kAgency };
  constexpr std::array columns = {"Task ID"sv, kTitle,
                                  "Task"sv,    "User ID"sv,
                                  "Automation Capacity Rating"sv, "Human Agency Scale Rating"sv};
  const auto row_of = [](Record& record) -> std::optional<CapacityRow> {
    const auto task = record.id(kTask);
    const auto title = record.text(kOccupation), words = record.text(kWords), expert = record.text(kExpert);
    const auto capacity = record.whole_number(kCapacity, kScale), agency = record.whole_number(kAgency, kScale);
    if (!record.good()) return std::nullopt;
    return CapacityRow{*task, std::string(*title), std::string(*words), std::string(*expert), *capacity, *agency};
  };
  return read_table<CapacityRow>({text, file}, kCommaSeparated, columns, row_of);
}

Imported<TaskRow> parse_tasks(std::string_view text, std::string_view file) {
  enum { kCode, kTask, kOccupation };
  constexpr std::array columns = {"O*NET-SOC Code"sv, "Task ID"sv, kTitle};
  FirstLines<std::uint32_t> seen;
  const auto row_of = [&](Record& record) -> std::optional<TaskRow> {
    const auto code = record.occupation_code(kCode);
    const auto task = record.id(kTask);
    const auto title = record.text(kOccupation);
    if (!record.good() || !record.is_first_with(*task, kTask, seen)) return std::nullopt;
    return TaskRow{*code, *task, std::string(*title)};
  };
  return read_table<TaskRow>({text, file}, kCommaSeparated, columns, row_of);
}

}  // namespace willai::importers::workbank
