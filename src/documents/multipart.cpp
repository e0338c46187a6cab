// Lines end in CRLF, as RFC 2046 asks and all browsers do. What is not exactly a form is refused; of two fields with one
// name the first that is not empty counts.
#include "documents/multipart.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.hpp"

namespace willai::documents {
namespace {

constexpr int kMostParts = 20;
constexpr std::size_t kLongestType = 300;
constexpr std::size_t kLongestBoundary = 70;  // RFC 2046, 5.1.1
constexpr std::size_t kLongestHead = 8192;    // of a part; a file name of 255 letters takes up to 3,000 bytes
constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kBlank = " \t";

Error not_read() { return invalid("we could not read the form; send it again"); }

// --- fields: `form-data; name="file"; filename="a; b.pdf"` --------------------------------------------------------------
// Takes a quoted value off the front of `rest`, which begins with the quote. A backslash quotes a quote or a backslash;
// browsers write %22 for a quote, and leave any other backslash in the name of a file as it is.
std::optional<std::string> take_quoted(std::string_view& rest) {
  std::string value;
  for (std::size_t at = 1; at < rest.size(); ++at) {
    if (rest[at] == '"') {
      rest.remove_prefix(at + 1);
      return value;
    }
    if (rest[at] == '\\' && at + 1 < rest.size() && (rest[at + 1] == '"' || rest[at + 1] == '\\')) ++at;
    value += rest[at];
  }
  return std::nullopt;
}

std::string take_token(std::string_view& rest) {
  const std::size_t end = std::min(rest.find(';'), rest.size());
  const std::string token(trim(rest.substr(0, end)));
  rest.remove_prefix(end);
  return token;
}

void skip_to_parameter(std::string_view& rest) {
  const std::size_t semicolon = rest.find(';');
  rest.remove_prefix(semicolon == std::string_view::npos ? rest.size() : semicolon + 1);
}

// The first parameter of that name; absent too if a quote before its end is not closed.
std::optional<std::string> parameter(std::string_view field, std::string_view name) {
  for (skip_to_parameter(field); !field.empty(); skip_to_parameter(field)) {
    const std::size_t end = std::min(field.find_first_of(";="), field.size());
    const bool is_wanted = to_lower(trim(field.substr(0, end))) == name;
    field.remove_prefix(end);
    if (!field.starts_with('=')) continue;
    field.remove_prefix(std::min(field.find_first_not_of(kBlank, 1), field.size()));
    const auto value = field.starts_with('"') ? take_quoted(field) : take_token(field);
    if (!value || is_wanted) return value;
  }
  return std::nullopt;
}

std::string kind_of(std::string_view field) { return to_lower(trim(field.substr(0, field.find(';')))); }

// --- the head of a part -------------------------------------------------------------------------------------------------
struct Head {
  std::string disposition;
  std::string type;
};

// A line that begins with a blank goes on with the one before.
std::string_view take_field(std::string_view& head) {
  std::size_t end = head.find(kLineEnd);
  while (end != std::string_view::npos && end + 2 < head.size() && kBlank.find(head[end + 2]) != std::string_view::npos)
    end = head.find(kLineEnd, end + 2);
  const std::string_view field = head.substr(0, end);
  head.remove_prefix(end == std::string_view::npos ? head.size() : end + 2);
  return field;
}

Head parse_head(std::string_view lines) {
  Head head;
  while (!lines.empty()) {
    const std::string_view field = take_field(lines);
    const std::size_t colon = field.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string name = to_lower(trim(field.substr(0, colon)));
    if (name == "content-disposition") head.disposition = field.substr(colon + 1);
    if (name == "content-type") head.type = field.substr(colon + 1);
  }
  return head;
}

// --- parts --------------------------------------------------------------------------------------------------------------
// Walks over the delimiters of a form: CRLF, "--boundary", blanks, CRLF; or "--" for the last.
class Delimiters {
 public:
  Delimiters(std::string_view body, const std::string& boundary)
      : line_("\r\n--" + boundary), body_(body) {}

  // The bytes up to the next delimiter, from the CRLF that ends the delimiter before; absent if there is no other.
  std::optional<std::string_view> next() {
    for (std::size_t from = at_; !is_last_;) {
      const bool is_front = from == 0 && body_.starts_with(std::string_view(line_).substr(2));
      const std::size_t found = is_front ? 0 : body_.find(line_, from);
      if (found == std::string_view::npos) return std::nullopt;
      from = found + line_.size() - (is_front ? 2 : 0);
      if (!ends_line(from)) continue;  // longer than the boundary, so it is a line of the content
      const std::string_view before = body_.substr(at_, found - at_);
      at_ = from;
      return before;
    }
    return std::nullopt;
  }

  bool is_last() const { return is_last_; }

 private:
  // Moves `from` to the CRLF that ends the delimiter.
  bool ends_line(std::size_t& from) {
    const std::size_t end = std::min(body_.find_first_not_of(kBlank, from), body_.size());
    is_last_ = body_.substr(from).starts_with("--");
    if (is_last_) return true;
    if (!body_.substr(end).starts_with(kLineEnd)) return false;
    from = end;
    return true;
  }

  std::string line_;
  std::string_view body_;
  std::size_t at_ = 0;
  bool is_last_ = false;
};

// False if it is not a part of a form: it does not have a head, or parts of its own.
bool take(std::string_view part, Upload& upload) {
  constexpr std::string_view kEndOfHead = "\r\n\r\n";
  const std::size_t end = part.substr(0, kLongestHead).find(kEndOfHead);
  if (end == std::string_view::npos) return false;
  const Head head = parse_head(part.substr(std::min(kLineEnd.size(), end), end - std::min(kLineEnd.size(), end)));
  const bool is_file = parameter(head.disposition, "filename") || parameter(head.disposition, "filename*");
  if (!is_file && kind_of(head.type).starts_with("multipart/")) return false;
  if (kind_of(head.disposition) != "form-data") return true;
  const auto name = parameter(head.disposition, "name");
  std::string_view* const field = name == "file" ? &upload.file : name == "text" ? &upload.text : nullptr;
  if (field && field->empty()) *field = part.substr(end + kEndOfHead.size());
  return true;
}

bool is_boundary(std::string_view boundary) {
  const auto is_allowed = [](char c) { return c >= ' ' && c < 0x7F; };
  return !boundary.empty() && boundary.size() <= kLongestBoundary && !boundary.ends_with(' ') &&
         std::ranges::all_of(boundary, is_allowed);
}

}  // namespace

Result<Upload> parse_upload(std::string_view content_type, std::string_view body) {
  if (content_type.size() > kLongestType || kind_of(content_type) != "multipart/form-data") return not_read();
  const auto boundary = parameter(content_type, "boundary");
  if (!boundary || !is_boundary(*boundary)) return not_read();
  Delimiters delimiters(body, *boundary);
  if (!delimiters.next()) return not_read();  // what comes before the first says nothing
  if (delimiters.is_last()) return not_read();
  Upload upload;
  for (int count = 0; !delimiters.is_last(); ++count) {
    const auto part = delimiters.next();
    if (!part || count == kMostParts || !take(*part, upload)) return not_read();
  }
  return upload;
}

}  // namespace willai::documents
