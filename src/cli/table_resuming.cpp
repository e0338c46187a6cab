#include "cli/table_resuming.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tables/row_cutter.hpp"

namespace willai::cli {
namespace {

// What follows the head, row by row.
class WrittenRows {
 public:
  WrittenRows(OutputFile& output, char delimiter) : output_(output), cutter_(delimiter) {}

  // Whether the file begins so. A file that ends before is one that was cut within its head.
  Result<bool> begins_with(std::string_view head) {
    while (buffer_.size() < head.size() && TRY(output_.read_more(buffer_))) {
    }
    const std::size_t common = std::min(buffer_.size(), head.size());
    if (buffer_.substr(0, common) != head.substr(0, common))
      return invalid(fmt::format("{} was made of another table or with other options; its first line would be another",
                                 output_.name()));
    at_ = common;
    return common == head.size();
  }

  Result<Written> count() {
    Written written;
    for (;;) {
      const auto row = cutter_.cut(std::string_view(buffer_).substr(at_), tables::Input::goes_on);
      if (row && row->has_line_end) {
        ++written.rows;
        written.last = buffer_.substr(at_, row->taken);
        at_ += row->taken;
        continue;
      }
      before_ += at_;
      buffer_.erase(0, at_);
      at_ = 0;
      if (!TRY(output_.read_more(buffer_))) return written;
    }
  }

  std::size_t end() const { return before_ + at_; }

 private:
  OutputFile& output_;
  tables::RowCutter cutter_;
  std::string buffer_{};
  std::size_t at_ = 0;
  std::size_t before_ = 0;
};

}  // namespace

Result<Written> find_written(OutputFile& output, const tables::TableWriter& writer, std::string_view head) {
  WrittenRows rows(output, writer.is_flat() ? writer.shape().delimiter : tables::RowCutter::kNoFields);
  Written written;
  const bool has_head = TRY(rows.begins_with(head));
  if (has_head) {
    written = TRY(rows.count());
    written.end = rows.end();
    return written;
  }
  TRY(output.cut_at(0));
  TRY(output.write(head));
  written.end = head.size();
  return written;
}

}  // namespace willai::cli
