// What a report is about: a profession, or the result of a reader's own week. The result is encoded in its address.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace willai {

struct ReportTopic {
  enum class Kind : unsigned char { profession, result };
  Kind kind = Kind::profession;
  std::string value;  // the slug; the query of /result, "a=…&s=…"

  friend bool operator==(const ReportTopic&, const ReportTopic&) = default;
};

// As one line of text, and back; absent if the line is malformed.
std::string to_line(const ReportTopic& topic);
std::optional<ReportTopic> find_topic(std::string_view line);

}  // namespace willai
