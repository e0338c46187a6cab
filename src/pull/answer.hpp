// The header of an HTTP answer, parsed line by line as it arrives.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ports/download.hpp"

namespace willai::pull {

class Answer {
 public:
  // A line with its end; a status line starts the header again (after "100 Continue", for example).
  void add(std::string_view line);

  int status() const { return status_; }
  bool has_body_wanted() const { return status_ == 200 || status_ == 206; }
  // What the receiver needs to know; an error if a partial answer does not say which part it is.
  Result<ports::AnswerHead> head() const;

 private:
  void field(std::string_view name, std::string_view value);

  int status_ = 0;
  std::optional<long long> length_;
  std::string range_;
  std::string coding_;
  std::string etag_;
  std::string last_modified_;
};

}  // namespace willai::pull
