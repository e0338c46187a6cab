#include "importers/settings_toml.hpp"

#include <fmt/format.h>

#include <optional>

#include "importers/toml_document.hpp"

namespace willai::importers {
namespace {

// As one would type it; absent for what no option takes.
std::optional<std::string> typed(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return fmt::to_string(number->get());
  if (const auto* number = node.as_floating_point()) return fmt::to_string(number->get());
  if (const auto* yes = node.as_boolean()) return yes->get() ? "true" : "false";
  return std::nullopt;
}

std::optional<std::vector<std::string>> values_of(const toml::node& node) {
  const auto* const list = node.as_array();
  std::vector<std::string> values;
  if (!list) {
    const auto value = typed(node);
    return value ? std::optional(std::vector{*value}) : std::nullopt;
  }
  for (const toml::node& each : *list) {
    const auto value = typed(each);
    if (!value || each.is_boolean()) return std::nullopt;
    values.push_back(*value);
  }
  return values;
}

}  // namespace

Imported<FileSettings> import_settings(std::string_view text, std::string_view file) {
  return parse_document<FileSettings>(text, file, [&](const toml::table& table, std::vector<Reject>& rejects) {
    FileSettings settings;
    for (const auto& [key, node] : table) {
      const auto line = static_cast<long>(node.source().begin.line);
      auto values = values_of(node);
      if (values) settings.push_back({std::string(key.str()), std::move(*values), line});
      else
        rejects.push_back({std::string(file), line, 0,
                           fmt::format("“{}” is neither a text, a number, true or false, nor a list of texts", key.str())});
    }
    return settings;
  });
}

}  // namespace willai::importers
