#include "unit/small_workbook.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "importers/spreadsheet_xml.hpp"

namespace willai {
namespace {

const std::string kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string kPackage = "http://schemas.openxmlformats.org/package/2006/relationships";

std::string escaped(const std::string& text) {
  std::string xml;
  for (const char c : text) {
    if (c == '&') xml += "&amp;";
    else if (c == '<') xml += "&lt;";
    else xml += c;
  }
  return xml;
}

std::string sheet_xml_of(const SmallSheet& sheet) {
  std::string rows;
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    rows += fmt::format("<row r=\"{}\">", row + 1);
    for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
      const SmallCell& cell = sheet.rows[row][column];
      if (cell.content.empty()) continue;
      const std::string place = importers::cell_name(static_cast<long>(row) + 1, static_cast<long>(column) + 1);
      rows += fmt::format("<c r=\"{}\"{}>{}</c>", place, cell.attributes, cell.content);
    }
    rows += "</row>";
  }
  return fmt::format("<worksheet xmlns=\"{}\"><sheetData>{}</sheetData>{}</worksheet>", kMain, rows, sheet.tail);
}

std::string relation(std::size_t id, const std::string& kind, const std::string& target) {
  return fmt::format("<Relationship Id=\"rId{}\" Type=\"{}/{}\" Target=\"{}\"/>", id, kOffice, kind, target);
}

}  // namespace

SmallCell::SmallCell(const std::string& text)
    : attributes(" t=\"inlineStr\""), content(text.empty() ? "" : "<is><t>" + escaped(text) + "</t></is>") {}

SmallCell::SmallCell(double number) : content(fmt::format("<v>{}</v>", number)) {}

SmallCell SmallCell::raw(std::string attributes, std::string content) {
  SmallCell cell("");
  cell.attributes = std::move(attributes);
  cell.content = std::move(content);
  return cell;
}

std::string zip_of(const Members& members) {
  std::string bytes(1 << 20, '\0');
  for (const auto& member : members) bytes.resize(bytes.size() + member.second.size());
  std::size_t used = 0;
  archive* zip = archive_write_new();
  REQUIRE(archive_write_set_format_zip(zip) == ARCHIVE_OK);
  archive_write_set_bytes_in_last_block(zip, 1);
  REQUIRE(archive_write_open_memory(zip, bytes.data(), bytes.size(), &used) == ARCHIVE_OK);
  for (const auto& [name, content] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, 1'000'000'000, 0);
    REQUIRE(archive_write_header(zip, entry) == ARCHIVE_OK);
    REQUIRE(archive_write_data(zip, content.data(), content.size()) == static_cast<la_ssize_t>(content.size()));
    archive_entry_free(entry);
  }
  REQUIRE(archive_write_close(zip) == ARCHIVE_OK);
  archive_write_free(zip);
  bytes.resize(used);
  return bytes;
}

Members members_of(const std::vector<SmallSheet>& sheets) {
  std::string list;
  std::string relations;
  Members members;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    list += fmt::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\"/>", sheets[i].name, i + 1, i + 1);
    relations += relation(i + 1, "worksheet", fmt::format("worksheets/sheet{}.xml", i + 1));
    members.emplace_back(fmt::format("xl/worksheets/sheet{}.xml", i + 1), sheet_xml_of(sheets[i]));
  }
  members.emplace_back(
      "xl/workbook.xml",
      fmt::format("<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets>{}</sheets></workbook>", kMain, kOffice, list));
  members.emplace_back("xl/_rels/workbook.xml.rels",
                       fmt::format("<Relationships xmlns=\"{}\">{}</Relationships>", kPackage, relations));
  return members;
}

std::string workbook_of(const std::vector<SmallSheet>& sheets) { return zip_of(members_of(sheets)); }

Members members_around(const std::string& sheet_xml, const std::string& strings) {
  return {{"xl/workbook.xml",
           "<workbook xmlns:r=\"" + kOffice + "\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>"},
          {"xl/_rels/workbook.xml.rels",
           "<Relationships><Relationship Id=\"a\" Type=\"" + kOffice +
               "/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"" + kOffice +
               "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"},
          {"xl/worksheets/sheet1.xml", sheet_xml},
          {"xl/sharedStrings.xml", strings}};
}

std::string worksheet_of(const std::string& rows) {
  return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

}  // namespace willai
