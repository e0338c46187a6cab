#include "importers/toml_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/likely_word.hpp"
#include "base/text.hpp"
#include "importers/markup_in_text.hpp"
#include "importers/toml_document.hpp"

namespace willai::importers {
namespace {

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

bool has_control_character(std::string_view text) {
  return std::ranges::any_of(text, [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7F; });
}

// The phrases of the text that pages must not use.
std::vector<std::string> forbidden_in(std::string_view text) {
  constexpr std::string_view forbidden[] = {"will vanish",  "will disappear", "obsolete",      "revolutioni",
                                            "game changer", "game-changer",   "% probability", "% chance"};
  const std::string lowered = to_lower(text);
  std::vector<std::string> found;
  for (const std::string_view each : forbidden)
    if (lowered.find(each) != std::string::npos) found.push_back(fmt::format("“{}”", each));
  return found;
}

// What `willai new profession` leaves for the editor to write.
constexpr std::string_view kToWrite = "TODO";

}  // namespace

long overlong_line(std::string_view text) {
  long number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    if (line.size() > kLongestLine) return number;
  }
  return 0;
}

const toml::node* TomlReader::find(std::string_view key, Need need) {
  asked_.emplace_back(key);
  const toml::node* node = table_.get(key);
  if (!node && need == Need::required) fault(key, fmt::format("{} has no “{}”; add it", what_, key));
  return node;
}

void TomlReader::fault_at(const toml::node& node, std::string reason) {
  faults_.push_back({std::string(file_), static_cast<long>(node.source().begin.line), 0, std::move(reason)});
}

void TomlReader::fault(std::string_view key, std::string reason) {
  const toml::node* node = table_.get(key);
  fault_at(node ? *node : table_, std::move(reason));
}

std::string TomlReader::text(std::string_view key, Need need, TextLimits limits) {
  const toml::node* node = find(key, need);
  if (!node) return "";
  const auto value = node->value_exact<std::string>();
  if (value) return checked(*node, key, *value, limits);
  fault_at(*node, fmt::format("“{}” of {} must be text in quotes", key, what_));
  return "";
}

std::string TomlReader::checked(const toml::node& node, std::string_view key, std::string_view value, TextLimits limits) {
  const std::string trimmed(trim(value));
  if (trimmed.find(kToWrite) != std::string::npos) {
    fault_at(node, fmt::format("“{}” of {} is not written yet; replace the TODO", key, what_));
    return "";
  }
  const std::size_t length = characters_in(trimmed);
  if (length < limits.shortest || length > limits.longest)
    fault_at(node, fmt::format("“{}” of {} has {} characters; write {} to {}", key, what_, length, limits.shortest,
                                limits.longest));
  if (const std::vector<std::string> words = forbidden_in(trimmed); !words.empty())
    fault_at(
        node,
        fmt::format("“{}” of {} says {}; this publication does not predict whether jobs survive (docs/content.md)",
                    key, what_, join_with_and(words)));
  if (const std::string tag = markup_in(trimmed); !tag.empty())
    fault_at(node, fmt::format("“{}” of {} has HTML (“{}”), which readers would see as it is; write plain text", key, what_, tag));
  if (has_control_character(trimmed))
    fault_at(node, fmt::format("“{}” of {} has a control character; remove it", key, what_));
  return trimmed;
}

std::optional<int> TomlReader::number(std::string_view key, Need need) {
  const toml::node* node = find(key, need);
  if (!node) return std::nullopt;
  const auto value = node->value_exact<std::int64_t>();
  if (value && *value >= 1 && *value <= 1'000'000'000) return static_cast<int>(*value);
  fault_at(*node, fmt::format("“{}” of {} must be a whole number, 1 or more", key, what_));
  return std::nullopt;
}

std::vector<std::string> TomlReader::texts(std::string_view key, Need need, TextLimits limits) {
  std::vector<std::string> texts;
  const toml::node* node = find(key, need);
  if (!node) return texts;
  const toml::array* array = node->as_array();
  if (!array || (array->empty() && need == Need::required)) {
    fault_at(*node, fmt::format("“{}” of {} must be a list of strings: [\"…\", \"…\"]", key, what_));
    return texts;
  }
  for (const toml::node& item : *array) {
    const auto value = item.value_exact<std::string>();
    if (value && !trim(*value).empty() && !has_control_character(*value)) texts.push_back(checked(item, key, *value, limits));
    else
      fault_at(item,
               fmt::format("each entry of “{}” of {} must be text in quotes, without control characters", key, what_));
  }
  return texts;
}

std::vector<std::uint32_t> TomlReader::ids(std::string_view key) {
  std::vector<std::uint32_t> ids;
  const toml::node* node = find(key, Need::optional);
  if (!node) return ids;
  const toml::array* array = node->as_array();
  if (!array) {
    fault_at(*node, fmt::format("“{}” of {} must be a list of numbers: [21670]", key, what_));
    return ids;
  }
  for (const toml::node& item : *array) {
    const auto value = item.value_exact<std::int64_t>();
    if (value && *value > 0 && *value <= UINT32_MAX) ids.push_back(static_cast<std::uint32_t>(*value));
    else fault_at(item, fmt::format("each entry of “{}” of {} must be the number of an O*NET task", key, what_));
  }
  return ids;
}

std::vector<const toml::table*> TomlReader::tables(std::string_view key, std::size_t fewest) {
  std::vector<const toml::table*> tables;
  const toml::node* node = find(key, fewest > 0 ? Need::required : Need::optional);
  if (!node) return tables;
  const toml::array* array = node->as_array();
  if (!array || !std::ranges::all_of(*array, [](const toml::node& item) { return item.is_table(); }))
  {
    const std::string form =
        key == "tools" ? "[{ name = \"…\", note = \"…\" }]" : fmt::format("[[{}]] sections", key);
    fault_at(*node, fmt::format("“{}” of {} must be written as {}", key, what_, form));
    return tables;
  }
  for (const toml::node& item : *array) tables.push_back(item.as_table());
  if (tables.size() < fewest)
    fault_at(*node, fmt::format("{} has {} [[{}]] sections; write {} or more", what_, tables.size(), key, fewest));
  return tables;
}

const toml::table* TomlReader::table(std::string_view key) {
  const toml::node* node = find(key, Need::optional);
  if (node && !node->is_table()) fault_at(*node, fmt::format("“{}” of {} must be a section [{}]", key, what_, key));
  return node ? node->as_table() : nullptr;
}

void TomlReader::reject_unknown_keys() {
  for (const auto& [key, node] : table_)
    if (std::ranges::find(asked_, key.str()) == asked_.end())
      fault_at(node, fmt::format("{} has an unknown key “{}”{}; see {} for the keys", what_, key.str(), perhaps_meant(key.str(), asked_), guide_));
}

}  // namespace willai::importers
