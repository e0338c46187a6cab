// The two ends of a table: a file or standard input, and a file or standard output.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "system/descriptor.hpp"
#include "tables/table_reader.hpp"

namespace willai::cli {

class InputFile : public tables::Bytes {
 public:
  // "" and "-" are standard input.
  static Result<InputFile> open(const std::string& file);

  Result<bool> read_more(std::string& to) override;
  bool is_ready() override;

  // "“ads.csv”", "standard input"
  const std::string& name() const { return name_; }
  // Absent for a pipe.
  std::optional<std::size_t> size() const { return size_; }
  bool is_same_as(const std::string& file) const;

 private:
  explicit InputFile(std::string name) : name_(std::move(name)) {}

  std::string name_;
  system::Descriptor file_;  // none for standard input
  int number_ = 0;
  std::optional<std::size_t> size_;
};

class OutputFile {
 public:
  // "" and "-" are standard output. A file must not exist.
  static Result<OutputFile> create(const std::string& file);
  // To go on with what is there: an empty file if there is none. Bytes are read by read_all() first.
  static Result<OutputFile> reopen(const std::string& file);

  const std::string& name() const { return name_; }
  int descriptor() const { return number_; }
  Result<> write(std::string_view bytes);
  // Reads from the beginning, in pieces; false at the end.
  Result<bool> read_more(std::string& to);
  // What is behind this many bytes is cut off; writing goes on there.
  Result<> cut_at(std::size_t bytes);

 private:
  explicit OutputFile(std::string name) : name_(std::move(name)) {}

  std::string name_;
  system::Descriptor file_;
  int number_ = 1;
};

}  // namespace willai::cli
