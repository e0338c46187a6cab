#include "pull/pulled_record.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/text.hpp"

namespace willai::pull {
namespace {

constexpr std::string_view kName = "pulled.tsv";
constexpr std::string_view kHeading = "path\tsha256\tbytes\turl\tdate";

Result<PulledFile> parse_line(std::string_view line, std::size_t number) {
  const auto cells = split(line, '\t');
  PulledFile file;
  const bool whole = cells.size() == 5 && cells[1].size() == 64 &&
                     std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), file.bytes).ec == std::errc();
  if (!whole)
    return invalid(
        fmt::format("{}:{}: this line was not written by `willai data pull`; move {} away, and the files will be "
                    "checked against the manifest alone",
                    kName, number, kName));
  file.path = cells[0], file.sha256 = cells[1], file.url = cells[3], file.date = cells[4];
  return file;
}

}  // namespace

Result<PulledRecord> PulledRecord::load(ports::FolderStore& files) {
  PulledRecord record(files);
  if (const auto text = TRY(files.find(std::string(kName)))) TRY(record.read(*text));
  return record;
}

Result<> PulledRecord::read(std::string_view text) {
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    if (++number == 1 || line.empty()) continue;  // the header line and the end
    const PulledFile file = TRY(parse_line(line, number));
    by_path_[file.path] = file;
  }
  return Nothing{};
}

const PulledFile* PulledRecord::find(const std::string& path) const {
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? nullptr : &found->second;
}

Result<> PulledRecord::add(const PulledFile& file) {
  by_path_[file.path] = file;
  std::string text = fmt::format("{}\n", kHeading);
  for (const auto& [path, each] : by_path_)
    text += fmt::format("{}\t{}\t{}\t{}\t{}\n", path, each.sha256, each.bytes, each.url, each.date);
  return files_->save(std::string(kName), text);
}

}  // namespace willai::pull
