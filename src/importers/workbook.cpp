#include "importers/workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "importers/spreadsheet_xml.hpp"

namespace willai::importers {
namespace {

constexpr std::string_view kList = "xl/workbook.xml";
constexpr std::string_view kRelations = "xl/_rels/workbook.xml.rels";

// "worksheets/sheet1.xml" is relative to the list's folder, "/xl/worksheets/sheet1.xml" to the top.
std::string member_for(std::string_view target) {
  return target.starts_with('/') ? std::string(target.substr(1)) : fmt::format("xl/{}", target);
}

// An attribute by its name without a prefix; the writer chose the prefix of a relation's id.
std::string_view prefixed_attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes())
    if (std::string_view(attribute.name()).ends_with(name)) return attribute.value();
  return "";
}

// It appears in messages, which are UTF-8.
std::string name_of(pugi::xml_node sheet) {
  const std::string_view name = sheet.attribute("name").value();
  return std::string(is_utf8(name) ? name : "without a name");
}

std::string list_of_names(std::vector<std::string> names) {
  for (std::string& name : names) name = fmt::format("“{}”", name);
  return shortened(join_with_and(names), 400);
}

}  // namespace

Result<Workbook> Workbook::parse(std::string_view bytes) {
  Workbook workbook(TRY(Archive::parse(bytes)));
  TRY(workbook.find_sheets());
  TRY(workbook.find_strings());
  return workbook;
}

Result<> Workbook::find_sheets() {
  pugi::xml_document list;
  pugi::xml_document relations;
  TRY(parse_xml(list, TRY(archive_.unpack(kList)), "its list of sheets"));
  TRY(parse_xml(relations, TRY(archive_.unpack(kRelations)), "its list of parts"));
  std::map<std::string_view, std::string> members;
  for (const pugi::xml_node relation : find_child(relations, "Relationships")) {
    const std::string member = member_for(relation.attribute("Target").value());
    members.emplace(relation.attribute("Id").value(), member);
    if (std::string_view(relation.attribute("Type").value()).ends_with("/sharedStrings")) strings_member_ = member;
  }
  for (const pugi::xml_node sheet : find_child(find_child(list, "workbook"), "sheets"))
    if (is_named(sheet, "sheet")) sheets_.push_back({name_of(sheet), members[prefixed_attribute(sheet, ":id")]});
  if (sheets_.empty()) return invalid("the spreadsheet is damaged: it lists no sheets");
  return Nothing{};
}

Result<> Workbook::find_strings() {
  if (strings_member_.empty()) return Nothing{};
  *strings_ = TRY(SharedStrings::parse(TRY(archive_.unpack(strings_member_))));
  return Nothing{};
}

bool Workbook::has_sheet(std::string_view name) const {
  return std::ranges::find(sheets_, name, &Part::name) != sheets_.end();
}

Result<Sheet> Workbook::parse_sheet(std::string_view name) const {
  const auto at = std::ranges::find(sheets_, name, &Part::name);
  if (at == sheets_.end()) {
    std::vector<std::string> names;
    for (const Part& sheet : sheets_) names.push_back(sheet.name);
    return invalid(fmt::format("there is no sheet “{}”; the spreadsheet has {}", name, list_of_names(names)));
  }
  if (at->member.empty())
    return invalid(fmt::format("the spreadsheet is damaged: the sheet “{}” has no content", name));
  return Sheet::parse(at->name, TRY(archive_.unpack(at->member)), *strings_);
}

}  // namespace willai::importers
