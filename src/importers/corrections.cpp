#include "importers/corrections.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/calendar.hpp"
#include "importers/toml_document.hpp"
#include "importers/toml_reader.hpp"

namespace willai::importers {
namespace {

constexpr TextLimits kCorrected{20, 400};

// "1-2" is the volume and the number within it.
std::optional<LastIn> edition_in(std::string_view text) {
  LastIn edition;
  const char* const end = text.data() + text.size();
  const auto volume = std::from_chars(text.data(), end, edition.volume);
  if (volume.ec != std::errc() || volume.ptr == end || *volume.ptr != '-') return std::nullopt;
  const auto number = std::from_chars(volume.ptr + 1, end, edition.number);
  if (number.ec != std::errc() || number.ptr != end || edition.volume < 1 || edition.number < 1) return std::nullopt;
  return edition;
}

void read_place(TomlReader& reader, Correction& correction) {
  correction.profession = reader.text("profession", Need::optional, {1, 120});
  correction.task = reader.text("task", Need::optional, {1, 120});
  correction.page = reader.text("page", Need::optional, {1, 200});
  if (correction.profession.empty() == correction.page.empty())
    reader.fault("page", fmt::format("{} must name either a “profession” or a “page”", reader.what()));
  if (!correction.task.empty() && correction.profession.empty())
    reader.fault("task", fmt::format("{} names a task; name its “profession”, too", reader.what()));
  if (!correction.page.empty() && !correction.page.starts_with('/'))
    reader.fault("page", fmt::format("“page” of {} is “{}”; write an address of the site, such as “/methodology”",
                                     reader.what(), correction.page));
}

WrittenCorrection read_correction(const toml::table& table, std::string_view file, std::vector<Reject>& faults) {
  const std::string day = table["date"].value_or(std::string("without a date"));
  TomlReader reader(table, file, fmt::format("the correction of {}", day), faults);
  WrittenCorrection written{{.date = reader.text("date", Need::required)}, static_cast<long>(table.source().begin.line)};
  Correction& correction = written.correction;
  if (const auto date = Date::parse(correction.date); !correction.date.empty() && !date.ok())
    reader.fault("date", date.error().message);
  read_place(reader, correction);
  correction.wrong = reader.text("wrong", Need::required, kCorrected);
  correction.right = reader.text("right", Need::required, kCorrected);
  const std::string edition = reader.text("edition", Need::required);
  if (const auto found = edition_in(edition)) correction.edition = *found;
  else if (!edition.empty())
    reader.fault("edition", fmt::format("“edition” of {} is “{}”; write volume and number, such as “1-2”", reader.what(),
                                        edition));
  reader.reject_unknown_keys();
  return written;
}

// A basic string of TOML.
std::string in_quotes(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c == '\n' ? ' ' : c;
  }
  return quoted + "\"";
}

}  // namespace

std::string correction_text(const Correction& correction, std::string_view edition) {
  return fmt::format("[[correction]]\ndate = {}\npage = {}\nwrong = {}\nright = {}\nedition = {}\n", in_quotes(correction.date),
                     in_quotes(correction.page), in_quotes(correction.wrong), in_quotes(correction.right), in_quotes(edition));
}

Imported<std::vector<WrittenCorrection>> parse_corrections(std::string_view text, std::string_view file) {
  return parse_document<std::vector<WrittenCorrection>>(
      text, file, [&](const toml::table& document, std::vector<Reject>& faults) {
        TomlReader all(document, file, "the file", faults);
        std::vector<WrittenCorrection> rows;
        for (const toml::table* table : all.tables("correction", 0))
          rows.push_back(read_correction(*table, file, faults));
        all.reject_unknown_keys();
        return rows;
      });
}

}  // namespace willai::importers
