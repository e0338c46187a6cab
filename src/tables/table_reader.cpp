#include "tables/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "tables/json_row.hpp"

namespace willai::tables {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kLongestShown = 200;   // bytes that a fault quotes
constexpr std::size_t kLongestBegin = 4096;  // bytes in which a mark or another kind of file shows

// Why these bytes are no table in UTF-8, whatever is in them; "" if they can be one.
std::string_view complaint_about(std::string_view begin) {
  if (begin.starts_with("\xFF\xFE") || begin.starts_with("\xFE\xFF") || begin.substr(0, 4).find('\0') != std::string_view::npos)
    return "is UTF-16, as a spreadsheet saves “Unicode text”; save it as CSV (UTF-8)";
  if (begin.starts_with("PK\x03\x04")) return "is a spreadsheet or a ZIP; save it as CSV (UTF-8)";
  if (begin.starts_with("PAR1")) return "is Parquet; DuckDB writes it as CSV: duckdb -c \"COPY 'FILE.parquet' TO 'FILE.csv'\"";
  if (begin.starts_with("\x1F\x8B")) return "is packed with gzip; unpack it on the way: zcat FILE | willai … --in csv";
  if (begin.starts_with("%PDF-")) return "is a PDF; willai text FILE prints what it says";
  return "";
}

bool has_lone_return(std::string_view header) { return header.find('\r') != std::string_view::npos; }

std::string quoted_rest(const std::vector<std::string>& fields, std::size_t from) {
  std::vector<std::string> further;
  for (std::size_t i = from; i < fields.size(); ++i) further.push_back(fmt::format("“{}”", fields[i]));
  return join_with_and(further);
}

}  // namespace

std::string_view words_for(Unread kind) {
  switch (kind) {
    case Unread::width: return "another number of fields than the header";
    case Unread::quote: return "a quote out of place";
    case Unread::length: return "more than 16 MB in one row";
    case Unread::encoding: return "bytes that are not UTF-8";
    case Unread::json: return "no JSON object";
    case Unread::column: return "no text in the column";
    case Unread::header: return "the header again";
    case Unread::none: break;
  }
  return "";
}

Result<bool> TableReader::cut() {
  for (;;) {
    if (skips_line_) {
      const std::size_t line_feed = rest().find('\n');
      const std::size_t skipped = line_feed == std::string_view::npos ? rest().size() : line_feed + 1;
      at_ += skipped, taken_ += skipped;
      skips_line_ = line_feed == std::string_view::npos && !at_end_;
    }
    if (!skips_line_)
      if (const auto row = cut_here()) {
        cut_ = *row;
        return true;
      }
    if (at_end_) return false;
    buffer_.erase(0, at_);
    at_ = 0;
    at_end_ = !TRY(bytes_.read_more(buffer_));
  }
}

std::optional<CutRow> TableReader::cut_here() const { return cutter_.cut(rest(), at_end_ ? Input::at_end : Input::goes_on); }

void TableReader::take(const CutRow& row) {
  at_ += row.taken, taken_ += row.taken;
  skips_line_ = row.fault == RowFault::too_long;
}

bool TableReader::is_ready() { return (!skips_line_ && cut_here()) || at_end_ || bytes_.is_ready(); }

Result<> TableReader::look_at_begin() {
  while (!at_end_ && buffer_.size() < kLongestBegin && buffer_.find('\n') == std::string::npos)
    at_end_ = !TRY(bytes_.read_more(buffer_));
  if (kind_.format != Format::lines)
    if (const std::string_view complaint = complaint_about(buffer_); !complaint.empty())
      return invalid(fmt::format("{} {}", kind_.name, complaint));
  if (buffer_.starts_with(kByteOrderMark)) at_ = taken_ = kByteOrderMark.size();
  return Nothing{};
}

Result<> TableReader::open(const Wanted& wanted) {
  TRY(look_at_begin());
  if (kind_.format == Format::lines) return Nothing{};
  if (kind_.format == Format::jsonl) TRY(find_names());
  else TRY(read_header());
  column_ = TRY(choose_column(names_, wanted, kind_.name));
  return Nothing{};
}

Result<> TableReader::read_header() {
  const std::string_view first = rest().substr(0, rest().find('\n'));
  const bool has_semicolons = first.find(',') == std::string_view::npos && first.find(';') != std::string_view::npos;
  delimiter_ = kind_.format == Format::tsv ? '\t' : has_semicolons ? ';' : ',';
  cutter_ = RowCutter(delimiter_);
  if (!TRY(cut())) return invalid(fmt::format("{} is empty; it must begin with the names of its columns", kind_.name));
  const CutRow header = cut_;
  const std::string_view text = header.text;
  if (!is_utf8(text)) return invalid(fmt::format("the first line of {} is not UTF-8; save it as CSV (UTF-8)", kind_.name));
  if (header.fault == RowFault::too_long || text.find('\0') != std::string_view::npos)
    return invalid(fmt::format("{} is not a table as text: its first line is not the names of columns", kind_.name));
  if (has_lone_return(text))
    return invalid(fmt::format("the lines of {} end with a carriage return alone; save it with line feeds", kind_.name));
  if (header.fault != RowFault::none)
    return invalid(fmt::format("the first line of {} has a quote out of place: {}", kind_.name, shortened(text, kLongestShown)));
  names_ = fields_of(text, delimiter_);
  if (std::ranges::all_of(names_, [](const std::string& name) { return trim(name).empty(); }))
    return invalid(fmt::format("the first line of {} is empty; it must have the names of the columns", kind_.name));
  if (header.taken > text.size() + 1) line_end_ = "\r\n";
  take(header);
  return Nothing{};
}

// The names are those of the first object. The rows stay in the buffer.
Result<> TableReader::find_names() {
  constexpr std::size_t kMostTried = 100;
  std::size_t tried = 0;
  for (std::string_view lines = rest(); tried < kMostTried && !lines.empty();) {
    const std::size_t line_feed = lines.find('\n');
    if (line_feed == std::string_view::npos && !at_end_ && lines.size() < RowCutter::kLongestRow) {
      const std::size_t looked_at = buffer_.size() - lines.size();
      at_end_ = !TRY(bytes_.read_more(buffer_));
      lines = std::string_view(buffer_).substr(looked_at);
      continue;
    }
    ++tried;
    const auto members = members_of(trim(lines.substr(0, line_feed)));
    lines.remove_prefix(line_feed == std::string_view::npos ? lines.size() : line_feed + 1);
    if (!members.ok()) continue;
    for (const Member& each : *members) names_.push_back(each.name);
    if (!names_.empty()) return Nothing{};
  }
  if (tried == 0) return invalid(fmt::format("{} is empty; it must have one JSON object per line", kind_.name));
  return invalid(fmt::format("{} has no JSON object in its first {}; it must have one per line", kind_.name,
                             tried == 1 ? "line" : counted(static_cast<long long>(tried), "line", "lines")));
}

bool TableReader::is_blank(const CutRow& row) const {
  if (kind_.format == Format::lines) return false;
  return kind_.format == Format::jsonl ? trim(row.text).empty() : row.text.empty() && names_.size() > 1;
}

Result<bool> TableReader::next(Row& row) {
  do {
    if (!TRY(cut())) return false;
    row = Row{.begin = taken_};
    if (!is_blank(cut_)) {
      if (kind_.format == Format::lines) read_line(cut_.text, row);
      else if (kind_.format == Format::jsonl) read_object(cut_.text, row);
      else read_fields(cut_, row);
    }
    take(cut_);
  } while (is_blank(cut_));
  return true;
}

void TableReader::refuse(Row& row, Unread kind, std::string fault) const {
  if (row.unread != Unread::none) return;
  row.unread = kind;
  row.fault = std::move(fault);
}

void TableReader::read_line(std::string_view line, Row& row) const { row.text = line; }

void TableReader::read_fields(const CutRow& cut, Row& row) const {
  if (cut.fault == RowFault::too_long) refuse(row, Unread::length, "the row is longer than 16 MB; the rest of it is left out");
  if (cut.fault == RowFault::unclosed_quote)
    refuse(row, Unread::quote, "a quote opens a field and is never closed; the row is taken to end with its line");
  if (cut.fault == RowFault::stray_quote)
    refuse(row, Unread::quote, "a field goes on behind its closing quote; quotes inside of a field are doubled");
  if (!is_utf8(cut.text)) {
    refuse(row, Unread::encoding, "the row is not UTF-8; its characters are guessed; save the table as CSV (UTF-8)");
    row.fields = fields_of(readable(cut.text), delimiter_);
  } else {
    row.fields = fields_of(cut.text, delimiter_);
  }
  const std::size_t count = row.fields.size();
  if (count < names_.size())
    refuse(row, Unread::width, fmt::format("the row has {}; the header has {}", counted(static_cast<long long>(count), "field", "fields"),
                                           names_.size()));
  if (count > names_.size())
    refuse(row, Unread::width, fmt::format("the row has {} fields; the header has {}; what is left over: {}", count,
                                           names_.size(), quoted_rest(row.fields, names_.size())));
  // Tables that were put one behind the other without a thought.
  if (row.fields == names_) refuse(row, Unread::header, "the row is the header again");
  row.fields.resize(names_.size());
  row.text = row.fields[column_];
}

void TableReader::read_object(std::string_view line, Row& row) const {
  row.fields.resize(names_.size());
  const auto members = members_of(trim(line));
  if (!members.ok()) {
    row.fields[column_] = readable(line);
    row.members = as_json(names_[column_]) + ":" + as_json(row.fields[column_]);
    return refuse(row, is_utf8(line) ? Unread::json : Unread::encoding, members.error().message);
  }
  bool has_text = false;
  std::vector<std::string> others;
  for (const Member& each : *members) {
    if (!row.members.empty()) row.members += ',';
    row.members += as_json(each.name) + ":" + each.raw;
    const auto place = static_cast<std::size_t>(std::ranges::find(names_, each.name) - names_.begin());
    if (place == names_.size()) others.push_back(each.name + ": " + each.text);
    else row.fields[place] = each.text;
    if (place != column_) continue;
    has_text = true;
    row.text = each.text;
    if (each.kind == api::JsonKind::list || each.kind == api::JsonKind::object)
      refuse(row, Unread::column, fmt::format("“{}” is {}; it must be text", names_[column_],
                                              each.kind == api::JsonKind::list ? "a list" : "an object"));
  }
  if (!has_text) refuse(row, Unread::column, fmt::format("this object has no “{}”", names_[column_]));
  row.further = join_with_and(others);
}

}  // namespace willai::tables
