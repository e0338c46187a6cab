#include "http/request.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace willai::http {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// A raw target is visible ASCII; "#" is never sent.
bool is_target_char(char c) { return c > 0x20 && c < 0x7F && c != '#'; }

std::optional<std::string_view> decode_percent(std::string_view raw, std::string& room) {
  if (raw.find('%') == std::string_view::npos) return raw;
  room.clear();
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '%') {
      room += raw[i];
      continue;
    }
    if (raw.size() - i < 3 || hex_value(raw[i + 1]) < 0 || hex_value(raw[i + 2]) < 0) return std::nullopt;
    room += static_cast<char>(hex_value(raw[i + 1]) * 16 + hex_value(raw[i + 2]));
    i += 2;
  }
  return room;
}

bool has_parent_segment(std::string_view path) {
  for (std::size_t at = path.find("/.."); at != std::string_view::npos; at = path.find("/..", at + 1))
    if (at + 3 == path.size() || path[at + 3] == '/') return true;
  return false;
}

bool is_safe_path(std::string_view path) {
  return path.starts_with('/') &&
         std::none_of(path.begin(), path.end(), [](char c) { return is_control(c) || c == '\\'; }) &&
         !has_parent_segment(path) && is_utf8(path);
}

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && to_lower(text.substr(0, lower.size())) == lower;
}

// The length of an accepted scheme with its slashes; 0 for any other.
std::size_t scheme_length(std::string_view raw) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (starts_with_ignoring_case(raw, scheme)) return scheme.size();
  return 0;
}

// Removes "http://host" from the front of an absolute target. Returns the path ("" means "/"), or nothing if the scheme
// is not ours or the host is malformed.
std::optional<std::string_view> without_origin(std::string_view raw) {
  if (raw.starts_with('/')) return raw;
  const std::size_t scheme = scheme_length(raw);
  if (scheme == 0) return std::nullopt;
  const std::size_t end = std::min(raw.find_first_of("/?", scheme), raw.size());
  if (!is_host(raw.substr(scheme, end - scheme))) return std::nullopt;
  return raw.substr(end);
}

bool is_port(std::string_view text) { return text.size() <= 5 && std::all_of(text.begin(), text.end(), is_digit); }

bool is_name_char(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~'; }

bool is_address_char(char c) { return hex_value(c) >= 0 || c == ':' || c == '.'; }

bool is_bracketed_address(std::string_view text) {
  return text.size() > 3 && text.front() == '[' && text.back() == ']' &&
         std::all_of(text.begin() + 1, text.end() - 1, is_address_char);
}

bool is_name(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_name_char); }

}  // namespace

bool is_host(std::string_view text) {
  const std::size_t bracket = text.rfind(']');
  const std::size_t colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
  const std::string_view host = text.substr(0, colon);
  const std::string_view port = colon == std::string_view::npos ? "" : text.substr(colon + 1);
  return is_port(port) && (is_name(host) || is_bracketed_address(host));
}

std::optional<Target> decode_target(std::string_view raw, std::string& room) {
  if (!std::all_of(raw.begin(), raw.end(), is_target_char)) return std::nullopt;
  const auto local = without_origin(raw);
  if (!local) return std::nullopt;
  const std::size_t mark = local->find('?');
  const auto path = decode_percent(local->substr(0, mark), room);
  if (!path) return std::nullopt;
  const std::string_view query = mark == std::string_view::npos ? "" : local->substr(mark + 1);
  if (path->empty()) return Target{"/", query};
  return is_safe_path(*path) ? std::optional(Target{*path, query}) : std::nullopt;
}

}  // namespace willai::http
