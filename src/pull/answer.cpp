#include "pull/answer.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/text.hpp"
#include "pull/address.hpp"

namespace willai::pull {
namespace {

std::optional<long long> parse_number(std::string_view text) {
  long long number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

struct Range {
  long long from;
  std::optional<long long> whole;
};

// "bytes 100-999/1000", "bytes 100-999/*": RFC 9110, section 14.4.
std::optional<Range> parse_range(std::string_view text) {
  const std::size_t dash = text.find('-'), slash = text.find('/');
  if (!to_lower(text).starts_with("bytes ") || dash == std::string_view::npos || slash == std::string_view::npos)
    return std::nullopt;
  const auto from = parse_number(text.substr(6, dash - 6));
  if (!from) return std::nullopt;
  return Range{*from, parse_number(text.substr(slash + 1))};
}

}  // namespace

void Answer::add(std::string_view line) {
  line = trim(line);
  if (to_lower(line.substr(0, 5)) == "http/") {
    *this = Answer();
    const std::size_t space = line.find(' ');
    if (space != std::string_view::npos)
      status_ = static_cast<int>(parse_number(line.substr(space + 1, 3)).value_or(0));
  } else if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
    field(to_lower(trim(line.substr(0, colon))), trim(line.substr(colon + 1)));
  }
}

void Answer::field(std::string_view name, std::string_view value) {
  if (name == "content-length") length_ = parse_number(value);
  if (name == "content-range") range_ = value;
  if (name == "content-encoding") coding_ = to_lower(value);
  if (name == "etag") etag_ = printable(value);
  if (name == "last-modified") last_modified_ = printable(value);
}

Result<ports::AnswerHead> Answer::head() const {
  if (!coding_.empty() && coding_ != "identity")
    return invalid(fmt::format("the server compressed the file as “{}”, which we did not ask for", printable(coding_)));
  ports::AnswerHead head{0, length_, etag_, last_modified_};
  if (status_ != 206) return head;
  const auto range = parse_range(range_);
  if (!range) return invalid("the server sent part of the file without saying which part");
  head.from = range->from;
  head.whole = range->whole;
  return head;
}

}  // namespace willai::pull
