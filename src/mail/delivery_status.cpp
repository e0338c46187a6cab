#include "mail/delivery_status.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "mail/status_code.hpp"

namespace willai::mail {
namespace {

constexpr std::size_t kMostRecipients = 1000;

bool is_digit_of_status(char c) { return c >= '0' && c <= '9'; }

// "5.7.26" at the beginning of the text; "" if there is none.
std::string status_at(std::string_view text) {
  std::size_t end = 0;
  for (int part = 0; part < 3; ++part) {
    const std::size_t begin = end;
    while (end < text.size() && is_digit_of_status(text[end])) ++end;
    if (end == begin || end - begin > 3) return "";
    if (part < 2 && (end == text.size() || text[end++] != '.')) return "";
  }
  const bool is_known = text.starts_with('2') || text.starts_with('4') || text.starts_with('5');
  return is_known && text[1] == '.' ? std::string(text.substr(0, end)) : "";
}

// The first status in words such as "smtp; 550 5.1.1 no such user".
std::string find_status(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_begin = at == 0 || text[at - 1] == ' ' || text[at - 1] == '-' || text[at - 1] == '#';
    if (!is_begin) continue;
    if (std::string status = status_at(text.substr(at)); !status.empty()) return status;
  }
  return "";
}

// "\x{EB}" -> "ë" (RFC 6533, 3)
std::string decoded_address(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t end = text.starts_with("\\x{") ? text.find('}') : std::string_view::npos;
    unsigned code = 0;
    if (end == std::string_view::npos ||
        std::from_chars(text.data() + 3, text.data() + end, code, 16).ptr != text.data() + end || code > 0x10FFFF) {
      plain += text.front();
      text.remove_prefix(1);
      continue;
    }
    if (code < 0x80) plain += static_cast<char>(code);
    else if (code < 0x800) plain += {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
    else if (code < 0x10000)
      plain += {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
                static_cast<char>(0x80 | (code & 0x3F))};
    else
      plain += {static_cast<char>(0xF0 | code >> 18), static_cast<char>(0x80 | (code >> 12 & 0x3F)),
                static_cast<char>(0x80 | (code >> 6 & 0x3F)), static_cast<char>(0x80 | (code & 0x3F))};
    text.remove_prefix(end + 1);
  }
  return plain;
}

// "rfc822; <alice@example.org>" -> "alice@example.org". A quoted local part may hold what looks like a comment.
std::string address_of(const std::string& value) {
  const std::size_t mark = value.find(';');
  std::string_view text = value;
  if (mark != std::string::npos) text.remove_prefix(mark + 1);
  const std::string bare = text.find('"') == std::string_view::npos ? without_comments(text) : std::string(text);
  std::string_view address = trim(bare);
  if (address.starts_with('<') && address.ends_with('>')) address = address.substr(1, address.size() - 2);
  return decoded_address(address);
}

struct StatusGroup {
  std::string final_address;
  std::string original_address;
  std::string action;
  std::string status;
  std::string diagnosis;
};

// Some servers write no more than "5.0.0" and leave the reason to what the other server said.
std::string status_of(const StatusGroup& group) {
  std::string status = status_at(group.status);
  const bool says_nothing = status.empty() || status.ends_with(".0.0");
  std::string said = says_nothing ? find_status(group.diagnosis) : "";
  return said.empty() ? status : said;
}

void append(const StatusGroup& group, std::vector<ReturnedFor>& recipients) {
  if (group.action.empty() || recipients.size() >= kMostRecipients) return;
  const std::string status = status_of(group);
  ReturnedFor about{group.final_address, Returned::delayed, status};
  if (group.action == "failed")
    about.what = fault_of_status(status) == StatusFault::reader ? Returned::gone : Returned::failed;
  else if (group.action == "delivered" || group.action == "relayed" || group.action == "expanded")
    about.what = Returned::delivered;
  else if (group.action != "delayed") return;
  recipients.push_back(about);
  if (group.original_address.empty() || group.original_address == group.final_address) return;
  about.address = group.original_address;
  recipients.push_back(std::move(about));
}

void read_field(const std::string& name, const std::string& value, StatusGroup& group) {
  if (name == "final-recipient") group.final_address = address_of(value);
  if (name == "original-recipient") group.original_address = address_of(value);
  if (name == "action") group.action = to_lower(trim(without_comments(value)));
  if (name == "status") group.status = std::string(trim(without_comments(value)));
  if (name == "diagnostic-code") group.diagnosis = value;
}

}  // namespace

std::string without_comments(std::string_view text) {
  std::string plain;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (depth > 0 && text[i] == '\\') ++i;
    else if (text[i] == '(') ++depth;
    else if (text[i] == ')' && depth > 0) --depth;
    else if (depth == 0) plain += text[i];
  }
  return plain;
}

std::vector<std::pair<std::string, std::string>> fields_of_body(std::string_view body) {
  std::vector<std::pair<std::string, std::string>> fields;
  for (std::string_view line : split(body, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
    if (trim(line).empty()) fields.emplace_back();
    else if (goes_on && !fields.empty() && !fields.back().first.empty())
      fields.back().second += " " + std::string(trim(line));
    else if (const std::size_t colon = line.find(':'); colon != std::string_view::npos)
      fields.emplace_back(to_lower(trim(line.substr(0, colon))), std::string(trim(line.substr(colon + 1))));
  }
  return fields;
}

std::vector<ReturnedFor> parse_delivery_status(std::string_view body) {
  std::vector<ReturnedFor> recipients;
  StatusGroup group;
  const auto end_group = [&] { append(std::exchange(group, {}), recipients); };
  for (const auto& [name, value] : fields_of_body(body)) {
    const bool is_next = name == "final-recipient" && !group.final_address.empty();  // without an empty line between
    if (name.empty() || is_next) end_group();
    read_field(name, value, group);
  }
  end_group();
  return recipients;
}

}  // namespace willai::mail
