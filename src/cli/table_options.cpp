#include "cli/table_options.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <vector>

namespace willai::cli {
namespace {

std::string fault_of_format(const std::string& word) {
  return tables::find_format(word) ? "" : fmt::format("“{}” is no format; write csv, tsv, jsonl or lines", word);
}

std::string fault_of_explain(const std::string& word) {
  const bool is_known = word == "none" || word == "short" || word == "full";
  return is_known ? "" : fmt::format("“{}” is not none, short or full", word);
}

bool is_file(const std::string& name) {
  std::error_code unreadable;
  return std::filesystem::exists(name, unreadable) && !std::filesystem::is_directory(name, unreadable);
}

Result<> refuse_unread(const std::string& file) {
  const std::string_view advice = tables::advice_for(file);
  if (advice.empty()) return Nothing{};
  return invalid(fmt::format("“{}” is not in a format that we read; {}", file, advice));
}

}  // namespace

Result<tables::Format> TableOptions::format_in() const {
  if (const auto named = tables::find_format(in)) return *named;
  if (file.empty() || file == "-") return tables::Format::lines;
  if (const auto by_ending = tables::format_of_name(file)) return *by_ending;
  TRY(refuse_unread(file));
  return invalid(fmt::format("the ending of “{}” names no format; say --in csv, tsv, jsonl or lines", file));
}

Result<tables::Format> TableOptions::format_out(tables::Format read) const {
  std::optional<tables::Format> format = tables::find_format(out);
  if (!format && !output.empty()) format = tables::format_of_name(output);
  if (!format && !output.empty()) TRY(refuse_unread(output));
  if (!format) format = read;
  // A line cannot hold an answer; without another wish it becomes an object.
  const bool is_asked = !out.empty() || !output.empty();
  if (*format == tables::Format::lines && is_asked && (out == "lines" || tables::format_of_name(output) == tables::Format::lines))
    return invalid("answers cannot be written as lines; say --out csv, tsv or jsonl");
  return *format == tables::Format::lines ? tables::Format::jsonl : *format;
}

api::Explain TableOptions::explained(tables::Format written) const {
  if (explain == "none") return api::Explain::none;
  if (explain == "short") return api::Explain::brief;
  return explain == "full" || written == tables::Format::jsonl ? api::Explain::full : api::Explain::brief;
}

void add_table_options(Command& command, TableOptions& options) {
  command.option("--in", options.in, "Format to read: csv, tsv, jsonl or lines; default: by the ending of FILE")
      .checked(fault_of_format);
  command.option("--out", options.out, "Format to write: csv, tsv or jsonl; default: by the ending of --output, or as read")
      .checked(fault_of_format);
  command.option("--output", options.output, "The file to write, which must not exist; default: standard output");
  command.option("--column", options.column, "The column to read; default: the one with a usual name");
  command.option("--explain", options.explain,
                 "How much each answer says: none, short or full; default: full in JSON, else short")
      .checked(fault_of_explain);
  command.option("--shard", options.shard, "Read one part of the file: 2/8 is the second of eight");
  command.flag("--resume", options.resume, "Go on with the file of --output where a killed run left it");
  command.flag("--bom", options.bom, "Begin with a byte order mark, by which Excel knows UTF-8");
  command.flag("--stamp", options.stamp, "Add model, edition and program to each row");
  command.flag("--strict", options.strict, "Exit with 1 if any row could not be read");
  command.option("--threads", options.threads, "Number of threads; default: one per core");
}

Result<std::string> file_named(const std::vector<std::string>& words, const TableOptions& options) {
  if (words.size() != 1) return std::string();
  const std::string& word = words.front();
  if (word == "-" || (is_file(word) && (!options.in.empty() || tables::looks_like_file(word)))) return word;
  if (tables::looks_like_file(word))
    return not_found(fmt::format("there is no file “{}”; to have these words read as a text, write them to standard input",
                                 word));
  if (!options.in.empty()) return not_found(fmt::format("there is no file “{}”", word));
  if (is_file(word))
    return invalid(fmt::format("“{}” is a file here; say --in csv, tsv, jsonl or lines to read it, or write the words to "
                               "standard input", word));
  return std::string();
}

}  // namespace willai::cli
