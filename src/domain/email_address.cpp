#include "domain/email_address.hpp"

#include <idn2.h>

#include <algorithm>
#include <memory>

#include "base/text.hpp"

namespace willai {
namespace {

// RFC 5321, 4.5.3.1: lengths that every mail server must accept.
constexpr std::size_t kLongestLocal = 64;
constexpr std::size_t kLongestHost = 253;
constexpr std::size_t kLongestLabel = 63;
constexpr std::size_t kLongestAddress = 254;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// "atext" of RFC 5322, with the letters that RFC 6531 adds.
bool is_atom_char(char c) {
  return !is_ascii(c) || is_letter_or_digit(c) ||
         std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool is_atom(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_atom_char); }

bool is_dotted(std::string_view local) { return std::ranges::all_of(split(local, '.'), is_atom); }

// Inside the quotes, a quote or a backslash needs a backslash before it.
bool is_quoted(std::string_view local) {
  if (local.size() < 2 || !local.starts_with('"') || !local.ends_with('"')) return false;
  const std::string_view inside = local.substr(1, local.size() - 2);
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (inside[i] == '"') return false;
    if (inside[i] == '\\' && ++i == inside.size()) return false;
  }
  return true;
}

// U+0080 to U+009F also control terminals, and U+2028 and U+2029 end lines.
bool has_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return true;
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
    if (byte == 0xC2 && next < 0xA0) return true;
    if (text.substr(i, 3) == "\u2028" || text.substr(i, 3) == "\u2029") return true;
  }
  return false;
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= kLongestLabel && label.front() != '-' && label.back() != '-' &&
         std::ranges::all_of(label, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool is_number(std::string_view label) {
  return std::ranges::all_of(label, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_host_name(std::string_view host) {
  const auto labels = split(host, '.');
  return host.size() <= kLongestHost && labels.size() > 1 && std::ranges::all_of(labels, is_label) &&
         !is_number(labels.back());
}

// "Bücher.example" -> "xn--bcher-kva.example"; "" if it is not a name.
std::string ascii_host(std::string_view host) {
  if (std::ranges::all_of(host, is_ascii)) return to_lower(host);
  char* ascii = nullptr;
  if (idn2_to_ascii_8z(std::string(host).c_str(), &ascii, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK) return "";
  const std::unique_ptr<char, decltype(&idn2_free)> owned(ascii, idn2_free);
  return to_lower(ascii);
}

Result<> check_local(std::string_view local) {
  if (local.empty()) return invalid("Write something before the @, such as name@example.org");
  if (local.size() > kLongestLocal)
    return invalid("The part before the @ is longer than the 64 letters that e-mail allows");
  if (!is_dotted(local) && !is_quoted(local))
    return invalid("The part before the @ has a character or a dot that is not allowed there");
  return Nothing{};
}

Result<std::string> parse_host(std::string_view host) {
  if (host.empty()) return invalid("Write something after the @, such as name@example.org");
  if (host.starts_with('[')) return invalid("Write the name of the mail host after the @, not its number");
  std::string ascii = ascii_host(host);
  if (!is_host_name(ascii))
    return invalid("The part after the @ is not the name of a mail host; it needs a dot, such as example.org");
  return ascii;
}

}  // namespace

Result<EmailAddress> EmailAddress::parse(std::string_view text) {
  text = trim(text);
  if (text.empty()) return invalid("Write an e-mail address, such as name@example.org");
  if (!is_utf8(text) || has_control(text))
    return invalid("The address has a character that is not allowed in e-mail addresses");
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos) return invalid("The address has no @; write it like name@example.org");
  TRY(check_local(text.substr(0, at)));
  const std::string host = TRY(parse_host(text.substr(at + 1)));
  std::string whole = std::string(text.substr(0, at + 1)) + host;
  if (whole.size() > kLongestAddress) return invalid("The address is longer than the 254 letters that e-mail allows");
  return EmailAddress(std::move(whole), at);
}

std::string EmailAddress::owner() const { return to_lower(text_); }

}  // namespace willai
