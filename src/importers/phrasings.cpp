#include "importers/phrasings.hpp"

#include <array>

#include "base/text.hpp"
#include "importers/record.hpp"

using namespace std::literals;

namespace willai::importers {
namespace {

constexpr std::size_t kFewestPhrasings = 4;
constexpr std::size_t kFewestStatements = 2;

std::vector<std::string> phrasings_in(std::string_view field) {
  std::vector<std::string> phrasings;
  for (const std::string_view each : split(field, '|'))
    if (!trim(each).empty()) phrasings.emplace_back(trim(each));
  return phrasings;
}

}  // namespace

Imported<PhrasedActivity> parse_phrasings(std::string_view text, std::string_view file) {
  enum { kId, kName, kPhrasings, kStatements };
  constexpr std::array columns = {"dwa_id"sv, "name"sv, "phrasings"sv, "statements"sv};
  FirstLines<std::string> seen;
  const auto row_of = [&](Record& record) -> std::optional<PhrasedActivity> {
    const auto id = record.element_id(kId);
    const auto name = record.text(kName);
    std::vector<std::string> phrasings = phrasings_in(record.field(kPhrasings));
    if (phrasings.size() < kFewestPhrasings) record.reject(kPhrasings, "at least four phrasings, separated by “|”");
    std::vector<std::string> statements = phrasings_in(record.field(kStatements));
    if (statements.size() < kFewestStatements) record.reject(kStatements, "at least two statements, separated by “|”");
    if (!record.good() || !record.is_first_with(std::string(*id), kId, seen)) return std::nullopt;
    return PhrasedActivity{std::string(*id), std::string(*name), std::move(phrasings), std::move(statements)};
  };
  return read_table<PhrasedActivity>({text, file}, kTabbed, columns, row_of);
}

}  // namespace willai::importers
