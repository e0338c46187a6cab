#include "cli/table_run.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/progress.hpp"
#include "cli/saying.hpp"
#include "cli/table_files.hpp"
#include "cli/table_resuming.hpp"
#include "cli/table_tally.hpp"
#include "tables/json_row.hpp"
#include "tables/shard.hpp"

namespace willai::cli {
namespace {

// Rows are read in batches, so that memory stays constant. All cores work on a batch, and it is written in order.
constexpr std::size_t kMostRows = 4096;
constexpr std::size_t kMostBytes = 8 << 20;
constexpr std::size_t kLongestLineShown = 2000;  // bytes of a plain line in an object
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::size_t size_of(const tables::Row& row) {
  std::size_t bytes = row.text.size() + row.members.size();
  for (const std::string& field : row.fields) bytes += field.size();
  return bytes;
}

// A line as a row of a table with one column.
void complete_line(tables::Row& row, const std::string& name) {
  row.fields.assign(1, tables::readable(row.text));
  row.members = tables::as_json(name) + ":" + tables::as_json(is_utf8(row.text) ? shortened(row.text, kLongestLineShown) : "");
}

class TableRun {
 public:
  TableRun(const TableOptions& options, const Answers& answers, tables::TableReader reader, tables::TableWriter writer,
           OutputFile& output)
      : options_(options),
        answers_(answers),
        reader_(std::move(reader)),
        writer_(std::move(writer)),
        output_(output),
        answering_(answers, writer_, options.threads) {}

  // The rows that begin in these bytes.
  void set_part(const tables::Shard& shard, std::size_t bytes) {
    begin_ = shard.is_first() ? 0 : shard.begin(bytes);
    end_ = shard.part == shard.parts ? static_cast<std::size_t>(-1) : shard.end(bytes);
    has_head_ = shard.is_first();
  }

  Result<> answer_all(Progress& progress) {
    TRY(begin());
    while (TRY(read_batch())) {
      TRY(write_batch());
      progress.tell(tally_.rows(), reader_.taken());
    }
    return Nothing{};
  }

  const TableTally& tally() const { return tally_; }

 private:
  Result<> begin() {
    const std::string head = has_head_ ? std::string(options_.bom ? kByteOrderMark : "") + writer_.header() : "";
    return options_.resume ? go_on(head) : output_.write(head);
  }

  Result<> go_on(const std::string& head) {
    const Written written = TRY(find_written(output_, writer_, head));
    tables::Row row;
    for (std::size_t i = 0; i < written.rows; ++i)
      if (!TRY(next(row)))
        return invalid(fmt::format("{} has {} rows, more than there are to read; it was made of another table", output_.name(),
                                   written.rows));
    if (written.rows > 0) {
      batch_.assign(1, std::move(row));
      if (writer_.row(batch_.front(), answering_.answer(batch_).front()->bytes) != written.last)
        return invalid(fmt::format("{} was made of another table or with other options: row {} would be another", output_.name(),
                                   with_thousands(static_cast<long long>(written.rows))));
    }
    tally_.skip(written.rows);
    return output_.cut_at(written.end);
  }

  // The next row of this part.
  Result<bool> next(tables::Row& row) {
    do {
      if (!TRY(reader_.next(row)) || row.begin >= end_) return false;
    } while (row.begin < begin_);
    complete(row);
    return true;
  }

  // What the reader leaves to the format that is written.
  void complete(tables::Row& row) const {
    const tables::Format format = reader_.kind().format;
    if (format == tables::Format::lines) {
      complete_line(row, answers_.line_name);
    } else if (!writer_.is_flat() && format != tables::Format::jsonl) {
      for (std::size_t i = 0; i < row.fields.size(); ++i)
        row.members += (i > 0 ? "," : "") + tables::as_json(reader_.names()[i]) + ":" + tables::as_json(row.fields[i]);
    }
    if (!writer_.is_flat() || row.further.empty() || row.unread != tables::Unread::none) return;
    row.unread = tables::Unread::json;
    row.fault = "this object has more than the first one: " + row.further;
  }

  // False at the end. A person who types is answered at once.
  Result<bool> read_batch() {
    batch_.clear();
    tables::Row row;
    for (std::size_t bytes = 0; batch_.size() < kMostRows && bytes < kMostBytes;) {
      if (!batch_.empty() && !reader_.is_ready()) break;
      if (!TRY(next(row))) break;
      bytes += size_of(row);
      batch_.push_back(std::move(row));
    }
    return !batch_.empty();
  }

  Result<> write_batch() {
    const std::vector<const Ending*> endings = answering_.answer(batch_);
    std::string bytes;
    for (std::size_t i = 0; i < batch_.size(); ++i) {
      bytes += writer_.row(batch_[i], endings[i]->bytes);
      tally_.add(batch_[i], *endings[i]);
    }
    return output_.write(bytes);
  }

  const TableOptions& options_;
  const Answers& answers_;
  tables::TableReader reader_;
  tables::TableWriter writer_;
  OutputFile& output_;
  Answering answering_;
  TableTally tally_{};
  std::vector<tables::Row> batch_{};
  std::size_t begin_ = 0;
  std::size_t end_ = static_cast<std::size_t>(-1);
  bool has_head_ = true;
};

tables::Shape shape_of(const tables::TableReader& reader, tables::Format format) {
  const bool is_same = reader.kind().format == format;
  return {format, format == tables::Format::tsv ? '\t' : is_same ? reader.delimiter() : ',',
          std::string(format == tables::Format::jsonl ? "\n" : reader.line_end())};
}

// A header must not be read as a text.
Result<> refuse_header(const TableOptions& options, const tables::TableReader& reader) {
  if (reader.kind().format != tables::Format::lines || !options.in.empty() || !tables::looks_like_header(reader.first_line()))
    return Nothing{};
  return invalid(fmt::format("{} looks like a table: its first line is “{}”; say --in csv or --in tsv to have it read as one, "
                             "--in lines to have it read line by line", reader.kind().name,
                             shortened(trim(reader.first_line()), 200)));
}

Result<> check_files(const TableOptions& options, const InputFile& input, const tables::Shard& shard) {
  if (!shard.is_whole() && !input.size()) return invalid("--shard needs a file; a pipe has no end that is known");
  if (!options.output.empty() && input.is_same_as(options.output))
    return conflict(fmt::format("{} would be read and written at once; name another --output", input.name()));
  return Nothing{};
}

Outcome outcome_for(const TableOptions& options, const TableTally& tally) {
  return options.strict && tally.unread() > 0 ? Outcome::failed : Outcome::done;
}

}  // namespace

Result<Outcome> run_table(const TableOptions& options, const Answers& answers) {
  outlive_outputs();
  const tables::Format read = TRY(options.format_in()), written = TRY(options.format_out(read));
  const tables::Shard shard = TRY(tables::Shard::parse(options.shard));
  InputFile input = TRY(InputFile::open(options.file));
  TRY(check_files(options, input, shard));
  tables::TableReader reader(input, {read, input.name()});
  TRY(reader.open(answers.wanted));
  TRY(refuse_header(options, reader));
  const std::vector<std::string> names = read == tables::Format::lines ? std::vector{answers.line_name} : reader.names();
  tables::TableWriter writer = TRY(tables::TableWriter::make(shape_of(reader, written), names, answers.columns, answers.stamp));
  OutputFile output = TRY(options.resume ? OutputFile::reopen(options.output) : OutputFile::create(options.output));
  TableRun run(options, answers, std::move(reader), std::move(writer), output);
  if (!shard.is_whole()) run.set_part(shard, *input.size());
  Progress progress(input.size(), output.descriptor());
  const Result<> end = run.answer_all(progress);
  progress.clear();
  if (!end.ok())
    return Error{end.error().kind, fmt::format("{}; {} had been written", end.error().message,
                                               counted(static_cast<long long>(run.tally().rows()), "row", "rows"))};
  tell(run.tally().text(input.name(), answers.answered_as));
  return outcome_for(options, run.tally());
}

Result<Outcome> answer_words(const std::vector<std::string>& words, const TableOptions& options, const Answers& answers) {
  const tables::Format written = TRY(options.format_out(tables::Format::lines));
  const char delimiter = written == tables::Format::tsv ? '\t' : ',';
  const tables::TableWriter writer =
      TRY(tables::TableWriter::make({written, delimiter}, {answers.line_name}, answers.columns, answers.stamp));
  OutputFile output = TRY(OutputFile::create(options.output));
  std::string bytes = std::string(options.bom ? kByteOrderMark : "") + writer.header();
  for (const std::string& word : words) {
    tables::Row row{.text = word};
    complete_line(row, answers.line_name);
    bytes += writer.row(row, writer.ending(answers.answer(word)));
  }
  TRY(output.write(bytes));
  return Outcome::done;
}

}  // namespace willai::cli
