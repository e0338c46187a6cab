// Pages of measures, and two professions side by side.
#include "base/text.hpp"
#include "press/in_form.hpp"
#include "site/routes.hpp"
#include "system/builtin.hpp"
#include "views/pages_view.hpp"

namespace willai::press {
namespace {

constexpr std::string_view kFolder = "sources/";
constexpr std::string_view kEnding = ".md";

std::string file_of(std::string_view page) { return std::string(kFolder) + std::string(page) + std::string(kEnding); }

}  // namespace

std::vector<std::string> measure_pages() {
  std::vector<std::string> pages;
  for (const BuiltinFile& file : builtin_files())
    if (file.name.starts_with(kFolder) && file.name.ends_with(kEnding))
      pages.emplace_back(file.name.substr(kFolder.size(), file.name.size() - kFolder.size() - kEnding.size()));
  return pages;
}

std::optional<Page> print_measure(const PressRooms& rooms, std::string_view page, Form form) {
  const std::string name = file_of(page);
  for (const BuiltinFile& file : builtin_files())
    if (file.name == name)
      return in_form(views::measure_page_view(rooms.facts, std::string(page), std::string(file.bytes)), form, rooms);
  return std::nullopt;
}

std::optional<Page> print_compare(PressRooms& rooms, std::string_view pair, Form form) {
  const auto slugs = split(pair, '/');
  if (slugs.size() != 2 || slugs[0] == slugs[1]) return std::nullopt;
  const Profession* first = rooms.find_profession(slugs[0]);
  if (!first) return std::nullopt;
  const auto second = rooms.reader.find_profession(slugs[1]);
  if (!second) return std::nullopt;
  return in_form(views::compare_view(*first, *second, rooms.facts), form, rooms);
}

}  // namespace willai::press
